import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { PROJECT_ROOT } from '../../modules/shared/config/project-root.js';
import { HELP_FIELDS } from './fields.js';
import { HELP_DA } from './locale.da.js';
import { HELP_EN } from './locale.en.js';

const CODES = [
  ...readFileSync(join(PROJECT_ROOT, 'migrations', '1764000000200-reference-data.sql'), 'utf8').matchAll(
    /^\('(R-\d\d)'/gm,
  ),
].map(([, code = '']) => code);

describe.each([
  ['Danish', HELP_DA],
  ['English', HELP_EN],
])('the help in %s', (_language, { own }) => {
  const texts = own?.['help'] ?? {};

  it('has one sentence for each reason code', () => {
    expect(CODES).toHaveLength(23);
    for (const code of CODES) expect(texts[`reason.${code}`]).toMatch(/^\p{Lu}.+[^.]\.$/u);
  });

  it('has a sentence for each field, and for nothing else', () => {
    const fields = Object.keys(texts).filter((key) => key.startsWith('field.'));
    expect(fields.sort()).toEqual(
      Object.keys(HELP_FIELDS)
        .map((key) => `field.${key}`)
        .sort(),
    );
    for (const field of fields) expect(texts[field]).toMatch(/^\p{Lu}.+\.$/u);
  });
});
