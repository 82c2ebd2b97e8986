import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../src/modules/shared/index.js';
import {
  ResolvedItemsService,
  type MyDecision,
  type ShownTwin,
  type TwinOffer,
} from '../../src/modules/task-packages/index.js';
import {
  ODENSE,
  aClaim,
  aDebtor,
  aGrant,
  aPosting,
  aUser,
  anAccount,
  type BuiltGrant,
} from '../support/builders.js';
import { Office, type QueuedAccount } from '../support/office.js';

const MONTHS = [
  ['2019-01-01', '2019-01-31'],
  ['2019-02-01', '2019-02-28'],
  ['2019-03-01', '2019-03-31'],
] as const;

/** A citizen whose accounts of three months in a row lack the same reference. */
class Course {
  private constructor(
    readonly office: Office,
    readonly grant: BuiltGrant,
    readonly accounts: readonly QueuedAccount[],
  ) {}

  static async of(office: Office, months: readonly (readonly [string, string])[] = MONTHS): Promise<Course> {
    const debtorId = await aDebtor(office.db);
    const grant = await aGrant(office.db, { debtorId });
    const accounts: QueuedAccount[] = [];
    for (const [index, period] of months.entries())
      accounts.push({
        ...(await anAccount(office.db, { debtorId, period, balanceOere: 50_000 + index })),
        grant,
      });
    return new Course(office, grant, accounts);
  }

  account(index: number): QueuedAccount {
    const account = this.accounts[index];
    if (!account) throw new Error('no such account');
    return account;
  }

  /** The first account is decided; answers with its link. */
  async decide(by: Actor = this.office.caseworker): Promise<number> {
    await this.office.resolve(this.account(0), by);
    return linkOf(this.office, this.account(0));
  }

  offer(linkId: number, by: Actor = this.office.caseworker): Promise<TwinOffer> {
    return this.office.services.twins.listTwins(ODENSE, linkId, by);
  }

  apply(linkId: number, twins: readonly ShownTwin[], key?: string, by: Actor = this.office.caseworker) {
    return this.office.services.twins.applyTwins(
      { municipalityCode: ODENSE, linkId, twins: twins.map(ticked) },
      by,
      key,
    );
  }

  async applyAll(): Promise<number> {
    const linkId = await this.decide();
    await this.apply(linkId, (await this.offer(linkId)).twins);
    return linkId;
  }
}

const ticked = ({ taskId, version, receiptHash }: ShownTwin): ShownTwin => ({ taskId, version, receiptHash });

async function linkOf(office: Office, account: { id: number }): Promise<number> {
  const [row] = await office.db.superQuery<{ id: number }>(
    'SELECT id::int FROM app.account_link WHERE account_id = $1 AND ended_at IS NULL',
    [account.id],
  );
  return row?.id ?? 0;
}

