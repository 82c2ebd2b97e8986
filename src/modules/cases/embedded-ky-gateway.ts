import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Transactor } from '../shared/index.js';
import { freeCaseNumber } from './case-number.js';
import { closeAsMadeInError, enterCreatedCase, lockCaseToLink } from './case-register.js';
import { CaseStepFailed } from './cases.errors.js';
import { KyGateway, type CaseOrder, type CaseOutcome } from './ky-gateway.js';

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
        : lockCaseToLink(em, order.municipalityCode, step.caseId),
    );
  }

  override closeCreatedInError(em: EntityManager, municipalityCode: string, caseId: number): Promise<void> {
    return this.transactor.as(em, 'r_ky', () => closeAsMadeInError(em, municipalityCode, caseId));
  }

  private async createCase(em: EntityManager, order: CaseOrder): Promise<CaseOutcome> {
    const { municipalityCode, accountNo } = order;
    const taken: { caseNo: string }[] = await em.query(
      `SELECT case_no AS "caseNo" FROM app.case_file WHERE municipality_code = $1 AND starts_with(case_no, $2)`,
      [municipalityCode, `KY-${municipalityCode}-${accountNo}`],
    );
    const numbers = taken.map((row) => row.caseNo);
    return enterCreatedCase(em, order, freeCaseNumber(municipalityCode, accountNo, numbers));
  }
}
