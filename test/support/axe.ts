import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'];

interface Found {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
  }[];
}

/** WCAG 2.1 A and AA, as far as a program can tell; each violation with the place where it is. */
export async function violations(page: Page, within = 'html'): Promise<string[]> {
  await page.evaluate(AXE);
  const found = await page.evaluate(
    ([part, tags]) =>
      (window as unknown as { axe: { run: (part: string, options: object) => Promise<Found> } }).axe.run(
        part,
        {
          runOnly: { type: 'tag', values: tags },
        },
      ),
    [within, RULES] as const,
  );
  return found.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id}: ${target.join(' ')} – ${failureSummary.split('\n')[1] ?? ''}`,
    ),
  );
}
