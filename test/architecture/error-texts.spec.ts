import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import '../../src/adminjs-runtime.js';
import { PANEL_TEXTS } from '../../src/admin/locale/index.js';
import { PROJECT_ROOT } from '../../src/modules/shared/index.js';

const CODE = /^\s*(?:override )?readonly code = '([a-z_]+\.[a-z_0-9]+)' as const;/gm;
const REFUSAL_OF_A_TRIGGER = /\bapp\.refuse\('([a-z_]+\.[a-z_0-9]+)'/g;

/** Every code that a user can meet: of the error classes, and of the triggers in the migrations. */
function publicCodes(): string[] {
  return [
    ...new Set([...codesIn('src', '.ts', CODE), ...codesIn('migrations', '.sql', REFUSAL_OF_A_TRIGGER)]),
  ].sort();
}

function codesIn(folder: string, ending: string, pattern: RegExp): string[] {
  return readdirSync(join(PROJECT_ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .flatMap((file) => [...readFileSync(join(PROJECT_ROOT, folder, file), 'utf8').matchAll(pattern)])
    .map((match) => match[1] ?? '');
}

function textsOf(language: 'da' | 'en'): Map<string, string> {
  return new Map(PANEL_TEXTS[language].flatMap((part) => Object.entries(part.errors ?? {})));
}

function blanksOf(text: string | undefined): string[] {
  return [...(text ?? '').matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();
}

describe('the text of every error code', () => {
  const codes = publicCodes();
  const danish = textsOf('da');
  const english = textsOf('en');

  it('is looked for where the codes are', () => {
    expect(codes).toEqual(expect.arrayContaining(['shared.not_found', 'packages.tasks_left']));
  });

  it.each([
    ['Danish', danish],
    ['English', english],
  ])('exists in %s', (_language, texts) => {
    const isCounted = (code: string): boolean => texts.has(`${code}_one`) && texts.has(`${code}_other`);
    expect(codes.filter((code) => !texts.has(code) && !isCounted(code))).toEqual([]);
  });

  it('names the same details in both languages', () => {
    const differing = [...danish].filter(
      ([code, text]) => blanksOf(text).join() !== blanksOf(english.get(code)).join(),
    );
    expect(differing.map(([code]) => code)).toEqual([]);
  });
});
