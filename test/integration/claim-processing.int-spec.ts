import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NewPosting } from '../../src/modules/claims/index.js';
import {
  ClaimProcessingService,
  KyProcessingService,
  LinkRevisionService,
} from '../../src/modules/task-packages/index.js';
import type { Actor } from '../../src/modules/shared/index.js';
import { KOBENHAVN, ODENSE, aUser } from '../support/builders.js';
import { DeliveryFolders } from '../support/delivery-folder.js';
import { LoadDesk } from '../support/load-desk.js';
import { shownLink } from '../support/shown.js';

interface Claim {
  readonly claimId: number;
  readonly claimNo: string;
  readonly accountId: number;
  readonly accountNo: string;
  readonly balanceOere: number;
}

const HEADER = 'posting_no,claim_no,type,amount,entry_date,effective_date';
const COVERAGE: NewPosting = {
  type: 'COVERAGE',
  amountOere: 100,
  effectiveDate: '2026-03-01',
  reason: 'INDB',
  note: 'Indbetalt',
};
const NEW_CLAIM = {
  claimType: 'TILBAGEBETALING',
  principalOere: 50_000,
  periodFrom: '2026-01-01',
  periodTo: '2026-01-31',
  dueDate: '2026-05-01',
};

/** domain.md 4.7, BR-10, BR-11, A-16, INV-06, INV-07; Annex B scenarios 9 and 10. */
describe('claims are processed once their account has a case', () => {
  const folders = new DeliveryFolders();
  let desk: LoadDesk;
  let caseworker: Actor & { userId: number };
  let coordinator: Actor & { userId: number };
  let linked: Claim[];
  let queued: Claim;

  beforeAll(async () => {
    desk = await LoadDesk.open();
    caseworker = await aUser(desk.app.db, 'CASEWORKER');
    coordinator = await aUser(desk.app.db, 'COORDINATOR');
    const dir = await desk.delivery({ seed: 'ledger', accounts: 6, kinds: { AUTO: 5, MISSING_REF: 1 } });
    expect(await desk.import(dir)).toMatchObject({ linked: 5, queued: 1 });
    const claims = await desk.app.db.superQuery<Claim & { isLinked: boolean }>(
      `SELECT DISTINCT ON (c.account_id) c.id AS "claimId", c.claim_no AS "claimNo", c.account_id AS "accountId", a.account_no AS "accountNo",
              c.balance_oere AS "balanceOere", EXISTS (SELECT 1 FROM app.account_link l WHERE l.account_id = c.account_id) AS "isLinked"
       FROM app.claim c JOIN app.debtor_account a ON a.id = c.account_id ORDER BY c.account_id, c.balance_oere DESC`,
    );
    linked = claims.filter(({ isLinked }) => isLinked);
    queued = at(
      claims.filter(({ isLinked }) => !isLinked),
      0,
    );
  });
  afterAll(async () => {
    await desk.close();
    await folders.remove();
  });

  function at(claims: readonly Claim[], index: number): Claim {
    const claim = claims[index];
    if (!claim) throw new Error('the delivery has too few claims');
    return claim;
  }
  const service = () => desk.app.app.get(ClaimProcessingService);
  const ref = ({ claimId }: Claim) => ({ municipalityCode: ODENSE, claimId });
  const ledger = (claim: Claim) => service().getLedger(ODENSE, claim.claimId, caseworker);
  const post = (claim: Claim, posting: Partial<NewPosting> = {}, actor = caseworker) =>
    service().postOnClaim(ref(claim), { ...COVERAGE, ...posting }, actor);
  const deliver = async (...rows: string[]) =>
    desk.import(await folders.with({ 'postings.csv': `${[HEADER, ...rows].join('\n')}\n` }));
  const accountBalance = async ({ accountId }: Claim) => {
    const rows = await desk.app.db.superQuery<{ oere: number }>(
      'SELECT balance_oere + posted_oere AS oere FROM app.debtor_account WHERE id = $1',
      [accountId],
    );
    return rows[0]?.oere;
  };

  it('and before that nothing is: every action is refused, by the database too, and what arrives waits', async () => {
    for (const type of ['COVERAGE', 'WRITE_OFF', 'DOWN_ADJUSTMENT', 'WRITE_UP'] as const)
      await expect(post(queued, { type })).rejects.toMatchObject({
        code: 'claims.blocked',
        details: { accountNo: queued.accountNo },
      });
    const account = { municipalityCode: ODENSE, accountId: queued.accountId };
    await expect(service().raiseClaim(account, NEW_CLAIM, 'Ny', caseworker)).rejects.toMatchObject({
      code: 'claims.blocked',
    });
    await expect(
      desk.app.db.transactor.run(caseworker, (em) =>
        em.query(
          `INSERT INTO app.posting (municipality_code, posting_no, claim_id, posting_type, amount_oere, entry_date, effective_date, state, source,
                                    reason_code, note, created_by, created_by_name)
           VALUES ($1, 'X', $2, 'COVERAGE', 1, now(), now(), 'PROCESSED', 'CASEWORKER', 'INDB', 'x', $3, 'x')`,
          [ODENSE, queued.claimId, caseworker.userId],
        ),
      ),
    ).rejects.toMatchObject({ code: 'claims.blocked' });
    await deliver(`W-1,${queued.claimNo},COVERAGE,1.50,2026-03-01,2026-03-02`);
    expect(await ledger(queued)).toMatchObject({
      hasCase: false,
      pendingCount: 1,
      pendingOere: 150,
      balanceOere: queued.balanceOere,
      lines: [{ postingNo: 'W-1', state: 'PENDING', effectOere: null }],
    });
    await expect(service().processNow(ref(queued), caseworker)).rejects.toMatchObject({
      code: 'claims.blocked',
    });
  });

  it('a coverage counts at once, on claim and account, and its reversal takes it back', async () => {
    const claim = at(linked, 0);
    const before = await accountBalance(claim);
    const posted = await post(claim);
    expect(posted).toMatchObject({ kind: 'POSTED' });
    expect(await ledger(claim)).toMatchObject({ balanceOere: claim.balanceOere - 100 });
    expect(await accountBalance(claim)).toBe((before ?? 0) - 100);
    const postingId = posted.kind === 'POSTED' ? posted.postingId : 0;
    const shown = { ...ref(claim), postingId };
    await service().reversePosting(shown, 'Forkert fordring', caseworker);
    await expect(service().reversePosting(shown, 'Igen', caseworker)).rejects.toMatchObject({
      code: 'claims.posting_not_reversible',
    });
    expect(await ledger(claim)).toMatchObject({
      balanceOere: claim.balanceOere,
      lines: [
        {
          type: 'COVERAGE',
          effectOere: -100,
          processedByName: caseworker.name,
          reversedByNo: `KY-${claim.claimNo}-2`,
        },
        { type: 'REVERSAL', effectOere: 100, reversesNo: `KY-${claim.claimNo}-1` },
      ],
    });
    expect(await accountBalance(claim)).toBe(before);
  });

  it('refuses an amount that is none, more than is left, a date ahead, and a stale screen', async () => {
    const claim = at(linked, 0);
    const refused = async (posting: Partial<NewPosting>, code: string) =>
      expect(post(claim, posting)).rejects.toMatchObject({ code });
    await refused({ amountOere: 0 }, 'claims.amount_not_positive');
    await refused({ amountOere: 1.5 }, 'claims.amount_not_positive');
    await refused({ amountOere: claim.balanceOere + 1 }, 'claims.more_than_balance');
    await refused({ effectiveDate: '2999-01-01' }, 'claims.effective_date_ahead');
    await refused({ note: ' ' }, 'packages.text_required');
    await expect(
      service().postOnClaim({ ...ref(claim), version: 0 }, COVERAGE, caseworker),
    ).rejects.toMatchObject({ code: 'shared.stale_version' });
    await expect(
      service().postOnClaim(ref(claim), COVERAGE, await aUser(desk.app.db, 'VENDOR')),
    ).rejects.toMatchObject({ code: 'identity.not_permitted' });
    const stranger = await aUser(desk.app.db, 'CASEWORKER', KOBENHAVN);
    await expect(
      service().postOnClaim({ municipalityCode: KOBENHAVN, claimId: claim.claimId }, COVERAGE, stranger),
    ).rejects.toMatchObject({ code: 'claims.claim_not_found' });
  });

  it('a write-off waits for another coordinator, and is void when the claim has been paid meanwhile', async () => {
    const claim = at(linked, 1);
    const whole = { type: 'WRITE_OFF', amountOere: claim.balanceOere, reason: 'ANDN' } as const;
    const propose = async (actor: Actor & { userId: number }) => {
      const proposed = await post(claim, whole, actor);
      const proposalId = proposed.kind === 'PROPOSED' ? proposed.proposalId : 0;
      return { municipalityCode: ODENSE, accountId: claim.accountId, proposalId };
    };
    const own = await propose(coordinator);
    expect(await ledger(claim)).toMatchObject({ balanceOere: claim.balanceOere, lines: [] });
    await expect(post(claim, whole)).rejects.toMatchObject({ code: 'linking.proposal_open' });
    await expect(service().approveOnAccount(own, null, coordinator)).rejects.toMatchObject({
      code: 'linking.self_approval',
    });
    await service().withdrawOnAccount(own, coordinator);

    const late = await propose(caseworker);
    await post(claim, { amountOere: 100 });
    expect(await service().approveOnAccount(late, null, coordinator)).toEqual({
      kind: 'VOID',
      reason: 'NO_LONGER_POSSIBLE',
    });

    const rest = { ...whole, amountOere: claim.balanceOere - 100 };
    const proposed = await post(claim, rest);
    const shown = { ...late, proposalId: proposed.kind === 'PROPOSED' ? proposed.proposalId : 0 };
    expect(await service().approveOnAccount(shown, null, coordinator)).toMatchObject({ kind: 'POSTED' });
    const { balanceOere, lines } = await ledger(claim);
    expect(balanceOere).toBe(0);
    expect(lines.at(-1)).toMatchObject({
      type: 'WRITE_OFF',
      createdByName: caseworker.name,
      approvedByName: coordinator.name,
    });
  });

  it('a new claim waits for another coordinator and is then part of the account', async () => {
    const claim = at(linked, 2);
    const before = (await accountBalance(claim)) ?? 0;
    const account = { municipalityCode: ODENSE, accountId: claim.accountId };
    const wrong = { ...NEW_CLAIM, periodFrom: '2026-02-01' };
    await expect(service().raiseClaim(account, wrong, 'Ny', caseworker)).rejects.toMatchObject({
      code: 'claims.period_reversed',
    });
    const { proposalId } = await service().raiseClaim(account, NEW_CLAIM, 'Ny afgørelse', caseworker);
    const result = await service().approveOnAccount({ ...account, proposalId }, null, coordinator);
    expect(result).toMatchObject({ kind: 'CLAIM_RAISED' });
    expect(await accountBalance(claim)).toBe(before + NEW_CLAIM.principalOere);
    const raised = { ...claim, claimId: result.kind === 'CLAIM_RAISED' ? result.claimId : 0 };
    await post(raised, { amountOere: NEW_CLAIM.principalOere });
    expect(await ledger(raised)).toMatchObject({ claimNo: `KY-${claim.accountNo}-1`, balanceOere: 0 });
    expect(await accountBalance(claim)).toBe(before);
    const link = { ...account, linkId: await shownLink(desk.app.db, claim.accountId), reason: 'Fejl' };
    await expect(desk.app.app.get(LinkRevisionService).undoLink(link, coordinator)).rejects.toMatchObject({
      code: 'linking.postings_processed',
    });
  });

  it.each(['VENDOR', 'AUDITOR', 'ADMIN'] as const)('is nothing for %s', async (role) => {
    const actor = await aUser(desk.app.db, role);
    const claim = ref(at(linked, 4));
    const account = { municipalityCode: ODENSE, accountId: at(linked, 4).accountId };
    const shown = { ...account, proposalId: 1 };
    for (const command of [
      () => service().postOnClaim(claim, COVERAGE, actor),
      () => service().reversePosting({ ...claim, postingId: 1 }, 'x', actor),
      () => service().processNow(claim, actor),
      () => service().raiseClaim(account, NEW_CLAIM, 'x', actor),
      () => service().approveOnAccount(shown, 'x', actor),
      () => service().rejectOnAccount(shown, 'x', actor),
    ])
      await expect(command()).rejects.toMatchObject({ code: 'identity.not_permitted' });
  });

  it('KY processes what was released, in order of effective date, once the time to undo is over', async () => {
    const claim = at(linked, 3);
    await deliver(
      `K-2,${claim.claimNo},COVERAGE,2.00,2026-03-01,2026-03-09`,
      `K-1,${claim.claimNo},INTEREST,1.00,2026-03-05,2026-03-01`,
      `K-3,${claim.claimNo},RECALL,9.00,2026-03-05,2026-03-10`,
    );
    const ky = desk.app.app.get(KyProcessingService);
    expect(await ky.processReleased()).toEqual({ municipalities: 0, postings: 0 });
    expect(await ky.processReleased(0)).toEqual({ municipalities: 1, postings: 3 });
    expect(await ledger(claim)).toMatchObject({
      balanceOere: claim.balanceOere - 100,
      pendingCount: 0,
      lines: [
        { postingNo: 'K-1', effectOere: 100, processedByName: 'KY' },
        { postingNo: 'K-2', effectOere: -200, processedByName: 'KY' },
        { postingNo: 'K-3', effectOere: 0, processedByName: 'KY' },
      ],
    });
    const events = await desk.app.db.superQuery<{ command: string }>(
      `SELECT e.command FROM app.audit_event e WHERE e.entity = 'posting' AND e.actor_name = 'KY'`,
    );
    expect(events).toEqual([{ command: 'processReleased' }]);
  });

  it('a caseworker may process at once, after which the link stays', async () => {
    const claim = at(linked, 4);
    await deliver(`N-1,${claim.claimNo},COVERAGE,2.00,2026-03-01,2026-03-09`);
    expect(await service().processNow(ref(claim), caseworker)).toEqual({ postings: 1 });
    await expect(service().processNow(ref(claim), caseworker)).rejects.toMatchObject({
      code: 'claims.nothing_released',
    });
    const { lines } = await ledger(claim);
    expect(lines).toMatchObject([{ state: 'PROCESSED', processedByName: caseworker.name }]);
    const link = {
      municipalityCode: ODENSE,
      accountId: claim.accountId,
      linkId: await shownLink(desk.app.db, claim.accountId),
      reason: 'Fejl',
    };
    await expect(desk.app.app.get(LinkRevisionService).undoLink(link, coordinator)).rejects.toMatchObject({
      code: 'linking.postings_processed',
    });
  });

  it('a balance that is not the sum of its postings is refused by the database, whoever writes', async () => {
    const { claimId, accountId } = at(linked, 4);
    for (const [table, id] of [
      ['claim', claimId],
      ['debtor_account', accountId],
    ])
      await expect(
        desk.app.db.superQuery(
          `UPDATE app.${String(table)} SET posted_oere = posted_oere + 1 WHERE id = $1`,
          [id],
        ),
      ).rejects.toThrow('claims.balance_differs');
    await expect(
      desk.app.db.superQuery(`UPDATE app.posting SET amount_oere = 1 WHERE posting_no = 'N-1'`),
    ).rejects.toThrow('claims.posting_is_never_edited');
  });
});
