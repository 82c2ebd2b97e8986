import { Column, Entity, PrimaryColumn } from 'typeorm';

export type DebtorKind = 'PERSON' | 'COMPANY' | 'ESTATE';

/** Citizen, employer or estate that owes. The CPR number is kept as keyed hash, cipher and mask only. */
@Entity({ schema: 'app', name: 'debtor' })
export class Debtor {
  @PrimaryColumn({ name: 'municipality_code', type: 'text' })
  municipalityCode!: string;

  @PrimaryColumn({ type: 'bigint' })
  id!: number;

  @Column({ type: 'text' })
  kind!: DebtorKind;

  @Column({ name: 'cpr_masked', type: 'text', nullable: true })
  cprMasked!: string | null;

  @Column({ name: 'cpr_substitute', type: 'boolean' })
  cprSubstitute!: boolean;

  @Column({ type: 'text', nullable: true })
  cvr!: string | null;

  @Column({ type: 'text' })
  name!: string;

  @Column({ name: 'address_protected', type: 'boolean' })
  addressProtected!: boolean;

  @Column({ name: 'in_citizen_file', type: 'boolean' })
  inCitizenFile!: boolean;

  @Column({ type: 'int' })
  version!: number;
}
