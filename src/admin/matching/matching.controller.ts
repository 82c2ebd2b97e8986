import { Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { GrantSearchService } from '../../modules/grants/index.js';
import { MatchingViewService, type MatchingView } from '../../modules/linking/index.js';
import { NotFound, Transactor, type Actor } from '../../modules/shared/index.js';
import { TaskDecisionService } from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';
import { municipalityOf } from './decision-outcome.js';

interface ScreenTask {
  readonly task: {
    id: number;
    taskNo: string;
    status: string;
    assigneeId: number | null;
    version: number;
    accountId: number;
  };
  readonly benefitTypes: readonly { code: string; name: string }[];
}

/** The data of the match screen. Reading only, apart from showing the CPR number, which is logged first. */
@ApiController('tasks')
export class MatchingController {
  constructor(
    private readonly transactor: Transactor,
    private readonly views: MatchingViewService,
    private readonly grants: GrantSearchService,
    private readonly decisions: TaskDecisionService,
  ) {}

  @Get(':id/matching')
  @Requires('links.matchToGrant')
  async matching(
    @Param('id', ParseIntPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<ScreenTask & { view: MatchingView }> {
    const municipalityCode = municipalityOf(actor);
    return this.transactor.read(actor, async (em) => {
      const screen = await this.screenTask(em, municipalityCode, id);
      return {
        ...screen,
        view: await this.views.getMatchingView(em, municipalityCode, screen.task.accountId),
      };
    });
  }

  @Get(':id/grants')
  @Requires('links.matchToGrant')
  async search(@Query('text') text: string | undefined, @CurrentActor() actor: Actor): Promise<object> {
    const municipalityCode = municipalityOf(actor);
    const found = await this.transactor.read(actor, (em) =>
      this.grants.search(em, municipalityCode, typeof text === 'string' ? text : ''),
    );
    return { grants: found };
  }

  @Post(':id/cpr')
  @Requires('persons.revealCpr')
  async revealCpr(
    @Param('id', ParseIntPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<{ cpr: string }> {
    return this.decisions.revealCpr({ municipalityCode: municipalityOf(actor), taskId: id }, actor);
  }

  private async screenTask(em: EntityManager, municipalityCode: string, id: number): Promise<ScreenTask> {
    const tasks: ScreenTask['task'][] = await em.query(
      `SELECT id, task_no AS "taskNo", status, assignee_id AS "assigneeId", version, account_id AS "accountId"
       FROM app.link_task WHERE municipality_code = $1 AND id = $2`,
      [municipalityCode, id],
    );
    const task = tasks[0];
    if (!task) throw new NotFound();
    const benefitTypes: { code: string; name: string }[] = await em.query(
      'SELECT code, name_da AS name FROM app.benefit_type ORDER BY name_da',
    );
    return { task, benefitTypes };
  }
}
