import { Column, Entity, PrimaryColumn } from 'typeorm';

export type PostingState = 'PENDING' | 'RELEASED' | 'PROCESSED' | 'REJECTED';

/** Coverage, write-off and the like; waits as PENDING until the account has a case (A-16, INV-03). */
@Entity({ schema: 'app', name: 'posting' })
export class Posting {
  @PrimaryColumn({ name: 'municipality_code', type: 'text' })
  municipalityCode!: string;

  @PrimaryColumn({ type: 'bigint' })
  id!: number;

  @Column({ name: 'posting_no', type: 'text' })
  postingNo!: string;

  @Column({ name: 'claim_id', type: 'bigint' })
  claimId!: number;

  @Column({ name: 'posting_type', type: 'text' })
  postingType!: string;

  @Column({ name: 'amount_oere', type: 'bigint' })
  amountOere!: number;

  @Column({ name: 'entry_date', type: 'date' })
  entryDate!: string;

  @Column({ name: 'effective_date', type: 'date' })
  effectiveDate!: string;

  @Column({ type: 'text' })
  state!: PostingState;
}
