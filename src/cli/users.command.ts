import { randomBytes } from 'node:crypto';
import { InvalidArgumentError, Option } from 'commander';
import { UserAdministrationService } from '../modules/identity/index.js';
import { ROLES, type Role } from '../modules/shared/index.js';
import type { CommandRegistry } from './command-registry.js';
import type { CommandContext, Outcome } from './command-runner.js';

interface AddOptions {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly municipality?: string;
}

/** `users add`: the first administrator of an installation comes from here. */
export function userCommands(registry: CommandRegistry): void {
  registry
    .group('users', 'the people who may log in')
    .command('add')
    .description(
      'add a person; the password comes from TILKNYT_USER_PASSWORD, else one is made and printed once',
    )
    .requiredOption('--email <email>', 'to log in with')
    .requiredOption('--name <name>', 'as others see the person')
    .addOption(new Option('--role <role>', 'what the person may do').choices(ROLES).makeOptionMandatory())
    .option(
      '--municipality <code>',
      'three digits; for caseworkers, coordinators and local auditors',
      municipalityCode,
    )
    .action(registry.withApp('users add', add));
}

async function add({ app, actor }: CommandContext, options: AddOptions): Promise<Outcome> {
  const given = process.env['TILKNYT_USER_PASSWORD'];
  const password = given ?? randomBytes(18).toString('base64url');
  const { email, name: displayName, role, municipality: municipalityCode = null } = options;
  const userId = await app
    .get(UserAdministrationService)
    .addUser({ email, displayName, role, municipalityCode, password }, actor);
  return given === undefined ? { userId, email, password } : { userId, email };
}

function municipalityCode(text: string): string {
  if (!/^\d{3}$/.test(text)) throw new InvalidArgumentError('three digits');
  return text;
}
