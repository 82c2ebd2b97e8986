import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The benefits that KY handles (domain.md 2.3). */
@Entity({ schema: 'app', name: 'benefit_type' })
export class BenefitType {
  @PrimaryColumn({ type: 'text' })
  code!: string;

  @Column({ name: 'name_da', type: 'text' })
  nameDa!: string;

  @Column({ name: 'legal_basis', type: 'text' })
  legalBasis!: string;

  @Column({ name: 'type_group', type: 'text' })
  typeGroup!: string;

  @Column({ name: 'special_support', type: 'boolean' })
  specialSupport!: boolean;
}
