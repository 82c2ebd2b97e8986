import { join } from 'node:path';
import { WELL_BEHAVED, readWeights } from './ky-simulator/behaviour.js';
import { startSimulator } from './ky-simulator/start-simulator.js';
import { readRuntimeConfig } from './modules/shared/index.js';
import { untilStopSignal } from './start/stop-signals.js';

const DEFAULT_PORT = '3070';

/** A KY to try things with; it stands for the real one and never runs in production. */
async function serve(env: NodeJS.ProcessEnv): Promise<void> {
  const { ky, dataDir, host, isDemo } = readRuntimeConfig(env);
  if (!isDemo) throw new Error('The KY simulator does not run in production');
  const behaviour = env['KY_SIMULATOR_BEHAVIOUR'];
  const simulator = await startSimulator(
    {
      secret: ky.secret,
      weights: behaviour === undefined ? WELL_BEHAVED : readWeights(behaviour),
      seed: env['KY_SIMULATOR_SEED'] ?? 'tilknyt',
      delayMs: Number(env['KY_SIMULATOR_DELAY_MS'] ?? 500),
      lateMs: Number(env['KY_SIMULATOR_LATE_MS'] ?? 120_000),
      file: join(dataDir, 'ky-simulator.jsonl'),
    },
    Number(env['KY_SIMULATOR_PORT'] ?? DEFAULT_PORT),
    host,
  );
  console.log(`KY simulator: ${simulator.url}`);
  await untilStopSignal();
  await simulator.stop();
}

try {
  await serve(process.env);
  process.exit(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : 'The KY simulator did not start');
  process.exit(1);
}
