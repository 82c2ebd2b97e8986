import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { CaseFile, type CaseInformation } from '../../cases/index.js';
import { DebtorAccount } from '../../claims/index.js';
import { GrantAward } from '../../grants/index.js';
import type { LinkOutcome, NoGrantCategory } from '../decision/decision.js';

export type LinkMethod = 'AUTOMATIC' | 'MANUAL';

/** That an account has its case: active while `endedAt` is null, ended by undo, never edited. */
@Entity({ schema: 'app', name: 'account_link' })
export class AccountLink {
  @PrimaryColumn({ name: 'municipality_code', type: 'text' })
  municipalityCode!: string;

  @PrimaryColumn({ type: 'bigint' })
  id!: number;

  @Column({ name: 'account_id', type: 'bigint' })
  accountId!: number;

  @ManyToOne(() => DebtorAccount)
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'account_id', referencedColumnName: 'id' },
  ])
  account!: Relation<DebtorAccount>;

  @Column({ name: 'grant_id', type: 'bigint', nullable: true })
  grantId!: number | null;

  @ManyToOne(() => GrantAward, { nullable: true })
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'grant_id', referencedColumnName: 'id' },
  ])
  grant!: Relation<GrantAward> | null;

  @Column({ name: 'no_grant_category', type: 'text', nullable: true })
  noGrantCategory!: NoGrantCategory | null;

  @Column({ name: 'case_id', type: 'bigint' })
  caseId!: number;

  @ManyToOne(() => CaseFile)
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'case_id', referencedColumnName: 'id' },
  ])
  caseFile!: Relation<CaseFile>;

  @Column({ name: 'benefit_type', type: 'text' })
  benefitType!: string;

  @Column({ type: 'text' })
  outcome!: LinkOutcome;

  @Column({ type: 'text' })
  method!: LinkMethod;

  @Column({ name: 'rule_version', type: 'text' })
  ruleVersion!: string;

  /** The list as shown when the choice was made (design.md 7). */
  @Column({ type: 'jsonb' })
  evidence!: Record<string, unknown>;

  @Column({ name: 'chosen_rank', type: 'int', nullable: true })
  chosenRank!: number | null;

  @Column({ name: 'chosen_score', type: 'int', nullable: true })
  chosenScore!: number | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;

  @Column({ name: 'ky_information', type: 'jsonb' })
  kyInformation!: CaseInformation;

  @Column({ name: 'run_id', type: 'bigint', nullable: true })
  runId!: number | null;

  @Column({ name: 'decided_by', type: 'bigint', nullable: true })
  decidedBy!: number | null;

  @Column({ name: 'decided_by_name', type: 'text' })
  decidedByName!: string;

  @Column({ name: 'decided_at', type: 'timestamptz' })
  decidedAt!: Date;

  @Column({ name: 'proposal_id', type: 'bigint', nullable: true })
  proposalId!: number | null;

  @Column({ name: 'approved_by', type: 'bigint', nullable: true })
  approvedBy!: number | null;

  @Column({ name: 'approved_by_name', type: 'text', nullable: true })
  approvedByName!: string | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'ended_by_name', type: 'text', nullable: true })
  endedByName!: string | null;

  @Column({ name: 'end_reason', type: 'text', nullable: true })
  endReason!: string | null;
}
