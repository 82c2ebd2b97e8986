import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactor } from '../shared/index.js';
import { freeCaseNumber } from './case-number.js';
import { CaseCreatedInError, CaseNotFound, CaseStepFailed } from './cases.errors.js';
import { KyGateway, type CaseOrder, type CaseOutcome } from './ky-gateway.js';

interface CaseRow {
  readonly caseId: number;
  readonly caseNo: string;
  readonly createdInError: boolean;
}

/** KY as part of this database: the case is there, or not, together with the link. Works as r_ky, which alone may (INV-01). */
@Injectable()
export class EmbeddedKyGateway extends KyGateway {
  private isDown = false;

  constructor(private readonly transactor: Transactor) {
    super();
  }

  /** Every step fails while `work` runs, as in an outage of KY; the demo shows a failed task by it. */
  async whileDown<T>(work: () => Promise<T>): Promise<T> {
    this.isDown = true;
    try {
      return await work();
    } finally {
      this.isDown = false;
    }
  }

  override async openOrLinkCase(em: EntityManager, order: CaseOrder): Promise<CaseOutcome> {
    if (this.isDown) throw new CaseStepFailed();
    const { step } = order;
    return this.transactor.as(em, 'r_ky', () =>
      step.kind === 'CREATE'
        ? this.createCase(em, order)
        : this.linkCase(em, order.municipalityCode, step.caseId),
    );
  }

  override closeCreatedInError(em: EntityManager, municipalityCode: string, caseId: number): Promise<void> {
    return this.transactor.as(em, 'r_ky', async () => {
      await em.query(
        `UPDATE app.case_file SET status = 'CLOSED', created_in_error = true, version = version + 1
         WHERE municipality_code = $1 AND id = $2`,
        [municipalityCode, caseId],
      );
    });
  }

  private async createCase(em: EntityManager, order: CaseOrder): Promise<CaseOutcome> {
    const { municipalityCode, accountNo } = order;
    const taken: { caseNo: string }[] = await em.query(
      `SELECT case_no AS "caseNo" FROM app.case_file WHERE municipality_code = $1 AND starts_with(case_no, $2)`,
      [municipalityCode, `KY-${municipalityCode}-${accountNo}`],
    );
    const caseNo = freeCaseNumber(
      municipalityCode,
      accountNo,
      taken.map((row) => row.caseNo),
    );
    const [created]: { caseId: number }[] = await em.query(
      `INSERT INTO app.case_file (municipality_code, case_no, debtor_id, benefit_type, grant_no, opened, status, origin, created_from_account_id)
       VALUES ($1, $2, $3, $4, $5, $6, 'OPEN', 'CREATED_BY_LINK', $7) RETURNING id AS "caseId"`,
      [
        municipalityCode,
        caseNo,
        order.debtorId,
        order.benefitType,
        order.grantNo,
        order.today,
        order.accountId,
      ],
    );
    if (!created) throw new CaseStepFailed();
    return { outcome: 'CREATED', caseId: created.caseId, caseNo };
  }

  /** The case's row is locked, so that it cannot be closed as made in error while the account is being linked to it. */
  private async linkCase(em: EntityManager, municipalityCode: string, caseId: number): Promise<CaseOutcome> {
    const [row]: CaseRow[] = await em.query(
      `SELECT id AS "caseId", case_no AS "caseNo", created_in_error AS "createdInError"
       FROM app.case_file WHERE municipality_code = $1 AND id = $2 FOR UPDATE`,
      [municipalityCode, caseId],
    );
    if (!row) throw new CaseNotFound();
    if (row.createdInError) throw new CaseCreatedInError({ caseNo: row.caseNo });
    return { outcome: 'LINKED', caseId: row.caseId, caseNo: row.caseNo };
  }
}
