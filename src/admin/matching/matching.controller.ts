import { Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  KyPreviewService,
  MatchingViewService,
  type ChoicePreview,
  type MatchingView,
} from '../../modules/linking/index.js';
import { Transactor, type Actor } from '../../modules/shared/index.js';
import { TaskDecisionService } from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';
import { municipalityOf } from './decision-outcome.js';
import { getTask, type ScreenTask } from './task-of-screen.js';

interface ScreenData {
  readonly task: ScreenTask;
  readonly benefitTypes: readonly { code: string; name: string }[];
  readonly view: MatchingView;
}

/** The data of the match screen. Reading only, apart from showing the CPR number, which is logged first. */
@ApiController('tasks')
export class MatchingController {
  constructor(
    private readonly transactor: Transactor,
    private readonly views: MatchingViewService,
    private readonly previews: KyPreviewService,
    private readonly decisions: TaskDecisionService,
  ) {}

  @Get(':id/matching')
  @Requires('links.matchToGrant')
  async matching(@Param('id', ParseIntPipe) id: number, @CurrentActor() actor: Actor): Promise<ScreenData> {
    const municipalityCode = municipalityOf(actor);
    return this.transactor.read(actor, async (em) => {
      const task = await getTask(em, municipalityCode, id);
      return {
        task,
        benefitTypes: await listBenefitTypes(em),
        view: await this.views.getMatchingView(em, municipalityCode, task.accountId),
      };
    });
  }

  /** What KY will do with the caseworker's choice: a grant, or none with the account's benefit type or another one. */
  @Get(':id/ky-preview')
  @Requires('links.matchToGrant')
  async kyPreview(
    @Param('id', ParseIntPipe) id: number,
    @Query('grantId', new ParseIntPipe({ optional: true })) grantId: number | undefined,
    @Query('benefitType') benefitType: string | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<ChoicePreview> {
    const municipalityCode = municipalityOf(actor);
    return this.transactor.read(actor, async (em) => {
      const { accountId } = await getTask(em, municipalityCode, id);
      const choice = { municipalityCode, accountId, grantId: grantId ?? null };
      return this.previews.forChoice(em, { ...choice, benefitType: nameOf(benefitType) });
    });
  }

  @Post(':id/cpr')
  @Requires('persons.revealCpr')
  async revealCpr(
    @Param('id', ParseIntPipe) id: number,
    @CurrentActor() actor: Actor,
  ): Promise<{ cpr: string }> {
    return this.decisions.revealCpr({ municipalityCode: municipalityOf(actor), taskId: id }, actor);
  }
}

function listBenefitTypes(em: EntityManager): Promise<ScreenData['benefitTypes']> {
  return em.query('SELECT code, name_da AS name FROM app.benefit_type ORDER BY name_da');
}

/** A query may repeat a name, which is then a list; an empty one counts as not given. */
function nameOf(benefitType: unknown): string | null {
  return typeof benefitType === 'string' && benefitType !== '' ? benefitType : null;
}
