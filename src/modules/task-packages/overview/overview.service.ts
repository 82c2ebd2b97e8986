import { Injectable } from '@nestjs/common';
import { NotPermitted, requirePermission } from '../../identity/index.js';
import { Clock, Transactor, type Actor } from '../../shared/index.js';
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
  ) {}

  /** What waits for the reader, by role. Throws `identity.not_permitted` to those who see no package. */
  async getOverview(actor: Actor): Promise<Overview> {
    requirePermission(actor, 'packages.view');
    const now = this.clock.now();
    return this.transactor.read(
      actor,
      async (em): Promise<Overview> => {
        switch (actor.role) {
          case 'CASEWORKER':
          case 'COORDINATOR':
            return deskOverview(em, actor, now);
          case 'VENDOR':
            return vendorOverview(em, now);
          case 'AUDITOR':
            return auditorOverview(em, actor, this.clock.today());
          case 'ADMIN':
          case 'SYSTEM':
            throw new NotPermitted();
        }
      },
      { command: 'getOverview' },
    );
  }
}
