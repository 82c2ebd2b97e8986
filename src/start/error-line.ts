import { DomainError, UnsafeConfiguration } from '../modules/shared/index.js';

/** What the operator reads when a start or command is refused, and how the process ends. */
export interface Refusal {
  readonly code: string;
  readonly text: string;
  readonly details: DomainError['details'];
  readonly exitCode: number;
}

/** Danish on a Danish machine, else English; the code is the same in both. */
export async function describeRefusal(error: unknown, env: NodeJS.ProcessEnv): Promise<Refusal> {
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
  const text = await textOf(error, env);
  return { code: error.code, text, details: error.details, exitCode: 1 };
}

/** Imported only when something went wrong: the texts come with the panel, which takes seconds to load. */
async function textOf(error: DomainError, env: NodeJS.ProcessEnv): Promise<string> {
  await import('../adminjs-runtime.js');
  const { PANEL_TEXTS } = await import('../admin/locale/index.js');
  const { ErrorTexts } = await import('../admin/kit/http/error-texts.js');
  const language = (env['LC_ALL'] ?? env['LANG'] ?? '').startsWith('da') ? 'da' : 'en';
  return new ErrorTexts(PANEL_TEXTS).of(error.code, language, error.details);
}
