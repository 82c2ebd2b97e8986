import { Injectable } from '@nestjs/common';
import { IsIn, IsNotEmpty, IsString, MaxLength } from 'class-validator';
import { WITHDRAWAL_GROUNDS, type WithdrawalGround } from '../../modules/linking/index.js';
import { LinkRevisionService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { NOTE_FIELD } from '../note-form.js';

export class WithdrawalForm {
  @IsIn(WITHDRAWAL_GROUNDS) ground!: WithdrawalGround;
  @IsString() @IsNotEmpty() @MaxLength(4000) note!: string;
}

/** "Lad opgaven udgå": proposed here, approved by the municipality's coordinator. */
@Injectable()
export class ProposeWithdrawalAction extends CommandAction<WithdrawalForm> {
  readonly name = 'proposeWithdrawal';
  readonly on = 'record';
  readonly permission = 'withdrawals.propose';
  override readonly dto = WithdrawalForm;
  override readonly fields = [
    { name: 'ground', kind: 'select', required: true, options: WITHDRAWAL_GROUNDS } as const,
    NOTE_FIELD,
  ];
  override readonly icon = 'Archive';

  constructor(private readonly links: LinkRevisionService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return (
      record['proposerId'] == null &&
      !['COMPLETED', 'WITHDRAWN', 'AWAITING_APPROVAL'].includes(String(record['status']))
    );
  }

  async run({ actor, record, dto, command }: CommandCall<WithdrawalForm>): Promise<void> {
    const ref = {
      municipalityCode: String(record['municipalityCode']),
      accountId: Number(record['accountId']),
    };
    await this.links.proposeWithdrawal(ref, dto.ground, dto.note, actor, command.key);
  }
}
