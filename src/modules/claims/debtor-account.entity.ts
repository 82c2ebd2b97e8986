import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Debtor } from './debtor.entity.js';

/** The unit of linking (BR-04): read-only for people, its claims follow it. */
@Entity({ schema: 'app', name: 'debtor_account' })
export class DebtorAccount {
  @PrimaryColumn({ name: 'municipality_code', type: 'text' })
  municipalityCode!: string;

  @PrimaryColumn({ type: 'bigint' })
  id!: number;

  @Column({ name: 'account_no', type: 'text' })
  accountNo!: string;

  @Column({ name: 'source_system', type: 'text' })
  sourceSystem!: string;

  @Column({ name: 'debtor_id', type: 'bigint' })
  debtorId!: number;

  @ManyToOne(() => Debtor)
  @JoinColumn([
    { name: 'municipality_code', referencedColumnName: 'municipalityCode' },
    { name: 'debtor_id', referencedColumnName: 'id' },
  ])
  debtor!: Relation<Debtor>;

  @Column({ name: 'name_delivered', type: 'text' })
  nameDelivered!: string;

  @Column({ name: 'benefit_type_raw', type: 'text', nullable: true })
  benefitTypeRaw!: string | null;

  @Column({ name: 'benefit_type', type: 'text', nullable: true })
  benefitType!: string | null;

  /** As KMD Aktiv delivered it (NHJ1): right, empty, garbled, cut short or pointing elsewhere. */
  @Column({ name: 'grant_ref', type: 'text', nullable: true })
  grantRef!: string | null;

  @Column({ type: 'date' })
  established!: string;

  @Column({ name: 'due_date', type: 'date', nullable: true })
  dueDate!: string | null;

  @Column({ name: 'balance_oere', type: 'bigint' })
  balanceOere!: number;

  @Column({ name: 'first_run_id', type: 'bigint' })
  firstRunId!: number;

  @Column({ name: 'last_run_id', type: 'bigint' })
  lastRunId!: number;

  @Column({ type: 'int' })
  version!: number;
}
