import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AutomaticLinkingService } from '../../linking/index.js';
import { Transactor, type Actor } from '../../shared/index.js';
import { LateTaskService } from '../../task-packages/index.js';
import { RegisterLoadService } from '../register/register-load.service.js';
import { LateChecksService } from '../staging/late-checks.service.js';
import { RejectsWriter } from './rejects-writer.js';
import { countAccounts } from './run-counts.js';

/** One municipality of a load, in one transaction of the load's role. */
@Injectable()
export class MunicipalityLoad {
  constructor(
    private readonly transactor: Transactor,
    private readonly lateChecks: LateChecksService,
    private readonly register: RegisterLoadService,
    private readonly linking: AutomaticLinkingService,
    private readonly tasks: LateTaskService,
    private readonly rejects: RejectsWriter,
  ) {}

  async findLateRejects(actor: Actor, runId: number): Promise<void> {
    await this.transactor.run(actor, (em) => this.lateChecks.run(em, runId), {
      role: 'r_import',
      command: 'findLateRejects',
      statementTimeout: 0,
    });
  }

  async writeRejects(actor: Actor, runId: number, path: string): Promise<string | null> {
    return this.rejects.write(actor, runId, path);
  }

  /** Answers with what changed: register rows and new links. */
  async run(actor: Actor, runId: number, municipality: string): Promise<number> {
    return this.transactor.run(actor, (em) => this.loadMunicipality(em, runId, municipality), {
      role: 'r_import',
      municipality,
      command: 'importDelivery',
      statementTimeout: 0,
    });
  }

  private async loadMunicipality(em: EntityManager, runId: number, municipality: string): Promise<number> {
    await em.query(
      `UPDATE app.load_run_municipality SET status = 'RUNNING' WHERE municipality_code = $1 AND run_id = $2`,
      [municipality, runId],
    );
    const changedRows = await this.register.apply(em, runId);
    await this.tasks.lockUntouched(em);
    const linking = await this.linking.run(em, runId);
    await this.tasks.followLoad(em, linking.failedChecks);
    const { count, oere } = await countAccounts(em, runId);
    await em.query(
      `UPDATE app.load_run_municipality SET status = 'FINISHED', received = $3, linked = $4, queued = $5, withdrawn = $6, rejected = $7, held = $8,
         received_oere = $9, linked_oere = $10, queued_oere = $11, withdrawn_oere = $12, rejected_oere = $13, held_oere = $14,
         changed = $15, load_finished_at = now(), auto_link_finished_at = clock_timestamp()
       WHERE municipality_code = $1 AND run_id = $2`,
      [municipality, runId, ...Object.values(count), ...Object.values(oere), changedRows + linking.linked],
    );
    await this.recordEvent(em, runId, municipality, linking.linked, changedRows);
    return changedRows + linking.linked;
  }

  /** One event per municipality and run, with a digest over the ordered links (design.md 5). */
  private async recordEvent(
    em: EntityManager,
    runId: number,
    municipality: string,
    linked: number,
    changedRows: number,
  ): Promise<void> {
    await em.query(
      `SELECT app.audit_run_event($1, $2, jsonb_build_object('operation', 'AUTOMATIC_RUN', 'linked', $3::int, 'changedRows', $4::int,
         'oere', (SELECT coalesce(sum(a.balance_oere), 0) FROM app.account_link l JOIN app.debtor_account a ON a.municipality_code = l.municipality_code AND a.id = l.account_id
                  WHERE l.municipality_code = $1 AND l.run_id = $2),
         'sha256', (SELECT encode(sha256(convert_to(coalesce(string_agg(concat_ws('|', a.account_no, g.grant_no, k.case_no, l.outcome), E'\\n' ORDER BY a.account_no COLLATE "C"), ''), 'UTF8')), 'hex')
                    FROM app.account_link l
                    JOIN app.debtor_account a ON a.municipality_code = l.municipality_code AND a.id = l.account_id
                    JOIN app.grant_award g ON g.municipality_code = l.municipality_code AND g.id = l.grant_id
                    JOIN app.case_file k ON k.municipality_code = l.municipality_code AND k.id = l.case_id
                    WHERE l.municipality_code = $1 AND l.run_id = $2)))`,
      [municipality, runId, linked, changedRows],
    );
  }
}
