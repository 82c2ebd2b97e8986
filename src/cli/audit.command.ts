import { writeFile } from 'node:fs/promises';
import { AuditVerifyService } from '../modules/audit/index.js';
import { ChainBroken } from '../start/start.errors.js';
import type { CommandRegistry } from './command-registry.js';
import type { CommandContext, Outcome } from './command-runner.js';

/** `audit verify` and `audit anchor`: prove the trail, and keep its heads elsewhere (design.md 8). */
export function auditCommands(registry: CommandRegistry): void {
  const group = registry.group('audit', 'the audit trail');
  group.command('verify').action(registry.withApp('audit verify', verify));
  group
    .command('anchor')
    .requiredOption('--out <file>', 'the JSON file to write')
    .action(registry.withApp('audit anchor', anchor));
}

/** A broken chain is a refusal (exit code 1) that names the first bad event. */
async function verify({ app }: CommandContext): Promise<Outcome> {
  const result = await app.get(AuditVerifyService).verify();
  if (result.firstBad) throw new ChainBroken({ ...result.firstBad });
  return { ...result };
}

async function anchor({ app }: CommandContext, { out }: { out: string }): Promise<Outcome> {
  const heads = await app.get(AuditVerifyService).anchor();
  await writeFile(out, `${JSON.stringify({ at: new Date().toISOString(), heads }, null, 2)}\n`);
  return { file: out, chains: heads.length };
}
