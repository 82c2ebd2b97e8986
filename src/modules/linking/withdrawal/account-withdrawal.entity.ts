import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { WithdrawalGround } from './withdrawal.js';

/** That an account needs no case: proposed by one person, approved by a coordinator. */
@Entity({ schema: 'app', name: 'account_withdrawal' })
export class AccountWithdrawal {
  @PrimaryColumn({ name: 'municipality_code', type: 'text' })
  municipalityCode!: string;

  @PrimaryColumn({ type: 'bigint' })
  id!: number;

  @Column({ name: 'account_id', type: 'bigint' })
  accountId!: number;

  @Column({ type: 'text' })
  ground!: WithdrawalGround;

  @Column({ type: 'text' })
  note!: string;

  @Column({ name: 'proposal_id', type: 'bigint' })
  proposalId!: number;

  @Column({ name: 'proposed_by_name', type: 'text' })
  proposedByName!: string;

  @Column({ name: 'approved_by_name', type: 'text' })
  approvedByName!: string;

  @Column({ name: 'approved_at', type: 'timestamptz' })
  approvedAt!: Date;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;
}
