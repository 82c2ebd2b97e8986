import { Get, Param, ParseIntPipe } from '@nestjs/common';
import type { Actor } from '../../modules/shared/index.js';
import { CasePageService, type CasePage } from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';

/** What hangs on a case of KY. */
@ApiController('cases')
export class CasesController {
  constructor(private readonly cases: CasePageService) {}

  @Get(':id/page')
  @Requires('cases.view')
  page(@Param('id', ParseIntPipe) id: number, @CurrentActor() actor: Actor): Promise<CasePage> {
    return this.cases.getCase(id, actor);
  }
}
