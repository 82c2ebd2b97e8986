import { OWN_NODE_ENV } from './adminjs-runtime.js';
import { DEMO_PASSWORD } from './modules/identity/index.js';
import { readRuntimeConfig, type RuntimeConfig } from './modules/shared/index.js';
import { describeRefusal } from './start/error-line.js';
import { startApp, type RunningApp } from './start/running-app.js';
import { StoppedWhileStarting, untilStopSignal } from './start/stop-signals.js';

const env = { ...process.env, NODE_ENV: OWN_NODE_ENV };

try {
  await serve(readRuntimeConfig(env));
  process.exit(0);
} catch (error) {
  if (error instanceof StoppedWhileStarting) process.exit(0);
  const refusal = await describeRefusal(error, ['da', 'en']);
  for (const line of refusal.text.split('\n')) console.error(`${refusal.code}: ${line}`);
  process.exit(refusal.exitCode);
}

/** Runs until somebody asks it to stop. */
async function serve(config: RuntimeConfig): Promise<void> {
  const app = await startApp(config, console.log);
  const stopped = untilStopSignal();
  console.log(announcement(app, config));
  await stopped;
  console.log('Stopping …');
  await app.stop();
}

function announcement({ url, demoUsers }: RunningApp, config: RuntimeConfig): string {
  const lines = [`Tilknyt er klar: ${url}/admin`];
  if (demoUsers.length > 0) {
    lines.push('', `Demo users, all with the password ${DEMO_PASSWORD}:`);
    for (const user of demoUsers) lines.push(`  ${user.email.padEnd(36)} ${user.displayName}, ${user.role}`);
  }
  if (config.isDemo) lines.push('', 'Stop with Ctrl-C; the data stays.');
  return lines.join('\n');
}
