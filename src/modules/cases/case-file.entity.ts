import { Column, Entity, PrimaryColumn } from 'typeorm';

export type CaseStatus = 'OPEN' | 'CLOSED' | 'REOPENED';
export type CaseOrigin = 'DELIVERED' | 'CREATED_BY_LINK';

/** A case (sag) in KY. Only the load and the KY step write it (INV-01). */
@Entity({ schema: 'app', name: 'case_file' })
export class CaseFile {
  @PrimaryColumn({ name: 'municipality_code', type: 'text' })
  municipalityCode!: string;

  @PrimaryColumn({ type: 'bigint' })
  id!: number;

  @Column({ name: 'case_no', type: 'text' })
  caseNo!: string;

  @Column({ name: 'debtor_id', type: 'bigint' })
  debtorId!: number;

  @Column({ name: 'benefit_type', type: 'text' })
  benefitType!: string;

  /** The tie as delivered; it may name a grant that was never delivered. */
  @Column({ name: 'grant_no', type: 'text', nullable: true })
  grantNo!: string | null;

  @Column({ type: 'date' })
  opened!: string;

  @Column({ type: 'text' })
  status!: CaseStatus;

  @Column({ type: 'text' })
  origin!: CaseOrigin;

  @Column({ name: 'created_from_account_id', type: 'bigint', nullable: true })
  createdFromAccountId!: number | null;

  /** "Oprettet ved fejl": the link that made it was undone; kept, never used again. */
  @Column({ name: 'created_in_error', type: 'boolean' })
  createdInError!: boolean;

  @Column({ type: 'int' })
  version!: number;
}
