import { Injectable } from '@nestjs/common';
import { KlikDescriptionService } from '../../modules/task-packages/index.js';
import { CommandAction, type CommandCall, type RecordValues } from '../kit/index.js';
import { NOTE_FIELD } from '../note-form.js';
import { PublicationForm } from './klik.dto.js';

/** The draft becomes the version that new packages use (INV-11). */
@Injectable()
export class PublishDescriptionAction extends CommandAction<PublicationForm> {
  readonly name = 'publishDescription';
  readonly on = 'record';
  readonly permission = 'klikTasks.publish';
  override readonly dto = PublicationForm;
  override readonly fields = [
    NOTE_FIELD,
    { name: 'initials', kind: 'text', required: true, maxLength: 5 } as const,
  ];
  override readonly icon = 'Send';

  constructor(private readonly descriptions: KlikDescriptionService) {
    super();
  }

  /** Also offered while something is missing: the refusal says what. */
  override isOffered(record: RecordValues): boolean {
    return record['status'] === 'DRAFT';
  }

  async run({ actor, recordId, version, dto, command }: CommandCall<PublicationForm>): Promise<void> {
    const ref = { descriptionId: Number(recordId), revision: version };
    const { note, initials } = dto;
    await this.descriptions.publishDescription(ref, { note, initials }, actor, command.key);
  }
}
