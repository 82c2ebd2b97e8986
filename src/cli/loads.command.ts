import { BalanceBroken, BalanceCheckService } from '../modules/imports/index.js';
import type { CommandRegistry } from './command-registry.js';
import type { CommandContext, Outcome } from './command-runner.js';

/** `loads verify`: recomputes the books of every finished load, as the nightly job does. */
export function loadCommands(registry: CommandRegistry): void {
  registry
    .group('loads', 'the loads of the municipalities')
    .command('verify')
    .description('recompute the balance of every finished load; a difference is stored as an alarm')
    .action(registry.withApp('loads verify', verify));
}

/** A difference is a refusal (exit code 1) that names the first; all of them are stored before that. */
async function verify({ app, actor }: CommandContext): Promise<Outcome> {
  const { alarms, ...checked } = await app.get(BalanceCheckService).verify(actor);
  const [first] = alarms;
  if (first) throw new BalanceBroken({ ...first, alarms: alarms.length });
  return { ...checked, alarms: 0 };
}
