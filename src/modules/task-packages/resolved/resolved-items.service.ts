import { Injectable } from '@nestjs/common';
import { AccessDenied, Transactor, type Actor } from '../../shared/index.js';
import { recordLookUp } from '../../audit/index.js';
import { can } from '../../identity/index.js';
import { readChoices, type ResolvedChoices } from './resolved-choices.js';
import { readConfidential, readPersons } from './resolved-confidential.js';
import { resolvedCsv } from './resolved-csv.js';
import { readDetail } from './resolved-detail.js';
import type { ResolvedFilter } from './resolved-filter.js';
import type {
  ResolvedConfidential,
  ResolvedDetail,
  ResolvedItem,
  ResolvedKind,
  ResolvedPage,
} from './resolved-item.js';
import { itemOf, rowsOf, totalsOf } from './resolved-rows.js';
import { RESOLVED_ORDER } from './resolved-sql.js';
import { mayRevealCpr } from './resolved-cpr.service.js';

export const RESOLVED_PAGE_SIZE = 50;
/** Chain of events that belong to no municipality. */
const SYSTEM_CHAIN = '000';

/** The auditor's list of what was decided. Row-level security and column grants decide what each reader sees. */
@Injectable()
export class ResolvedItemsService {
  constructor(private readonly transactor: Transactor) {}

  /** One page (from 1), with count and øre of the whole filter. Throws `AccessDenied`. */
  async list(actor: Actor, filter: ResolvedFilter, page = 1): Promise<ResolvedPage> {
    allow(actor, 'resolved.view');
    return this.transactor.read(actor, async (em) => ({
      rows: await rowsOf(em, actor, filter, `${RESOLVED_ORDER} LIMIT ? OFFSET ?`, [
        RESOLVED_PAGE_SIZE,
        (Math.max(1, page) - 1) * RESOLVED_PAGE_SIZE,
      ]),
      ...(await totalsOf(em, actor, filter)),
    }));
  }

  /** What the filter can be set to, and whether the reader may export. Throws `AccessDenied`. */
  async choices(actor: Actor): Promise<ResolvedChoices> {
    allow(actor, 'resolved.view');
    return this.transactor.read(actor, async (em) => ({
      ...(await readChoices(em, actor.municipalityCode)),
      mayExport: can(actor.role, 'resolved.export'),
    }));
  }

  /** The filter's rows as CSV; the export is in the audit trail before anything leaves. Throws `AccessDenied`. */
  async exportCsv(actor: Actor, filter: ResolvedFilter): Promise<string> {
    allow(actor, 'resolved.export');
    return this.transactor.run(
      actor,
      async (em) => {
        const rows = await rowsOf(em, actor, filter, RESOLVED_ORDER);
        const totals = { count: rows.length, totalOere: rows.reduce((sum, row) => sum + row.balanceOere, 0) };
        await em.query('SELECT app.audit_note($1, $2, NULL, $3::jsonb)', [
          actor.municipalityCode ?? SYSTEM_CHAIN,
          'export',
          JSON.stringify({ filter, ...totals }),
        ]);
        return resolvedCsv(rows, totals);
      },
      { command: 'exportResolved' },
    );
  }

  /** n rows of the filter, chosen by the seed alone: the same seed gives the same rows. Throws `AccessDenied`. */
  async sample(actor: Actor, filter: ResolvedFilter, n: number, seed: string): Promise<ResolvedItem[]> {
    allow(actor, 'resolved.view');
    const order = `ORDER BY sha256(convert_to(? || '|' || "municipalityCode" || '|' || kind || '|' || id, 'UTF8')), "municipalityCode", kind, id LIMIT ?`;
    return this.transactor.read(actor, (em) => rowsOf(em, actor, filter, order, [seed, n]));
  }

  /** What was decided, and how; no citizen is named. Throws `NotFound`, also for another municipality's, and `AccessDenied`. */
  async getItem(actor: Actor, municipality: string, kind: ResolvedKind, id: number): Promise<ResolvedDetail> {
    allow(actor, 'resolved.view');
    return this.transactor.read(actor, async (em) => {
      const item = await itemOf(em, actor, municipality, kind, id);
      return readDetail(em, item, {
        mayOpenEvidence: actor.municipalityCode !== null,
        mayRevealCpr: mayRevealCpr(actor),
      });
    });
  }

  /**
   * Evidence, KY's information and notes of one decision, which name persons: each person is in the look-up log before
   * anything of it is read, in the same transaction (design.md 11, "Auditor and persons"). Throws `NotFound`, also for
   * another municipality's, and `AccessDenied`, also for national auditors.
   */
  async openEvidence(
    actor: Actor,
    municipality: string,
    kind: ResolvedKind,
    id: number,
  ): Promise<ResolvedConfidential> {
    allow(actor, 'resolved.view');
    if (actor.municipalityCode === null) throw new AccessDenied();
    return this.transactor.run(
      actor,
      async (em) => {
        const item = await itemOf(em, actor, municipality, kind, id);
        await recordLookUp(em, actor, {
          municipalityCode: municipality,
          debtorIds: await readPersons(em, item),
          screen: 'resolved',
          purpose: item.accountNo,
          fields: ['name', 'notes'],
        });
        return readConfidential(em, item);
      },
      { command: 'openEvidence' },
    );
  }
}

function allow(actor: Actor, permission: 'resolved.view' | 'resolved.export'): void {
  if (!can(actor.role, permission)) throw new AccessDenied();
}
