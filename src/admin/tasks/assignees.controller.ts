import { Get } from '@nestjs/common';
import type { Actor } from '../../modules/shared/index.js';
import { AssignmentService, TaskService } from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, Requires, type Choice } from '../kit/index.js';
import { municipalityOf } from '../matching/decision-outcome.js';

/** Whom a task can be assigned to, for the command's select, and who holds any, for the list's filter. */
@ApiController('tasks')
export class AssigneesController {
  constructor(
    private readonly tasks: TaskService,
    private readonly assignments: AssignmentService,
  ) {}

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

  @Get('holders')
  @Requires('tasks.take')
  async holders(@CurrentActor() actor: Actor): Promise<{ choices: Choice[] }> {
    const people = await this.assignments.listHolders(actor);
    return { choices: people.map(({ id, name }) => ({ value: String(id), label: name })) };
  }
}
