import { Injectable } from '@nestjs/common';
import { EscalationService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall } from '../kit/index.js';
import { EscalationForm } from '../tasks/escalate-task.action.js';
import { ESCALATION_REASONS } from '../../modules/task-packages/index.js';
import { NOTE_FIELD } from '../note-form.js';
import { packageRef } from './package-ref.js';

/** "Involver Netcompany" about the package as a whole, completed or not (BR-18). */
@Injectable()
export class EscalatePackageAction extends CommandAction<EscalationForm> {
  readonly name = 'escalatePackage';
  readonly on = 'record';
  readonly permission = 'escalations.open';
  override readonly dto = EscalationForm;
  override readonly fields = [
    { name: 'reason', kind: 'select', required: true, options: ESCALATION_REASONS } as const,
    NOTE_FIELD,
  ];
  override readonly icon = 'HelpCircle';

  constructor(private readonly escalations: EscalationService) {
    super();
  }

  async run(call: CommandCall<EscalationForm>): Promise<void> {
    const { municipalityCode, packageId } = packageRef(call);
    const place = { municipalityCode, packageId, level: 'PACKAGE' as const };
    await this.escalations.escalatePackage(
      place,
      call.dto.reason,
      call.dto.note,
      call.actor,
      call.command.key,
    );
  }
}
