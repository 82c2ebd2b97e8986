import { DeliveryProfileService, type DeliveryProfile } from '../modules/imports/index.js';
import type { CommandRegistry, Telling } from './command-registry.js';
import type { CommandContext } from './command-runner.js';
import { profileLines } from './profile-lines.js';

type ProfileOutcome = DeliveryProfile & Readonly<Record<string, unknown>>;

const REFUSED = 1;

/** A file that cannot be read at all would be refused by the import too. */
const TELLING: Telling<ProfileOutcome> = {
  lines: (profile) => Promise.resolve(profileLines(profile)),
  exitCode: ({ files }) => (Object.values(files).some((file) => 'refused' in file) ? REFUSED : 0),
};

/** `profile <dir>`: what is missing, odd or repeated in a delivery, before anybody loads it. */
export function profileCommands(registry: CommandRegistry): void {
  registry.program
    .command('profile')
    .argument('<dir>', 'the folder of the delivery')
    .description('what is missing, odd or repeated, by file, column and municipality; nothing is loaded')
    .action(registry.withApp('profile', profile, TELLING));
}

async function profile({ app, actor }: CommandContext, dir: string): Promise<ProfileOutcome> {
  return { ...(await app.get(DeliveryProfileService).profile(dir, actor)) };
}
