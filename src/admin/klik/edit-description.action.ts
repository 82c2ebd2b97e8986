import { Injectable } from '@nestjs/common';
import { KlikDescriptionService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { DescriptionForm } from './klik.dto.js';

/** The form of a draft, filled in and corrected until it is published. */
@Injectable()
export class EditDescriptionAction extends CommandAction<DescriptionForm> {
  readonly name = 'editDescription';
  readonly on = 'record';
  readonly permission = 'klikTasks.edit';
  override readonly dto = DescriptionForm;
  override readonly component = 'KlikForm';
  override readonly icon = 'Edit';
  override readonly variant = 'primary';

  constructor(private readonly descriptions: KlikDescriptionService) {
    super();
  }

  override isOffered(record: RecordValues): boolean {
    return record['status'] === 'DRAFT';
  }

  async run({ actor, recordId, version, dto, command }: CommandCall<DescriptionForm>): Promise<void> {
    const ref = { descriptionId: Number(recordId), revision: version };
    await this.descriptions.editDescription(ref, { ...dto }, actor, command.key);
  }
}
