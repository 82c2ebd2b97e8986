import type { ErrorDetails } from '../../../modules/shared/index.js';
import type { Language } from './language.js';
import type { PanelTexts } from '../texts.js';

/** The texts of error codes outside the panel's own front end: login page, error pages, API. */
export class ErrorTexts {
  constructor(private readonly texts: Readonly<Record<Language, readonly PanelTexts[]>>) {}

  /**
   * The text with its details filled in; the code itself when there is none. With a detail `count`, `<code>_one` and
   * `<code>_other` come first, as in the panel's own front end.
   */
  of(code: string, language: Language, details: ErrorDetails = {}): string {
    const { count } = details;
    const template =
      (typeof count === 'number' ? this.find(`${code}_${count === 1 ? 'one' : 'other'}`, language) : null) ??
      this.find(code, language);
    return template?.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(details[name] ?? '')) ?? code;
  }

  private find(code: string, language: Language): string | null {
    return this.texts[language].map((part) => part.errors?.[code]).find((text) => text !== undefined) ?? null;
  }
}
