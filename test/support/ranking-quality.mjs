import { readFileSync } from 'node:fs';

/** The rows of a comma-separated file without quotes, header aside: truth.csv and the export of suggestions are such. */
function rowsOf(file) {
  const [, ...lines] = readFileSync(file, 'utf8').trim().split(/\r?\n/);
  return lines.map((line) => line.split(','));
}

/**
 * How well the ranking finds the true answer of each queued account, "no direct grant" included: shares of first and among
 * three, and the mean reciprocal rank; overall and by the kind of account that truth.csv names.
 */
export function rankingQuality(truthFile, suggestionsFile) {
  const rankOf = new Map();
  const queued = new Set();
  for (const [account, rank, grant] of rowsOf(suggestionsFile)) {
    queued.add(account);
    rankOf.set(`${account} ${grant}`, Number(rank));
  }
  const tallies = new Map();
  for (const [account, grant, reason] of rowsOf(truthFile)) {
    if (!queued.has(account)) continue;
    const rank = rankOf.get(`${account} ${grant}`) ?? null;
    for (const key of ['all', reason]) count(tallies, key, rank);
  }
  return tallies;
}

function count(tallies, key, rank) {
  const tally = tallies.get(key) ?? { accounts: 0, first: 0, amongThree: 0, reciprocal: 0 };
  tally.accounts += 1;
  if (rank === 1) tally.first += 1;
  if (rank !== null && rank <= 3) tally.amongThree += 1;
  tally.reciprocal += rank === null ? 0 : 1 / rank;
  tallies.set(key, tally);
}

/** Adds up tallies of several deliveries. */
export function merged(all) {
  const sum = new Map();
  for (const tallies of all)
    for (const [key, tally] of tallies) {
      const before = sum.get(key) ?? { accounts: 0, first: 0, amongThree: 0, reciprocal: 0 };
      sum.set(key, Object.fromEntries(Object.entries(before).map(([name, n]) => [name, n + tally[name]])));
    }
  return sum;
}
