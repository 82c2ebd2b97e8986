import { Get, Param, ParseIntPipe } from '@nestjs/common';
import { LoadViewService, type LoadView } from '../../modules/imports/index.js';
import type { Actor } from '../../modules/shared/index.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';

/** What the page of a load shows beside its columns. */
@ApiController('loads')
export class LoadsController {
  constructor(private readonly views: LoadViewService) {}

  @Get(':run/:municipality')
  @Requires('loads.view')
  show(
    @Param('run', ParseIntPipe) run: number,
    @Param('municipality') municipality: string,
    @CurrentActor() actor: Actor,
  ): Promise<LoadView> {
    return this.views.getLoad(run, municipality, actor);
  }
}
