import { HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Actor } from '../../modules/shared/index.js';
import { CitizenTimelineService, type CitizenTimeline } from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';

/** The citizen behind a task, account, case or grant. A POST, because whoever is shown is registered. */
@ApiController('citizens')
export class CitizensController {
  constructor(private readonly citizens: CitizenTimelineService) {}

  @Post('of/:from/:id')
  @HttpCode(200)
  @Requires('persons.viewTimeline')
  show(
    @Param('from') from: string,
    @Param('id', ParseIntPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<CitizenTimeline> {
    return this.citizens.show(from, id, actor);
  }
}
