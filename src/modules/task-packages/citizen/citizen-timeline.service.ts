import { Injectable } from '@nestjs/common';
import { recordLookUp } from '../../audit/index.js';
import { listCases } from '../../cases/index.js';
import { listOtherNumbers } from '../../claims/index.js';
import { requirePermission } from '../../identity/index.js';
import { NotFound, Transactor, type Actor } from '../../shared/index.js';
import { findOrigin, readAccounts, readCitizen, readGrants } from './citizen-rows.js';
import { CITIZEN_ORIGINS, type CitizenTimeline } from './citizen-timeline.js';

/** One citizen with everything the register knows about him, for whoever works on something of his. */
@Injectable()
export class CitizenTimelineService {
  constructor(private readonly transactor: Transactor) {}

  /**
   * The citizen behind a task, account, case or grant. The look-up stands in the log, with that number as its purpose,
   * before anything about the person is read; other CPR numbers of the citizen are logged with it. Throws
   * `identity.not_permitted`, and `shared.not_found`, also for another municipality's.
   */
  async show(from: string, id: number, actor: Actor): Promise<CitizenTimeline> {
    requirePermission(actor, 'persons.viewTimeline');
    const { municipalityCode } = actor;
    const known = CITIZEN_ORIGINS.find((one) => one === from);
    if (municipalityCode === null || known === undefined) throw new NotFound();
    return this.transactor.run(
      actor,
      async (em) => {
        const origin = await findOrigin(em, municipalityCode, known, id);
        if (!origin) throw new NotFound();
        const { debtorId, purpose } = origin;
        const others = await listOtherNumbers(em, municipalityCode, debtorId);
        const debtorIds = [debtorId, ...others.map((other) => other.debtorId)];
        await recordLookUp(em, actor, {
          municipalityCode,
          debtorIds,
          screen: 'citizen',
          purpose,
          fields: ['name'],
        });
        return {
          purpose,
          ...(await readCitizen(em, municipalityCode, debtorId)),
          otherNumbers: others.map(({ cprMasked }) => cprMasked),
          grants: await readGrants(em, municipalityCode, debtorIds),
          accounts: await readAccounts(em, municipalityCode, debtorIds),
          cases: await listCases(em, municipalityCode, { debtorIds, grantNoKeys: [] }),
        };
      },
      { command: 'showCitizen' },
    );
  }
}
