import { Get, HttpCode, Post } from '@nestjs/common';
import { AuditVerifyService, type LastVerification, type Verification } from '../../modules/audit/index.js';
import type { Actor } from '../../modules/shared/index.js';
import { ApiController, CurrentActor, Requires } from '../kit/index.js';

/** The auditor looks at the chains that he sees: all, or his municipality's. */
@ApiController('audit/verification')
export class VerificationController {
  constructor(private readonly audit: AuditVerifyService) {}

  @Get()
  @Requires('audit.verify')
  async last(@CurrentActor() actor: Actor): Promise<{ last: LastVerification | null }> {
    return { last: await this.audit.getLast(actor) };
  }

  /** Changes nothing but the note that somebody looked, so nothing is stored under its key. */
  @Post()
  @HttpCode(200)
  @Requires('audit.verify')
  verify(@CurrentActor() actor: Actor): Promise<Verification> {
    return this.audit.verify(actor);
  }
}
