import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { DebtorAccount } from './debtor-account.entity.js';

export type ClaimKind = 'MAIN' | 'INTEREST' | 'FEE' | 'MANUAL';

/** One claim of an account; amounts in øre. */
@Entity({ schema: 'app', name: 'claim' })
export class Claim {
  @PrimaryColumn({ name: 'municipality_code', type: 'text' })
  municipalityCode!: string;

  @PrimaryColumn({ type: 'bigint' })
  id!: number;

  @Column({ name: 'claim_no', type: 'text' })
  claimNo!: string;

  @Column({ name: 'account_id', type: 'bigint' })
  accountId!: number;

  @ManyToOne(() => DebtorAccount)
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'account_id', referencedColumnName: 'id' },
  ])
  account!: Relation<DebtorAccount>;

  @Column({ name: 'claim_type', type: 'text' })
  claimType!: string;

  @Column({ type: 'text' })
  kind!: ClaimKind;

  @Column({ name: 'principal_oere', type: 'bigint' })
  principalOere!: number;

  @Column({ name: 'interest_oere', type: 'bigint' })
  interestOere!: number;

  @Column({ name: 'balance_oere', type: 'bigint' })
  balanceOere!: number;

  @Column({ type: 'date' })
  established!: string;

  @Column({ name: 'due_date', type: 'date', nullable: true })
  dueDate!: string | null;

  @Column({ name: 'period_from', type: 'date', nullable: true })
  periodFrom!: string | null;

  @Column({ name: 'period_to', type: 'date', nullable: true })
  periodTo!: string | null;

  @Column({ name: 'limitation_date', type: 'date', nullable: true })
  limitationDate!: string | null;

  @Column({ name: 'collection_status', type: 'text', nullable: true })
  collectionStatus!: string | null;

  @Column({ name: 'parent_claim_no', type: 'text', nullable: true })
  parentClaimNo!: string | null;

  @Column({ type: 'int' })
  version!: number;
}
