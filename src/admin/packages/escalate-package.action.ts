import { Injectable } from '@nestjs/common';
import { IsIn } from 'class-validator';
import {
  ESCALATION_LEVELS,
  ESCALATION_REASONS,
  EscalationService,
  type EscalationLevel,
} from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall } from '../kit/index.js';
import { NOTE_FIELD } from '../note-form.js';
import { EscalationForm } from '../tasks/escalate-task.action.js';
import { packageRef } from './package-ref.js';

export class PackageEscalationForm extends EscalationForm {
  @IsIn(ESCALATION_LEVELS) level!: EscalationLevel;
}

/** "Involver Netcompany" about the package as a whole or the KLIK task itself, completed or not (BR-18). */
@Injectable()
export class EscalatePackageAction extends CommandAction<PackageEscalationForm> {
  readonly name = 'escalatePackage';
  readonly on = 'record';
  readonly permission = 'escalations.open';
  override readonly dto = PackageEscalationForm;
  override readonly fields = [
    { name: 'level', kind: 'select', required: true, options: ESCALATION_LEVELS } as const,
    { name: 'reason', kind: 'select', required: true, options: ESCALATION_REASONS } as const,
    NOTE_FIELD,
  ];
  override readonly icon = 'HelpCircle';

  constructor(private readonly escalations: EscalationService) {
    super();
  }

  async run(call: CommandCall<PackageEscalationForm>): Promise<void> {
    const { municipalityCode, packageId } = packageRef(call);
    const { level, reason, note } = call.dto;
    const place = { municipalityCode, packageId, level };
    await this.escalations.escalatePackage(place, reason, note, call.actor, call.command.key);
  }
}
