import { Get } from '@nestjs/common';
import type { Actor } from '../../modules/shared/index.js';
import { OverviewService, type Overview } from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';

/** The numbers of the first page. */
@ApiController('overview')
export class OverviewController {
  constructor(private readonly overviews: OverviewService) {}

  @Get()
  @Requires('packages.view')
  show(@CurrentActor() actor: Actor): Promise<Overview> {
    return this.overviews.getOverview(actor);
  }
}
