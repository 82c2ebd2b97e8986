import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { DebtorAccount } from '../../claims/index.js';
import type { ProposalKind, ProposalStatus } from './proposal.js';

/** What one person proposed and a coordinator decides; its body is frozen (design.md 11, "Second person"). */
@Entity({ schema: 'app', name: 'proposal' })
export class Proposal {
  @PrimaryColumn({ name: 'municipality_code', type: 'text' })
  municipalityCode!: string;

  @PrimaryColumn({ type: 'bigint' })
  id!: number;

  @Column({ type: 'text' })
  kind!: ProposalKind;

  @Column({ name: 'account_id', type: 'bigint' })
  accountId!: number;

  @ManyToOne(() => DebtorAccount)
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'account_id', referencedColumnName: 'id' },
  ])
  account!: Relation<DebtorAccount>;

  @Column({ type: 'text' })
  note!: string;

  @Column({ name: 'proposed_by', type: 'bigint' })
  proposedBy!: number;

  @Column({ name: 'proposed_by_name', type: 'text' })
  proposedByName!: string;

  @Column({ name: 'proposed_at', type: 'timestamptz' })
  proposedAt!: Date;

  @Column({ type: 'text' })
  status!: ProposalStatus;

  @Column({ name: 'decided_by_name', type: 'text', nullable: true })
  decidedByName!: string | null;

  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'decision_note', type: 'text', nullable: true })
  decisionNote!: string | null;
}
