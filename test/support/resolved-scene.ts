import { AutomaticLinkingService, type NoGrantCategory } from '../../src/modules/linking/index.js';
import { Clock, systemActor, type Actor } from '../../src/modules/shared/index.js';
import {
  KOBENHAVN,
  ODENSE,
  aCase,
  aClaim,
  aDebtor,
  aGrant,
  aRunningLoad,
  aUser,
  anAccount,
  finishLoad,
} from './builders.js';
import type { TestDatabase } from './database.js';
import { Office, type QueuedAccount } from './office.js';
import { shownLink, shownProposal } from './shown.js';

/** One name for each row of the auditor's list. */
export type Decided =
  | 'automaticCreated'
  | 'automaticLinked'
  | 'manualCreated'
  | 'manualLinked'
  | 'specialSupport'
  | 'manualClaim'
  | 'multipleGrants'
  | 'other'
  | 'outsideGates'
  | 'undone'
  | 'again'
  | 'zeroBalance'
  | 'wrongDomain'
  | 'elsewhere';

interface Traits {
  readonly municipality?: string;
  readonly debtorName?: string;
  readonly benefitType?: string;
  readonly balanceOere: number;
  readonly period?: readonly [string, string] | null;
  /** Instead of a period: a claim without an end. */
  readonly openFrom?: string;
  readonly reasons?: readonly string[];
  /** An open case of the benefit: KY links instead of creating. */
  readonly hasCase?: boolean;
  /** The account names its grant, so that the machine can link it. */
  readonly isReferred?: boolean;
}

export const LONG_NAME = 'Christoffer-Alexander von Westergaard-Rosenkrantz-Schimmelmann Mortensen';

/** As the builders make it where nothing is said. */
const SPRING: readonly [string, string] = ['2019-03-01', '2019-04-30'];
const AUTUMN: readonly [string, string] = ['2019-09-01', '2019-10-31'];

/** The accounts, by the decision that is made on them. Balances in øre, all different. */
const ACCOUNTS: Readonly<Record<Exclude<Decided, 'again' | 'elsewhere'>, Traits>> = {
  automaticCreated: { balanceOere: 10_000, isReferred: true, reasons: [], period: SPRING },
  automaticLinked: { balanceOere: 20_000, isReferred: true, reasons: [], hasCase: true, period: AUTUMN },
  manualCreated: { balanceOere: 1_234_567, reasons: ['R-01', 'R-11'], debtorName: LONG_NAME, period: SPRING },
  manualLinked: { balanceOere: 40_000, benefitType: 'UDDANNELSESHJAELP', hasCase: true, period: AUTUMN },
  specialSupport: { balanceOere: 50_001, benefitType: 'SAERLIG_STOETTE_34', reasons: ['R-07'] },
  manualClaim: { balanceOere: 60_000, hasCase: true, period: null, reasons: ['R-11'] },
  multipleGrants: { balanceOere: 70_000, reasons: ['R-13'] },
  other: { balanceOere: 80_000, benefitType: 'LEDIGHEDSYDELSE', reasons: ['R-02'] },
  outsideGates: { balanceOere: 90_000, reasons: ['R-04'] },
  undone: { balanceOere: 100_000, reasons: ['R-03'] },
  zeroBalance: { balanceOere: 0, reasons: ['R-01'], period: null },
  wrongDomain: { balanceOere: 120_000, reasons: ['R-18'], openFrom: '2021-01-01' },
};

const ELSEWHERE: Traits = { municipality: KOBENHAVN, balanceOere: 130_000 };

/** When and with which score; the rest keep their own. */
const DECIDED_AT: Partial<Record<Decided, string>> = {
  automaticCreated: '2024-01-10 09:00+01',
  automaticLinked: '2024-01-10 09:00+01',
  // Both sides of midnight in Danish summer time
  manualCreated: '2024-05-31 23:59:59+02',
  manualLinked: '2024-06-01 00:00:00+02',
  zeroBalance: '2024-06-01 12:00+02',
};
const SCORES: Partial<Record<Decided, number>> = {
  manualCreated: 65,
  manualLinked: 64,
  specialSupport: 40,
  manualClaim: 39,
};

