import { Get, Param, ParseIntPipe } from '@nestjs/common';
import type { Actor } from '../../modules/shared/index.js';
import { CompletionHistoryService, type Completion } from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';

/** What a package's page shows below its columns. */
@ApiController('packages')
export class CompletionsController {
  constructor(private readonly history: CompletionHistoryService) {}

  @Get(':id/completions')
  @Requires('packages.view')
  async completions(
    @Param('id', ParseIntPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<{ completions: Completion[] }> {
    return { completions: await this.history.listCompletions(id, actor) };
  }
}
