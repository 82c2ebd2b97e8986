import { Get } from '@nestjs/common';
import type { Actor } from '../../modules/shared/index.js';
import { TaskService } from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, Requires, type Choice } from '../kit/index.js';
import { municipalityOf } from '../matching/decision-outcome.js';

/** Whom a task can be assigned to, for the command's select. */
@ApiController('tasks')
export class AssigneesController {
  constructor(private readonly tasks: TaskService) {}

  @Get('assignees')
  @Requires('tasks.assign')
  async choices(@CurrentActor() actor: Actor): Promise<{ choices: Choice[] }> {
    const colleagues = await this.tasks.listAssignees(municipalityOf(actor), actor);
    return {
      choices: colleagues.map(({ id, name, role }) => ({
        value: String(id),
        label: name,
        note: `roles.${role}`,
      })),
    };
  }
}
