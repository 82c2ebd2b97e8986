import { Injectable } from '@nestjs/common';
import { EscalationService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type NoInput, type RecordValues } from '../kit/index.js';
import { municipalityOf } from '../matching/decision-outcome.js';

/** The municipality needs no answer any more. */
@Injectable()
export class CloseEscalationAction extends CommandAction {
  readonly name = 'closeEscalation';
  readonly on = 'record';
  readonly permission = 'escalations.close';
  override readonly icon = 'X';

  constructor(private readonly escalations: EscalationService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['status'] === 'OPEN';
  }

  async run({ actor, recordId, version, command }: CommandCall<NoInput>): Promise<void> {
    const ref = {
      municipalityCode: municipalityOf(actor),
      escalationId: Number(recordId),
      version: version ?? undefined,
    };
    await this.escalations.closeEscalation(ref, actor, command.key);
  }
}
