import { Column, Entity, PrimaryColumn } from 'typeorm';

export const GRANT_STATUSES = ['ACTIVE', 'CLOSED', 'EXPIRED', 'ANNULLED'] as const;
export type GrantStatus = (typeof GRANT_STATUSES)[number];

/** A grant (bevilling) of KMD Aktiv, imported and read-only; the amount in øre. */
@Entity({ schema: 'app', name: 'grant_award' })
export class GrantAward {
  @PrimaryColumn({ name: 'municipality_code', type: 'text' })
  municipalityCode!: string;

  @PrimaryColumn({ type: 'bigint' })
  id!: number;

  @Column({ name: 'grant_no', type: 'text' })
  grantNo!: string;

  @Column({ name: 'debtor_id', type: 'bigint' })
  debtorId!: number;

  @Column({ name: 'co_debtor_id', type: 'bigint', nullable: true })
  coDebtorId!: number | null;

  @Column({ name: 'benefit_type', type: 'text' })
  benefitType!: string;

  @Column({ name: 'period_from', type: 'date' })
  periodFrom!: string;

  @Column({ name: 'period_to', type: 'date', nullable: true })
  periodTo!: string | null;

  @Column({ name: 'amount_oere', type: 'bigint', nullable: true })
  amountOere!: number | null;

  @Column({ name: 'journal_no', type: 'text', nullable: true })
  journalNo!: string | null;

  @Column({ type: 'text' })
  status!: GrantStatus;

  @Column({ type: 'int' })
  version!: number;
}
