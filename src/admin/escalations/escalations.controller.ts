import { Get, HttpCode, Param, ParseIntPipe, Post } from '@nestjs/common';
import type { Actor } from '../../modules/shared/index.js';
import {
  EscalationInboxService,
  PersonAccessService,
  type OpenedPerson,
  type PersonAccess,
  type WaitingEscalation,
} from '../../modules/task-packages/index.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';

/** Netcompany's inbox, and the person behind a question where its sender allowed it. */
@ApiController('escalations')
export class EscalationsController {
  constructor(
    private readonly inbox: EscalationInboxService,
    private readonly access: PersonAccessService,
  ) {}

  @Get('inbox')
  @Requires('escalations.answer')
  async waiting(@CurrentActor() actor: Actor): Promise<{ waiting: WaitingEscalation[] }> {
    return { waiting: await this.inbox.listWaiting(actor) };
  }

  @Get(':id/person-access')
  @Requires('escalations.view')
  personAccess(@Param('id', ParseIntPipe) id: number, @CurrentActor() actor: Actor): Promise<PersonAccess> {
    return this.access.getAccess(id, actor);
  }

  /** Each look is one of its own, so it has no key: what is sent twice is logged twice. */
  @Post(':id/person')
  @HttpCode(200)
  @Requires('escalations.openPerson')
  person(@Param('id', ParseIntPipe) id: number, @CurrentActor() actor: Actor): Promise<OpenedPerson> {
    return this.access.openPerson(id, actor);
  }
}
