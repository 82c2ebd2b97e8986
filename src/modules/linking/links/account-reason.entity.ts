import { Entity, PrimaryColumn } from 'typeorm';

/** A reason that holds now for an account that is not linked (R-01 … R-23). */
@Entity({ schema: 'app', name: 'account_reason' })
export class AccountReason {
  @PrimaryColumn({ name: 'municipality_code', type: 'text' })
  municipalityCode!: string;

  @PrimaryColumn({ name: 'account_id', type: 'bigint' })
  accountId!: number;

  @PrimaryColumn({ name: 'reason_code', type: 'text' })
  reasonCode!: string;
}
