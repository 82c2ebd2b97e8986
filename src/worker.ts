import { OWN_NODE_ENV } from './adminjs-runtime.js';
import { readRuntimeConfig } from './modules/shared/index.js';
import { describeRefusal } from './start/error-line.js';
import { runWorker } from './start/running-worker.js';

const env = { ...process.env, NODE_ENV: OWN_NODE_ENV };

try {
  await runWorker(readRuntimeConfig(env), console.log);
  process.exit(0);
} catch (error) {
  const refusal = await describeRefusal(error, ['da', 'en']);
  for (const line of refusal.text.split('\n')) console.error(`${refusal.code}: ${line}`);
  process.exit(refusal.exitCode);
}
