import { PackageService, type PackageChoice } from '../modules/task-packages/index.js';
import type { CommandRegistry } from './command-registry.js';
import type { CommandContext, Outcome } from './command-runner.js';

/** `packages create` and `packages publish`: every municipality that is loaded, or one (design.md 8). */
export function packageCommands(registry: CommandRegistry): void {
  const group = (): ReturnType<CommandRegistry['group']> =>
    registry.group('packages', 'the task packages of the municipalities');
  group()
    .command('create')
    .option('--municipality <code>', 'only this one')
    .option('--klik-task <code>', 'default "MI 32"')
    .action(registry.withApp('packages create', createPackages));
  group()
    .command('publish')
    .option('--municipality <code>', 'only this one')
    .option('--klik-task <code>', 'default "MI 32"')
    .action(registry.withApp('packages publish', publishPackages));
}

async function createPackages({ app, actor }: CommandContext, choice: PackageChoice): Promise<Outcome> {
  return { ...(await app.get(PackageService).createPackages(choice, actor)) };
}

async function publishPackages({ app, actor }: CommandContext, choice: PackageChoice): Promise<Outcome> {
  return { ...(await app.get(PackageService).publishPackages(choice, actor)) };
}
