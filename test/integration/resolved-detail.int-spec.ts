import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ResolvedItemsService, type ResolvedDetail } from '../../src/modules/task-packages/index.js';
import type { Actor } from '../../src/modules/shared/index.js';
import { ODENSE } from '../support/builders.js';
import { LONG_NAME, ResolvedScene, type Decided } from '../support/resolved-scene.js';

describe('one item of the auditor’s list', () => {
  let scene: ResolvedScene;
  let items: ResolvedItemsService;
  beforeAll(async () => {
    scene = await ResolvedScene.open();
    items = new ResolvedItemsService(scene.db.transactor);
  });
  afterAll(() => scene.close());

  const open = (name: Decided, actor: Actor = scene.auditor): Promise<ResolvedDetail> => {
    const kind = name === 'zeroBalance' || name === 'wrongDomain' ? 'WITHDRAWAL' : 'LINK';
    return items.getItem(actor, ODENSE, kind, scene.id(name));
  };

  it('tells what the case was given: the person by name, claim types in words, amounts in øre', async () => {
    const { confidential } = await open('manualCreated');
    expect(confidential?.kyInformation).toMatchObject({
      debtorName: LONG_NAME,
      benefitType: 'KONTANTHJAELP',
      basis: { grantNo: scene.account('manualCreated').grant.grantNo },
      period: ['2019-03-01', '2019-04-30'],
      claims: [{ typeName: 'Tilbagebetaling', principalOere: 1_234_567, balanceOere: 1_234_567 }],
      decidedBy: scene.office.caseworker.name,
    });
    expect(confidential?.kyInformation).not.toHaveProperty('debtor');
  });

  it('tells what the machine compared, and points to the event of its run', async () => {
    const { confidential, item, runId, audit, transitions } = await open('automaticLinked');
    expect(item).toMatchObject({
      method: 'AUTOMATIC',
      outcome: 'LINKED',
      decidedBy: 'Automatisk tilknytning',
    });
    expect(confidential?.evidence).toMatchObject({ caseStep: 'ONE_OPEN_CASE', balanceOere: 20_000 });
    expect(confidential?.kyInformation?.claims).toHaveLength(1);
    expect(runId).not.toBeNull();
    expect([audit, transitions]).toEqual([[], []]);
    await scene.db.superQuery(`SELECT app.audit_run_event($1, $2, '{"linked": 2}')`, [ODENSE, runId]);
    expect((await open('automaticLinked')).audit).toHaveLength(1);
  });

  it('tells why a link was undone and by whom, and why an account was withdrawn', async () => {
    const undone = await open('undone');
    expect([undone.endedBy, undone.confidential?.endReason]).toEqual([
      scene.office.caseworker.name,
      'Forkert bevilling',
    ]);
    expect(undone.audit.map(({ command }) => command)).toEqual(['matchToGrant', 'undoLink']);
    const withdrawn = await open('zeroBalance');
    expect([withdrawn.item.ground, withdrawn.confidential?.note]).toEqual([
      'ZERO_BALANCE',
      'Kontoen skal ikke have en sag',
    ]);
    expect(withdrawn.confidential?.kyInformation).toBeNull();
  });

  it('keeps the category where there is no grant', async () => {
    const { grantNo, caseNo, confidential } = await open('manualClaim');
    expect(grantNo).toBeNull();
    expect(caseNo).toMatch(/^KY/);
    expect(confidential?.kyInformation?.basis).toEqual({ category: 'MANUAL_CLAIM' });
  });
});