/**
 * Odense with a decision of every kind, and one in København. The services decide; only moment and score are set
 * afterwards, past the guards, so that periods and bands have rows on either side of their ends.
 */
export class ResolvedScene {
  private readonly accounts = new Map<Decided, QueuedAccount>();
  private readonly ids = new Map<Decided, string>();

  private constructor(
    readonly office: Office,
    readonly auditor: Actor & { userId: number },
    readonly national: Actor,
    readonly stranger: Actor,
  ) {}

  static async open(): Promise<ResolvedScene> {
    const office = await Office.open();
    const { db } = office;
    const stranger = await aUser(db, 'AUDITOR', '151');
    const scene = new ResolvedScene(
      office,
      await aUser(db, 'AUDITOR'),
      await aUser(db, 'AUDITOR', null),
      stranger,
    );
    await scene.load();
    await scene.decide();
    await scene.decideElsewhere();
    await scene.place();
    return scene;
  }

  get db(): TestDatabase {
    return this.office.db;
  }

  account(name: Decided): QueuedAccount {
    const account = this.accounts.get(name);
    if (!account) throw new Error(`there is no account for ${name}`);
    return account;
  }

  /** The id of the link or withdrawal. */
  id(name: Decided): number {
    return Number(this.ids.get(name)?.split(' ')[1]);
  }

  nameOf(row: { readonly kind: string; readonly id: number }): Decided {
    for (const [name, key] of this.ids) if (key === `${row.kind} ${row.id}`) return name;
    throw new Error(`${row.kind} ${row.id} is not of this scene`);
  }

  /** Of the account's claim, both ends included; null where no claim says. */
  claimPeriod(name: Decided): readonly [string, string] | null {
    const { period, openFrom } =
      name === 'again' ? ACCOUNTS.undone : name === 'elsewhere' ? ELSEWHERE : ACCOUNTS[name];
    if (openFrom !== undefined) return [openFrom, '9999-12-31'];
    return period === undefined ? SPRING : period;
  }

  close(): Promise<void> {
    return this.office.close();
  }

  /** The machine comes first: it would find the reasons of the others, too, where the scene names them. */
  private async load(): Promise<void> {
    const names = Object.keys(ACCOUNTS) as (keyof typeof ACCOUNTS)[];
    const arrive = async (name: keyof typeof ACCOUNTS): Promise<void> =>
      void this.accounts.set(name, await this.arrive(ACCOUNTS[name]));
    for (const name of names) if (ACCOUNTS[name].isReferred) await arrive(name);
    await linkAutomatically(
      this.db,
      [...this.accounts.values()].map(({ id }) => id),
    );
    for (const name of names) if (!ACCOUNTS[name].isReferred) await arrive(name);
    await this.office.publish();
  }

  private async arrive(traits: Traits): Promise<QueuedAccount> {
    const { municipality = ODENSE, benefitType = 'KONTANTHJAELP', isReferred = false } = traits;
    const debtorId = await aDebtor(this.db, {
      municipality,
      ...(traits.debtorName === undefined ? {} : { name: traits.debtorName }),
    });
    const grant = await aGrant(this.db, { municipality, debtorId, benefitType });
    if (traits.hasCase) await aCase(this.db, { municipality, debtorId, benefitType });
    const account = await anAccount(this.db, {
      municipality,
      debtorId,
      benefitType,
      balanceOere: traits.balanceOere,
      grantRef: isReferred ? grant.grantNo : null,
      ...(traits.openFrom !== undefined
        ? { period: null }
        : traits.period === undefined
          ? {}
          : { period: traits.period }),
      ...(traits.reasons === undefined ? {} : { reasons: traits.reasons }),
    });
    if (traits.openFrom !== undefined)
      await aClaim(this.db, { municipality, accountId: account.id, periodFrom: traits.openFrom });
    return { ...account, grant };
  }

