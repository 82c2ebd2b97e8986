import { quantiles } from './quantiles.mjs';

const TASKS = 4;
const ROUNDS = 4;
/** As people write them; the register has some with and some without these letters. */
const NAMES = ['Sørensen', 'SOERENSEN', 'Kjær', 'Aage', 'Møller Jens', 'anne pet', 'Findes Ikke'];

/** The search box and the search for a grant, for what the next tasks have on them. */
export async function measureSearch(client) {
  const { tasks } = await client.next(TASKS);
  const times = { number: [], name: [], grant: [] };
  for (const [nr, { task, view }] of Array.from({ length: ROUNDS }, () => tasks)
    .flat()
    .entries()) {
    // The first round warms up.
    const keep = (kind, { ms }) => nr >= TASKS && times[kind].push(ms);
    const { accountNo, debtorName } = view.account;
    const grantNo = view.candidates.find(({ grant }) => grant !== null)?.grant.grantNo ?? '461-2019-0000001';
    for (const text of [
      accountNo,
      accountNo.slice(0, 5),
      grantNo.slice(0, 8),
      view.claims[0]?.claimNo ?? 'F-1',
      'J19',
      'KY-',
    ])
      keep('number', await client.search(text));
    for (const text of [debtorName, debtorName.split(' ').at(-1), ...NAMES])
      keep('name', await client.search(text));
    for (const query of [
      { text: grantNo },
      { text: grantNo.slice(-5) },
      { text: 'J19-0000' },
      { text: 'findes ikke' },
      { from: '2019-01-01', to: '2019-12-31', benefitType: 'KONTANTHJAELP' },
    ])
      keep('grant', await client.searchGrant(task.id, query));
  }
  for (const { task } of tasks) await client.layBack(task.id);
  return {
    ...quantiles('search by number ms', times.number),
    ...quantiles('search by name ms', times.name),
    ...quantiles('grant search ms', times.grant),
  };
}
