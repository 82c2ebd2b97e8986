import { Injectable } from '@nestjs/common';
import { KlikDescriptionService } from '../../modules/task-packages/index.js';
import { CommandAction, recordPath, type CommandCall, type CommandOutcome } from '../kit/index.js';
import { KlikTitleForm } from './klik.dto.js';

/** A KLIK task of its own: theme and number come from the title (BR-20). */
@Injectable()
export class DescribeKlikTaskAction extends CommandAction<KlikTitleForm> {
  readonly name = 'describeKlikTask';
  readonly on = 'resource';
  readonly permission = 'klikTasks.edit';
  override readonly dto = KlikTitleForm;
  override readonly fields = [{ name: 'title', kind: 'text', required: true, maxLength: 500 } as const];
  override readonly icon = 'Plus';

  constructor(private readonly descriptions: KlikDescriptionService) {
    super();
  }

  async run({ actor, dto, command }: CommandCall<KlikTitleForm>): Promise<CommandOutcome> {
    const { descriptionId } = await this.descriptions.describeKlikTask(dto.title, actor, command.key);
    return { redirectUrl: recordPath('klikDescriptions', descriptionId) };
  }
}
