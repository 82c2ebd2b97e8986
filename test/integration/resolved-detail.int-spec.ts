import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  ResolvedItemsService,
  type ResolvedConfidential,
  type ResolvedDetail,
  type ResolvedKind,
} from '../../src/modules/task-packages/index.js';
import type { Actor } from '../../src/modules/shared/index.js';
import { ODENSE } from '../support/builders.js';
import { LONG_NAME, ResolvedScene, pastGuards, type Decided } from '../support/resolved-scene.js';

describe('one item of the auditor’s list', () => {
  let scene: ResolvedScene;
  let items: ResolvedItemsService;
  beforeAll(async () => {
    scene = await ResolvedScene.open();
    items = new ResolvedItemsService(scene.db.transactor);
  });
  afterAll(() => scene.close());

  const kindOf = (name: Decided): ResolvedKind =>
    name === 'zeroBalance' || name === 'wrongDomain' ? 'WITHDRAWAL' : 'LINK';
  const open = (name: Decided, actor: Actor = scene.auditor): Promise<ResolvedDetail> =>
    items.getItem(actor, ODENSE, kindOf(name), scene.id(name));
  const evidence = (name: Decided, actor: Actor = scene.auditor): Promise<ResolvedConfidential> =>
    items.openEvidence(actor, ODENSE, kindOf(name), scene.id(name));

  it('tells what the case was given: the person by name, claim types in words, amounts in øre', async () => {
    const { kyInformation } = await evidence('manualCreated');
    expect(kyInformation).toMatchObject({
      debtorName: LONG_NAME,
      benefitType: 'KONTANTHJAELP',
      basis: { grantNo: scene.account('manualCreated').grant.grantNo },
      period: ['2019-03-01', '2019-04-30'],
      claims: [{ typeName: 'Tilbagebetaling', principalOere: 1_234_567, balanceOere: 1_234_567 }],
      decidedBy: scene.office.caseworker.name,
    });
    expect(kyInformation).not.toHaveProperty('debtor');
  });

  it('tells what the machine compared, and points to the event of its run', async () => {
    const { item, runId, audit, transitions } = await open('automaticLinked');
    const told = await evidence('automaticLinked');
    expect(item).toMatchObject({
      method: 'AUTOMATIC',
      outcome: 'LINKED',
      decidedBy: 'Automatisk tilknytning',
    });
    expect(told.evidence).toMatchObject({ caseStep: 'ONE_OPEN_CASE', balanceOere: 20_000 });
    expect(told.kyInformation?.claims).toHaveLength(1);
    expect(runId).not.toBeNull();
    expect([audit, transitions]).toEqual([[], []]);
    await scene.db.superQuery(`SELECT app.audit_run_event($1, $2, '{"linked": 2}')`, [ODENSE, runId]);
    expect((await open('automaticLinked')).audit).toHaveLength(1);
  });

  it('tells why a link was undone and by whom, and why an account was withdrawn', async () => {
    const undone = await open('undone');
    expect([undone.endedBy, (await evidence('undone')).endReason]).toEqual([
      scene.office.caseworker.name,
      'Forkert bevilling',
    ]);
    expect(undone.audit.map(({ command }) => command)).toEqual(['matchToGrant', 'undoLink']);
    const withdrawn = await open('zeroBalance');
    const told = await evidence('zeroBalance');
    expect([withdrawn.item.ground, told.note]).toEqual(['ZERO_BALANCE', 'Kontoen skal ikke have en sag']);
    expect(told.kyInformation).toBeNull();
  });

  it('keeps the category where there is no grant', async () => {
    const { grantNo, caseNo } = await open('manualClaim');
    const { kyInformation } = await evidence('manualClaim');
    expect(grantNo).toBeNull();
    expect(caseNo).toMatch(/^KY/);
    expect(kyInformation?.basis).toEqual({ category: 'MANUAL_CLAIM' });
  });

  describe('its evidence, which names persons', () => {
    const lookUps = (): Promise<Record<string, unknown>[]> =>
      scene.db.superQuery(
        `SELECT actor_id, actor_role, d.name, screen, purpose, revealed_fields FROM app.lookup_log l
         JOIN app.debtor d ON d.municipality_code = l.municipality_code AND d.id = l.debtor_id ORDER BY l.id`,
      );
    const after = async (before: number): Promise<Record<string, unknown>[]> =>
      (await lookUps()).slice(before);

    it('is in the look-up log, one row for each person that it shows', async () => {
      const before = (await lookUps()).length;
      expect(JSON.stringify(await evidence('outsideGates'))).toContain('Ægtefælle Østergård');
      const rows = await after(before);
      expect(rows.map(({ name }) => name)).toContain('Ægtefælle Østergård');
      expect(rows).toHaveLength(2);
      for (const row of rows)
        expect(row).toMatchObject({
          actor_id: scene.auditor.userId,
          actor_role: 'AUDITOR',
          screen: 'resolved',
          purpose: scene.account('outsideGates').accountNo,
          revealed_fields: ['name', 'notes'],
        });
    });

    it('stays closed when the look-up cannot be written', async () => {
      await scene.db.superQuery('REVOKE INSERT ON app.lookup_log FROM r_auditor');
      try {
        await expect(evidence('manualCreated')).rejects.toMatchObject({ kind: 'forbidden' });
      } finally {
        await scene.db.superQuery('GRANT INSERT ON app.lookup_log TO r_auditor');
      }
    });

    it('is registered for a caseworker, too, and for a withdrawal', async () => {
      const before = (await lookUps()).length;
      await evidence('zeroBalance', scene.office.caseworker);
      expect(await after(before)).toMatchObject([{ actor_role: 'CASEWORKER' }]);
    });

    it('is not opened by the page itself, by a national auditor, or from another municipality', async () => {
      const before = (await lookUps()).length;
      const own = await open('outsideGates');
      expect(own.mayOpenEvidence).toBe(true);
      expect(JSON.stringify(own)).not.toMatch(/Østergård|Borger|Passer på periode/);
      expect((await open('outsideGates', scene.national)).mayOpenEvidence).toBe(false);
      await expect(evidence('outsideGates', scene.national)).rejects.toMatchObject({ kind: 'forbidden' });
      await expect(evidence('outsideGates', scene.stranger)).rejects.toMatchObject({ kind: 'not_found' });
      expect(await after(before)).toEqual([]);
    });
  });

  describe('its evidence for a national auditor', () => {
    it('is what the municipality’s auditor reads, without the persons and the notes', async () => {
      const { maskedEvidence } = await open('outsideGates', scene.national);
      const { evidence: whole } = (await evidence('outsideGates')) as { evidence: Receipt };
      const masked = maskedEvidence as Receipt;
      const points = (receipt: Receipt): unknown =>
        receipt.candidates.map(({ grantNo, score, parts }) => [grantNo, score, parts]);
      expect(masked.candidates.length).toBeGreaterThan(1);
      expect(points(masked)).toEqual(points(whole));
      expect(whole.candidates.some(({ recipient }) => recipient === 'Ægtefælle Østergård')).toBe(true);
      expect(masked.candidates.every(({ recipient }) => recipient === null)).toBe(true);
      expect(JSON.stringify(maskedEvidence)).not.toMatch(/Østergård|Borger|Passer på periode/);
    });

    it('is what the machine compared, and nothing for a withdrawal', async () => {
      expect((await open('automaticLinked', scene.national)).maskedEvidence).toMatchObject({
        caseStep: 'ONE_OPEN_CASE',
        balanceOere: 20_000,
      });
      expect((await open('zeroBalance', scene.national)).maskedEvidence).toBeNull();
    });

    it('lets nothing through that is not listed, and the column itself stays closed', async () => {
      await pastGuards(
        scene.db,
        `UPDATE app.account_link SET evidence = evidence || '{"debtorName": "Hemmelig Borger"}' WHERE id IN (${scene.id('manualLinked')}, ${scene.id('automaticCreated')})`,
      );
      for (const name of ['manualLinked', 'automaticCreated'] as const)
        expect(JSON.stringify((await open(name, scene.national)).maskedEvidence)).not.toContain('Hemmelig');
      await expect(
        scene.db.transactor.read(scene.national, (em) => em.query('SELECT evidence FROM app.account_link')),
      ).rejects.toMatchObject({ kind: 'forbidden' });
    });

    it('is for nobody else, not even by the function itself', async () => {
      expect((await open('outsideGates')).maskedEvidence).toBeNull();
      for (const actor of [scene.auditor, scene.office.caseworker, scene.office.vendor])
        await expect(
          scene.db.transactor.read(actor, (em) =>
            em.query('SELECT app.masked_evidence($1, $2)', [ODENSE, scene.id('outsideGates')]),
          ),
        ).rejects.toMatchObject({ kind: 'forbidden' });
    });
  });
});

interface Receipt {
  readonly candidates: readonly {
    grantNo: string;
    score: number;
    parts: unknown;
    recipient: string | null;
  }[];
}
