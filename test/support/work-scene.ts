import { aDebtor, aGrant, anAccount, finishLoad, type BuiltAccount, type BuiltGrant } from './builders.js';
import type { TestApp } from './app.js';
import { loggedIn } from './panel-client.js';
import { publishThroughPanel } from './panel-office.js';

const MONTHS = [
  ['2019-01-01', '2019-01-31'],
  ['2019-02-01', '2019-02-28'],
  ['2019-03-01', '2019-03-31'],
] as const;

/** Odense with what one decision can lead to, published, for people at the work screen. */
export interface WorkScene {
  /** Three months in a row of one citizen, with balances that differ. */
  readonly twins: readonly BuiltAccount[];
  /** Its citizen has a grant, and so has somebody else: `stranger`. */
  readonly doubtful: BuiltAccount;
  readonly stranger: BuiltGrant;
  /** Its citizen has three grants, two of which fit equally well. */
  readonly tied: BuiltAccount;
  readonly shared: BuiltAccount;
}

export async function workScene({ db, url }: TestApp, municipality: string): Promise<WorkScene> {
  const debtorId = await aDebtor(db);
  await aGrant(db, { debtorId });
  const twins: BuiltAccount[] = [];
  for (const [index, period] of MONTHS.entries())
    twins.push(await anAccount(db, { debtorId, period, balanceOere: 50_000 + index * 700 }));
  const account = async (grants: readonly { periodFrom?: string; periodTo?: string }[]) => {
    const citizen = await aDebtor(db);
    for (const grant of grants) await aGrant(db, { debtorId: citizen, ...grant });
    return anAccount(db, { debtorId: citizen });
  };
  const doubtful = await account([{}]);
  const stranger = await aGrant(db, { debtorId: await aDebtor(db) });
  const tied = await account([{}, {}, { periodFrom: '2015-01-01', periodTo: '2015-12-31' }]);
  const shared = await account([{}]);
  await finishLoad(db, municipality);
  await publishThroughPanel(await loggedIn(url, 'vendor'), municipality);
  return { twins, doubtful, stranger, tied, shared };
}
