import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EmbeddedKyGateway } from '../../src/modules/cases/index.js';
import { ODENSE } from '../support/builders.js';
import { Office, type QueuedAccount } from '../support/office.js';
import { shownProposal } from '../support/shown.js';

describe('what a second pair of eyes decides', () => {
  let office: Office;
  let ky: EmbeddedKyGateway;
  let proposed: QueuedAccount;
  let failed: QueuedAccount;
  beforeAll(async () => {
    office = await Office.open((db) => (ky = new EmbeddedKyGateway(db.transactor)));
    proposed = await office.queued();
    failed = await office.queued();
    await office.publish();
  });
  afterAll(() => office.close());

  async function propose(note: string): Promise<number> {
    const { id } = await office.task(proposed);
    const view = await office.db.transactor.read(office.caseworker, (em) =>
      office.services.linking.views.getMatchingView(em, ODENSE, proposed.id),
    );
    await office.services.decisions.recordNoDirectGrant(
      {
        municipalityCode: ODENSE,
        taskId: id,
        category: 'OTHER',
        benefitType: null,
        chosenCaseId: null,
        requestNewCase: true,
        note,
        receiptHash: view.receiptHash,
      },
      office.caseworker,
    );
    return (await office.task(proposed)).version;
  }

  it('is the proposal that was on the screen, not the one that replaced it', async () => {
    const taskId = await office.take(proposed);
    const shown = async (version: number) => ({
      municipalityCode: ODENSE,
      taskId,
      version,
      proposalId: await shownProposal(office.db, proposed.id),
    });
    const seen = await shown(await propose('Første forslag'));
    const { proposals } = office.services;
    await proposals.withdrawProposal(seen, office.caseworker);
    const current = await shown(await propose('Andet forslag'));
    const stale = { code: 'shared.stale_version' };
    await expect(proposals.approve(seen, null, office.coordinator)).rejects.toMatchObject(stale);
    await expect(proposals.reject(seen, 'nej', office.coordinator)).rejects.toMatchObject(stale);
    expect((await office.task(proposed)).status).toBe('AWAITING_APPROVAL');
    await expect(proposals.approve(current, null, office.coordinator)).resolves.toMatchObject({
      kind: 'LINKED',
    });
  });

  it('includes who goes on with a task that KY failed on', async () => {
    await ky.whileDown(() => office.resolve(failed));
    const ref = async () => {
      const { id, version } = await office.task(failed);
      return { municipalityCode: ODENSE, taskId: id, version };
    };
    expect((await office.task(failed)).status).toBe('FAILED');
    await expect(office.services.tasks.releaseTask(await ref(), office.colleague)).rejects.toMatchObject({
      code: 'packages.task_not_held',
    });
    await office.services.tasks.assignTask(await ref(), office.colleague.userId ?? 0, office.coordinator);
    expect((await office.task(failed)).status).toBe('ASSIGNED');
    await office.resolve(failed, office.colleague);
    expect((await office.task(failed)).status).toBe('COMPLETED');
  });
});
