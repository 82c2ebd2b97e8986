import { at, quantiles } from './quantiles.mjs';

const ROUNDS = 60;
const WARM_UP = 10;
/** On the screen, and three fetched ahead. */
const COUNT = 4;

/** Rounds as on the screen: the next four, the first decided, or skipped where there is no grant, the others laid back. */
export async function measureRounds(client, recorded) {
  const times = { next: [], decide: [], bare: [], statements: [] };
  let left = 0;
  for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
    const { result, statements } = await recorded.of(() => client.next(COUNT));
    if (result.tasks.length < COUNT) break;
    left ||= result.left;
    const bare = await recorded.replay(statements);
    const [first, ...others] = result.tasks;
    const decided = await client.decide(first);
    if (!decided.done) await client.skipTask(first.task.id);
    for (const { task } of others) await client.layBack(task.id);
    if (round < WARM_UP) continue;
    times.next.push(result.ms);
    times.bare.push(bare);
    times.statements.push(statements.length);
    if (decided.done) times.decide.push(decided.ms);
  }
  return {
    'tasks of the desk': left,
    ...quantiles('next ms', times.next),
    ...quantiles('bare SQL ms', times.bare),
    'next / bare SQL': Math.round((at(times.next, 0.5) / at(times.bare, 0.5)) * 100) / 100,
    statements: at(times.statements, 0.5),
    ...quantiles('decide ms', times.decide),
  };
}
