import { Get, Param, ParseIntPipe } from '@nestjs/common';
import type { Actor } from '../../modules/shared/index.js';
import { TaskDossierService, type TaskDossier } from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';

/** What a task's page shows below its columns. */
@ApiController('tasks')
export class DossierController {
  constructor(private readonly dossiers: TaskDossierService) {}

  @Get(':id/dossier')
  @Requires('proposals.view')
  async dossier(@Param('id', ParseIntPipe) id: number, @CurrentActor() actor: Actor): Promise<TaskDossier> {
    return this.dossiers.getDossier(id, actor);
  }
}
