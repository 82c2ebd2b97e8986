import { Body, Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Actor, Command } from '../../modules/shared/index.js';
import {
  DeadlineService,
  KlikPeopleService,
  type DeadlineHistory,
  type KlikPeople,
} from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, CurrentCommand, Requires } from '../kit/index.js';
import { PeopleDto } from './steering.dto.js';

/** How a package came by its dates, and who answers for its KLIK task. */
@ApiController('packages')
export class SteeringController {
  constructor(
    private readonly deadlines: DeadlineService,
    private readonly people: KlikPeopleService,
  ) {}

  @Get(':id/deadline')
  @Requires('packages.view')
  deadline(@Param('id', ParseIntPipe) id: number, @CurrentActor() actor: Actor): Promise<DeadlineHistory> {
    return this.deadlines.getDeadlineHistory(id, actor);
  }

  @Get(':id/people')
  @Requires('packages.view')
  named(@Param('id', ParseIntPipe) id: number, @CurrentActor() actor: Actor): Promise<KlikPeople> {
    return this.people.getPeople(id, actor);
  }

  /** In the coordinator's own municipality, whatever package is asked for. */
  @Post(':id/people')
  @HttpCode(200)
  @Requires('klikTasks.namePeople')
  name(
    @Param('id', ParseIntPipe) id: number,
    @Body() { responsibleId, performerIds }: PeopleDto,
    @CurrentActor() actor: Actor,
    @CurrentCommand() { key }: Command,
  ): Promise<KlikPeople> {
    const named = {
      municipalityCode: actor.municipalityCode ?? '',
      packageId: id,
      responsibleId: responsibleId ?? null,
      performerIds,
    };
    return this.people.namePeople(named, actor, key);
  }
}
