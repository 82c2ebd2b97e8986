import { Injectable } from '@nestjs/common';
import { KlikDescriptionService } from '../../modules/task-packages/index.js';
import {
  CommandAction,
  recordPath,
  type CommandCall,
  type CommandOutcome,
  type NoInput,
} from '../kit/index.js';

/** "Ny version": a draft with the text of this one. */
@Injectable()
export class DraftNewVersionAction extends CommandAction {
  readonly name = 'draftNewVersion';
  readonly on = 'record';
  readonly permission = 'klikTasks.edit';
  override readonly icon = 'Copy';

  constructor(private readonly descriptions: KlikDescriptionService) {
    super();
  }

  async run({ actor, recordId, command }: CommandCall<NoInput>): Promise<CommandOutcome> {
    const { descriptionId } = await this.descriptions.draftNewVersion(Number(recordId), actor, command.key);
    return { redirectUrl: recordPath('klikDescriptions', descriptionId) };
  }
}