  private async decide(): Promise<void> {
    const { caseworker, colleague } = this.office;
    await this.match('manualCreated', caseworker);
    await this.match('manualLinked', colleague);
    await this.withoutGrant('specialSupport', 'SPECIAL_SUPPORT', colleague);
    await this.withoutGrant('manualClaim', 'MANUAL_CLAIM', caseworker);
    await this.withSeveralGrants();
    await this.withoutGrant('other', 'OTHER', caseworker);
    await this.approve('other');
    await this.matchOutsideGates();
    await this.undoAndMatchAgain();
    await this.withdraw('zeroBalance', 'ZERO_BALANCE');
    await this.withdraw('wrongDomain', 'WRONG_DOMAIN');
    for (const name of Object.keys(ACCOUNTS) as Decided[]) if (name !== 'undone') await this.remember(name);
  }

  private async match(name: Decided, by: Actor, grantId = this.account(name).grant.id): Promise<void> {
    const { services } = this.office;
    const ref = await this.taken(name, by);
    const receiptHash = await this.receiptHash(name, by);
    await services.decisions.matchToGrant(
      { ...ref, grantId, chosenCaseId: null, note: 'Passer på periode og beløb', receiptHash },
      by,
    );
  }

  private async withoutGrant(
    name: Decided,
    category: NoGrantCategory,
    by: Actor,
    note = 'Ingen bevilling i KMD Aktiv',
  ): Promise<void> {
    const ref = await this.taken(name, by);
    const receiptHash = await this.receiptHash(name, by);
    await this.office.services.decisions.recordNoDirectGrant(
      { ...ref, category, benefitType: null, chosenCaseId: null, requestNewCase: false, note, receiptHash },
      by,
    );
  }

  private async withSeveralGrants(): Promise<void> {
    const { account, grant } = {
      account: this.account('multipleGrants'),
      grant: this.account('multipleGrants').grant,
    };
    const [row] = await this.db.superQuery<{ debtorId: number }>(
      'SELECT debtor_id AS "debtorId" FROM app.debtor_account WHERE id = $1',
      [account.id],
    );
    const another = await aGrant(this.db, {
      debtorId: row?.debtorId ?? 0,
      periodFrom: '2018-01-01',
      periodTo: '2018-12-31',
    });
    const note = `Fordringerne kommer fra ${grant.grantNo} og ${another.grantNo}`;
    await this.withoutGrant('multipleGrants', 'MULTIPLE_GRANTS', this.office.colleague, note);
    await this.approve('multipleGrants');
  }

  /** The account names a grant of somebody else, so that the list of suggestions shows two persons. */
  private async matchOutsideGates(): Promise<void> {
    const spouse = await aDebtor(this.db, { name: 'Ægtefælle Østergård' });
    const grant = await aGrant(this.db, { debtorId: spouse });
    await this.db.superQuery('UPDATE app.debtor_account SET grant_ref = $1 WHERE id = $2', [
      grant.grantNo,
      this.account('outsideGates').id,
    ]);
    await this.match('outsideGates', this.office.caseworker, grant.id);
    await this.approve('outsideGates');
  }

  /** Two rows of one account: the link that was undone, and the one that stands. */
  private async undoAndMatchAgain(): Promise<void> {
    const { services, caseworker, colleague } = this.office;
    await this.match('undone', caseworker);
    await this.remember('undone');
    const accountId = this.account('undone').id;
    const linkId = await shownLink(this.db, accountId);
    const link = { municipalityCode: ODENSE, accountId, linkId, reason: 'Forkert bevilling' };
    await services.links.undoLink(link, caseworker);
    this.accounts.set('again', this.account('undone'));
    await this.match('again', colleague);
    await this.remember('again');
  }

  private async withdraw(name: Decided, ground: 'ZERO_BALANCE' | 'WRONG_DOMAIN'): Promise<void> {
    const ref = { municipalityCode: ODENSE, accountId: this.account(name).id };
    const note = 'Kontoen skal ikke have en sag';
    await this.office.services.links.proposeWithdrawal(ref, ground, note, this.office.coordinator);
    await this.approve(name);
  }

