// Checks the import rules of .dependency-cruiser.cjs and prints one line per violation, or with --json all of them.
// The tool's own command refuses Node 20; its library runs there.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cruise } from 'dependency-cruiser';
import extractTsConfig from 'dependency-cruiser/config-utl/extract-ts-config';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const baseDir = process.argv.slice(2).find((argument) => !argument.startsWith('--')) ?? root;
const { forbidden, options } = createRequire(import.meta.url)(join(root, '.dependency-cruiser.cjs'));

const { output } = await cruise(
  ['src'],
  { ...options, baseDir, validate: true, ruleSet: { forbidden } },
  undefined,
  { tsConfig: extractTsConfig(join(root, 'tsconfig.json')) },
);
const comments = new Map(forbidden.map(({ name, comment }) => [name, comment]));
const violations = output.summary.violations.map(({ rule, from, to }) => ({
  rule: rule.name,
  from,
  to,
  reason: comments.get(rule.name),
}));

if (process.argv.includes('--json')) {
  console.log(
    JSON.stringify({ files: output.summary.totalCruised, rules: [...comments.keys()], violations }),
  );
} else {
  for (const { rule, from, to, reason } of violations) console.error(`${rule}: ${from} → ${to}\n  ${reason}`);
  console.log(`${output.summary.totalCruised} files, ${violations.length} violations`);
  process.exitCode = violations.length > 0 ? 1 : 0;
}
