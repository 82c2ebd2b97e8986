import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../src/modules/shared/config/project-root.js';

interface Report {
  readonly files: number;
  readonly rules: readonly string[];
  readonly violations: readonly { rule: string; from: string; to: string; reason: string }[];
}

function check(...folder: string[]): Report {
  const args = [join(PROJECT_ROOT, 'scripts', 'import-rules.mjs'), ...folder, '--json'];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 2 ** 26 })) as Report;
}

describe('what may import what', () => {
  it('holds in every file of the program', () => {
    const report = check();
    expect(report.files).toBeGreaterThan(100);
    expect(report.violations).toEqual([]);
  });

  describe('given files that break the rules', () => {
    let folder: string;
    let broken: string[];

    beforeAll(() => {
      folder = mkdtempSync(join(tmpdir(), 'tilknyt-imports-'));
      write('package.json', '{ "type": "module", "dependencies": {} }');
      write('src/modules/shared/index.ts', `export { limit } from '../linking/index.js';`);
      write('src/modules/linking/index.ts', `export { limit } from './limit.js';`);
      write('src/modules/linking/limit.ts', `import '../claims/account.js'; export const limit = 1;`);
      write(
        'src/modules/claims/account.ts',
        `import './reader.js'; import '../../admin/panel.js'; export const account = 1;`,
      );
      write('src/modules/claims/reader.ts', `import './account.js'; export const reader = 1;`);
      write('src/admin/panel.ts', 'export const panel = 1;');
      broken = check(folder).violations.map(({ rule }) => rule);
    });
    afterAll(() => rmSync(folder, { recursive: true, force: true }));

    it.each([
      ['an import up the line of modules', 'line-shared'],
      ['an import past the door of a module', 'door-claims'],
      ['a rule that knows the panel', 'modules-know-no-panel'],
      ['files that import each other', 'no-cycles'],
      ['a kernel that knows its users', 'shared-imports-nothing-of-ours'],
    ])('finds %s', (_what, rule) => {
      expect(broken).toContain(rule);
    });

    function write(file: string, text: string): void {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), text);
    }
  });
});
