import { DomainError, UnsafeConfiguration } from '../modules/shared/index.js';

/** What the operator reads when a start or command is refused, and how the process ends. */
export interface Refusal {
  readonly code: string;
  readonly text: string;
  readonly details: DomainError['details'];
  readonly exitCode: number;
}

type Language = 'da' | 'en';

/** Danish on a Danish machine, else English. */
export function languageOfMachine(env: NodeJS.ProcessEnv): Language {
  return (env['LC_ALL'] ?? env['LANG'] ?? '').startsWith('da') ? 'da' : 'en';
}

/** The code is the same in every language; several languages stand on one line. */
export async function describeRefusal(error: unknown, languages: readonly Language[]): Promise<Refusal> {
  if (error instanceof UnsafeConfiguration) {
    return {
      code: 'start.unsafe_configuration',
      text: error.message,
      details: {},
      exitCode: UnsafeConfiguration.exitCode,
    };
  }
  if (!(error instanceof DomainError)) {
    return {
      code: 'start.unexpected',
      text: error instanceof Error ? error.message : 'unknown',
      details: {},
      exitCode: 1,
    };
  }
  const text = await textOf(error.code, error.details, languages);
  return { code: error.code, text, details: error.details, exitCode: 1 };
}

/** The sentences for a code. Imported only when they are needed: they come with the panel's parts. */
export async function textOf(
  code: string,
  details: DomainError['details'],
  languages: readonly Language[],
): Promise<string> {
  const { PANEL_TEXTS } = await import('../admin/locale/panel-texts.js');
  const { ErrorTexts } = await import('../admin/kit/http/error-texts.js');
  const texts = new ErrorTexts(PANEL_TEXTS);
  return languages.map((language) => texts.of(code, language, details)).join(' / ');
}