  private async approve(name: Decided): Promise<void> {
    const account = this.account(name);
    const { id } = await this.office.task(account);
    const proposalId = await shownProposal(this.db, account.id);
    await this.office.services.proposals.approve(
      { municipalityCode: ODENSE, taskId: id, proposalId },
      'Set og godkendt',
      this.office.second,
    );
  }

  private async decideElsewhere(): Promise<void> {
    const { services, vendor } = this.office;
    this.accounts.set('elsewhere', await this.arrive(ELSEWHERE));
    await finishLoad(this.db, KOBENHAVN);
    const { packageId } = await services.packages.createPackage(KOBENHAVN, vendor);
    await services.packages.publishPackage(KOBENHAVN, packageId, 1, vendor);
    await this.match('elsewhere', await aUser(this.db, 'CASEWORKER', KOBENHAVN));
    await this.remember('elsewhere');
  }

  private async taken(
    name: Decided,
    by: Actor,
  ): Promise<{ municipalityCode: string; taskId: number; version: number }> {
    const ref = async () => {
      const { id, version } = await this.office.task(this.account(name));
      return { municipalityCode: by.municipalityCode ?? '', taskId: id, version };
    };
    await this.office.services.tasks.takeTask(await ref(), by);
    return ref();
  }

  private async receiptHash(name: Decided, by: Actor): Promise<string> {
    const { views } = this.office.services.linking;
    const view = await this.db.transactor.read(by, (em) =>
      views.getMatchingView(em, by.municipalityCode ?? '', this.account(name).id),
    );
    return view.receiptHash;
  }

  /** The newest link or withdrawal of the account is the row of that name. */
  private async remember(name: Decided): Promise<void> {
    const [row] = await this.db.superQuery<{ key: string }>(
      `SELECT key FROM (SELECT 'LINK ' || id AS key, id FROM app.account_link WHERE account_id = $1
         UNION ALL SELECT 'WITHDRAWAL ' || id, id FROM app.account_withdrawal WHERE account_id = $1) r ORDER BY id DESC LIMIT 1`,
      [this.account(name).id],
    );
    if (!row) throw new Error(`nothing was decided as ${name}`);
    this.ids.set(name, row.key);
  }

  private async place(): Promise<void> {
    for (const [name, at] of Object.entries(DECIDED_AT)) {
      const isLink = this.ids.get(name as Decided)?.startsWith('LINK');
      const target = isLink ? 'account_link SET decided_at' : 'account_withdrawal SET approved_at';
      await pastGuards(this.db, `UPDATE app.${target} = '${at}' WHERE id = ${this.id(name as Decided)}`);
    }
    for (const [name, score] of Object.entries(SCORES))
      await pastGuards(
        this.db,
        `UPDATE app.account_link SET chosen_score = ${score} WHERE id = ${this.id(name as Decided)}`,
      );
  }
}

/** The set-based step as a load runs it, on these accounts of Odense. */
async function linkAutomatically(db: TestDatabase, accountIds: readonly number[]): Promise<void> {
  const runId = await aRunningLoad(db);
  await db.transactor.run(
    systemActor('import'),
    async (em) => {
      for (const table of ['touched', 'untouched'])
        await em.query(
          `CREATE TEMPORARY TABLE ${table} ON COMMIT DROP AS SELECT unnest($1::bigint[]) AS account_id`,
          [[...accountIds]],
        );
      await new AutomaticLinkingService(new Clock()).run(em, runId);
    },
    { municipality: ODENSE, command: 'importDelivery' },
  );
}

/** Sets what only time or the ranking sets; the statements of one call are one transaction. */
export async function pastGuards(db: TestDatabase, statement: string): Promise<void> {
  await db.superQuery(`SELECT set_config('session_replication_role', 'replica', true); ${statement}`);
}