describe('twins', () => {
  let office: Office;
  const courses: Course[] = [];
  beforeAll(async () => {
    office = await Office.open();
    for (let index = 0; index < 8; index += 1) courses.push(await Course.of(office));
    await office.publish();
  });
  afterAll(() => office.close());

  const course = (index: number): Course => {
    const found = courses[index];
    if (!found) throw new Error('no such course');
    return found;
  };
  const mine = async (by: Actor = office.caseworker, page = 1): Promise<readonly MyDecision[]> =>
    (await office.services.mine.listMine(ODENSE, page, by)).decisions;
  const newest = async (): Promise<MyDecision> => {
    const [first] = await mine();
    if (!first) throw new Error('nothing was decided');
    return first;
  };
  const undoGroup = (groupId: number, linkIds: readonly number[], by: Actor = office.caseworker) =>
    office.services.groups.undoGroup({ municipalityCode: ODENSE, groupId, linkIds, reason: 'Forkert' }, by);
  const detailOf = (linkId = 0, by: Actor = office.caseworker) =>
    new ResolvedItemsService(office.db.transactor).getItem(by, ODENSE, 'LINK', linkId);
  const statusOf = async (account: { id: number }) => (await office.task(account)).status;
  const activeLinks = async (of: Course) =>
    office.db.superQuery<{ id: number; twin_of: number | null; case_id: number; hash: string }>(
      `SELECT id::int, twin_of::int, case_id::int, evidence ->> 'receiptHash' AS hash FROM app.account_link
       WHERE account_id = ANY($1) AND ended_at IS NULL ORDER BY account_id`,
      [of.accounts.map(({ id }) => id)],
    );

  it('offers the citizen’s adjoining months with what differs, and changes nothing', async () => {
    const linkId = await course(0).decide();
    const { source, twins } = await course(0).offer(linkId);
    expect(source?.accountNo).toBe(course(0).account(0).accountNo);
    expect(twins.map(({ accountNo }) => accountNo)).toEqual([
      course(0).account(1).accountNo,
      course(0).account(2).accountNo,
    ]);
    expect(twins[0]).toMatchObject({
      facts: { span: { from: '2019-02-01', to: '2019-02-28' } },
      differences: ['principalOere', 'balanceOere'],
      ky: { key: 'i.willLink' },
    });
    expect(await statusOf(course(0).account(1))).toBe('NEW');
  });

  it('applies the decision to those ticked, each with its own receipt in the same case, once per key', async () => {
    const linkId = await linkOf(office, course(0).account(0));
    const { twins } = await course(0).offer(linkId);
    const key = randomUUID();
    const [first, again] = await Promise.all([
      course(0).apply(linkId, twins, key),
      course(0).apply(linkId, twins, key),
    ]);
    expect(again).toEqual(first);
    expect(first.groupId).toBe(linkId);
    expect(first.results.map(({ kind }) => kind)).toEqual(['LINKED', 'LINKED']);
    const links = await activeLinks(course(0));
    expect(links.map(({ twin_of }) => twin_of)).toEqual([null, linkId, linkId]);
    expect(new Set(links.map(({ case_id }) => case_id)).size).toBe(1);
    expect(new Set(links.map(({ hash }) => hash)).size).toBe(3);
    expect(await statusOf(course(0).account(2))).toBe('COMPLETED');
  });

  it('leaves out what does not adjoin, what a colleague holds, and what lacks its evidence', async () => {
    const far = course(1).account(2);
    await office.db.superQuery(
      `UPDATE app.claim SET period_from = '2019-08-01', period_to = '2019-08-31' WHERE account_id = $1`,
      [far.id],
    );
    await office.take(course(1).account(1), office.colleague);
    const linkId = await course(1).decide();
    expect((await course(1).offer(linkId)).twins).toEqual([]);
    await office.db.superQuery(
      `UPDATE app.claim SET period_from = '2019-02-01', period_to = '2019-02-28' WHERE account_id = $1`,
      [far.id],
    );
    expect((await course(1).offer(linkId)).twins).toHaveLength(1);
    await office.db.superQuery('UPDATE app.debtor_account SET grant_ref = $2 WHERE id = $1', [
      far.id,
      `X${course(1).grant.grantNo.slice(1)}`,
    ]);
    expect((await course(1).offer(linkId)).twins).toEqual([]);
  });

  it('refuses one twin by itself: a stale version, changed evidence, a colleague’s decision', async () => {
    const linkId = await course(2).decide();
    const [first, second] = (await course(2).offer(linkId)).twins;
    if (!first || !second) throw new Error('two twins are expected');
    await aClaim(office.db, {
      accountId: course(2).account(2).id,
      periodFrom: '2019-03-01',
      periodTo: '2019-03-31',
    });
    const changed = await course(2).apply(linkId, [{ ...first, version: first.version + 1 }, second]);
    expect(changed).toEqual({
      groupId: null,
      results: [
        expect.objectContaining({
          kind: 'REFUSED',
          code: 'shared.stale_version',
          accountNo: first.accountNo,
        }),
        expect.objectContaining({ kind: 'REFUSED', code: 'linking.evidence_changed' }),
      ],
    });
    expect(await statusOf(course(2).account(1))).toBe('NEW');
    const [, fresh] = (await course(2).offer(linkId)).twins;
    if (!fresh) throw new Error('still a twin');
    await office.resolve(course(2).account(1), office.colleague);
    const { results } = await course(2).apply(linkId, [first, fresh]);
    expect(results).toEqual([
      expect.objectContaining({
        kind: 'REFUSED',
        code: 'linking.account_already_linked',
        details: expect.objectContaining({ by: office.colleague.name }),
      }),
      expect.objectContaining({ kind: 'LINKED' }),
    ]);
  });

  it('is for who decided, while the decision holds, and never for what a second person approved', async () => {
    const linkId = await course(3).decide();
    await expect(course(3).offer(linkId, office.colleague)).rejects.toMatchObject({
      code: 'linking.twins_of_other',
    });
    await expect(
      course(3).apply(linkId, [{ taskId: 999_999, version: 1, receiptHash: 'x' }]),
    ).resolves.toMatchObject({
      results: [{ kind: 'REFUSED', code: 'packages.task_not_found', accountNo: null }],
    });
    await office.services.links.undoDecision(
      { municipalityCode: ODENSE, linkId, reason: 'Forkert' },
      office.caseworker,
    );
    await expect(course(3).offer(linkId)).rejects.toMatchObject({ code: 'linking.account_not_linked' });
    await expect(course(3).offer(999_999)).rejects.toMatchObject({ code: 'shared.not_found' });
  });

  it('keeps its rule in the database too', async () => {
    const [source, other] = await Promise.all([activeLinks(course(0)), activeLinks(course(1))]);
    const copy = office.db.superQuery(
      `INSERT INTO app.account_link (municipality_code, account_id, grant_id, case_id, benefit_type, outcome, method, rule_version, evidence,
         ky_information, decided_by, decided_by_name, twin_of)
       SELECT municipality_code, $3, grant_id, case_id, benefit_type, outcome, method, rule_version, evidence, ky_information, decided_by,
         decided_by_name, $2 FROM app.account_link WHERE id = $1`,
      [other[0]?.id, source[0]?.id, course(1).account(2).id],
    );
    await expect(copy).rejects.toThrow('linking.not_a_twin');
  });

  describe('a group', () => {
    it('is one decision in the list, whose undo says what it reverses and ends exactly the twins', async () => {
      const groupId = await course(4).applyAll();
      const group = await newest();
      expect(group).toMatchObject({
        kind: 'GROUP',
        groupId,
        undoable: true,
        reverses: [{ code: 'keepsUsedCaseGroup', values: { count: 2, others: 1 } }],
      });
      await expect(undoGroup(groupId, group.linkIds.slice(1))).rejects.toMatchObject({
        code: 'shared.stale_version',
      });
      await expect(undoGroup(groupId, group.linkIds, office.colleague)).rejects.toMatchObject({
        code: 'linking.link_of_other',
      });
      await undoGroup(groupId, group.linkIds);
      expect(await detailOf(groupId)).toMatchObject({
        twinOf: null,
        twins: [{ accountNo: course(4).account(1).accountNo }, { accountNo: course(4).account(2).accountNo }],
        endedTogether: 0,
      });
      expect(await detailOf(group.linkIds[0])).toMatchObject({
        twinOf: { linkId: groupId, accountNo: course(4).account(0).accountNo },
        twins: [],
        endedTogether: 1,
        audit: [{ command: 'applyTwins' }, { command: 'undoGroup' }],
      });
      const national = await aUser(office.db, 'AUDITOR', null);
      expect(await detailOf(group.linkIds[0], national)).toMatchObject({ endedTogether: 1 });
      expect(await activeLinks(course(4))).toHaveLength(1);
      expect(await statusOf(course(4).account(1))).toBe('REOPENED');
      expect(await statusOf(course(4).account(0))).toBe('COMPLETED');
      expect(await newest()).toMatchObject({
        kind: 'GROUP',
        undoable: false,
        why: { code: 'linking.link_already_ended' },
      });
      expect((await mine())[1]).toMatchObject({
        linkId: groupId,
        reverses: [{ code: 'closesCase', values: { accountNo: course(4).account(0).accountNo } }],
      });
      const events = await office.db.superQuery(
        `SELECT 1 FROM app.audit_event WHERE entity = 'account_link' AND command = 'undoGroup' AND entity_id = ANY($1)`,
        [group.linkIds],
      );
      expect(events).toHaveLength(2);
    });

    it('stays whole when one of its links may not be undone, and says why', async () => {
      const groupId = await course(5).applyAll();
      const claimId = await aClaim(office.db, { accountId: course(5).account(2).id });
      await aPosting(office.db, { claimId, isProcessed: true });
      const group = await newest();
      expect(group).toMatchObject({
        undoable: false,
        why: { code: 'linking.postings_processed', values: { accountNo: course(5).account(2).accountNo } },
      });
      await expect(undoGroup(groupId, group.linkIds)).rejects.toMatchObject({
        code: 'linking.postings_processed',
      });
      expect(await activeLinks(course(5))).toHaveLength(3);
    });

    it('closes the case with the last link that uses it, and takes released postings back', async () => {
      const groupId = await course(6).applyAll();
      await office.services.links.undoDecision(
        { municipalityCode: ODENSE, linkId: groupId, reason: 'Forkert' },
        office.caseworker,
      );
      const claimId = await aClaim(office.db, { accountId: course(6).account(1).id });
      await aPosting(office.db, { claimId });
      const [caseId] = (await activeLinks(course(6))).map(({ case_id }) => case_id);
      const group = await newest();
      expect(group.reverses.map(({ code }) => code)).toEqual(['closesCaseGroup', 'postingsWait']);
      await undoGroup(groupId, group.linkIds, office.coordinator);
      const [found] = await office.db.superQuery(
        'SELECT status, created_in_error FROM app.case_file WHERE id = $1',
        [caseId],
      );
      expect(found).toEqual({ status: 'CLOSED', created_in_error: true });
    });
  });

  it('lists ten to a page, and what waits for a second person among them', async () => {
    const account = course(7).account(0);
    const taskId = await office.take(account);
    const { receiptHash } = await office.db.transactor.read(office.caseworker, (em) =>
      office.services.linking.views.getMatchingView(em, ODENSE, account.id),
    );
    await office.services.decisions.recordNoDirectGrant(
      {
        municipalityCode: ODENSE,
        taskId,
        category: 'OTHER',
        benefitType: null,
        chosenCaseId: null,
        requestNewCase: false,
        note: 'Ingen bevilling i KMD Aktiv',
        receiptHash,
      },
      office.caseworker,
    );
    expect(await newest()).toMatchObject({
      kind: 'PROPOSAL',
      proposalKind: 'NO_DIRECT_GRANT',
      taskId,
      undoable: true,
      reverses: [{ code: 'takesBack' }],
    });
    const { decisions, hasMore } = await office.services.mine.listMine(ODENSE, 1, office.caseworker);
    expect([decisions.length, hasMore]).toEqual([10, true]);
    expect(await mine(office.caseworker, 3)).toEqual([]);
    expect(await mine(office.coordinator)).toEqual([]);
  });
});
