import type { Refusal } from '../start/error-line.js';
import type { Outcome } from './command-runner.js';

/** With --json one line with one object, the last of stdout (design.md 8); else the command's own lines, if it has some. */
export function printOutcome(outcome: Outcome, json: boolean, lines: readonly string[] | null): void {
  if (json) process.stdout.write(`${JSON.stringify(outcome)}\n`);
  else process.stdout.write(lines?.map((line) => `${line}\n`).join('') ?? listed(outcome));
}

export function printRefusal(refusal: Refusal, json: boolean): void {
  process.stderr.write(`${refusal.code}: ${refusal.text}\n`);
  const { code, text: message, details } = refusal;
  if (json) process.stdout.write(`${JSON.stringify({ error: { code, message, details } })}\n`);
}

function listed(outcome: Outcome): string {
  const width = Math.max(0, ...Object.keys(outcome).map((key) => key.length));
  return Object.entries(outcome)
    .map(
      ([key, value]) =>
        `${key.padEnd(width)}  ${typeof value === 'object' ? JSON.stringify(value) : String(value)}\n`,
    )
    .join('');
}
