import { Injectable } from '@nestjs/common';
import { NotPermitted, requirePermission } from '../../identity/index.js';
import { Clock, Transactor, type Actor } from '../../shared/index.js';
import { USUAL_KLIK_TASK } from '../packages/package.service.js';
import { CockpitService } from '../waves/cockpit.service.js';
import { auditorOverview } from './auditor-overview.js';
import { deskOverview } from './desk-overview.js';
import type { Overview } from './overview.js';
import { vendorOverview } from './vendor-overview.js';

/** The first page of each role, read as that role: row-level security decides what is counted. */
@Injectable()
export class OverviewService {
  constructor(
    private readonly transactor: Transactor,
    private readonly clock: Clock,
    private readonly cockpits: CockpitService,
  ) {}

  /** What waits for the reader, by role. Throws `identity.not_permitted` to those who see no package. */
  async getOverview(actor: Actor): Promise<Overview> {
    requirePermission(actor, 'packages.view');
    const now = this.clock.now();
    if (actor.role === 'VENDOR') return this.ofVendor(actor, now);
    return this.transactor.read(
      actor,
      async (em): Promise<Overview> => {
        switch (actor.role) {
          case 'CASEWORKER':
          case 'COORDINATOR':
            return deskOverview(em, actor, now);
          case 'AUDITOR':
            return auditorOverview(em, actor, this.clock.today());
          case 'VENDOR':
          case 'ADMIN':
          case 'SYSTEM':
            throw new NotPermitted();
        }
      },
      { command: 'getOverview' },
    );
  }

  private async ofVendor(actor: Actor, now: Date): Promise<Overview> {
    const cockpit = await this.cockpits.getCockpit(USUAL_KLIK_TASK, actor);
    return this.transactor.read(actor, (em) => vendorOverview(em, now, cockpit), { command: 'getOverview' });
  }
}
