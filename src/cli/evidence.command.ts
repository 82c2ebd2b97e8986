import { ReceiptReplayService, type Replay } from '../modules/linking/index.js';
import type { CommandRegistry, Telling } from './command-registry.js';
import type { CommandContext } from './command-runner.js';

const SHOWN = 20;

/** `evidence replay`: every stored receipt gives its score again, by its version of the weights. */
export function evidenceCommands(registry: CommandRegistry): void {
  registry
    .group('evidence', 'the evidence receipts of decisions')
    .command('replay')
    .description('recompute every stored receipt by its version of the weights; exit code 1 when one differs')
    .action(registry.withApp('evidence replay', replay, TELLING));
}

type Outcome = Replay & Record<string, unknown>;

async function replay({ app }: CommandContext): Promise<Outcome> {
  return { ...(await app.get(ReceiptReplayService).replay()) };
}

const TELLING: Telling<Outcome> = {
  exitCode: ({ differing }) => (differing.length === 0 ? 0 : 1),
  lines: async ({ replayed, automatic, differing }) => [
    `Kvitteringer genberegnet: ${replayed}. Maskinens tilknytninger, som ikke har point: ${automatic}.`,
    differing.length === 0 ? 'Alle giver samme point som gemt.' : `Afvigende: ${differing.length}.`,
    ...differing
      .slice(0, SHOWN)
      .map(
        ({ of, id, municipality, version, fault }) => `  ${municipality} ${of} ${id} (${version}): ${fault}`,
      ),
    ...(differing.length > SHOWN ? [`  … og ${differing.length - SHOWN} flere`] : []),
  ],
};
