import type { ErrorDetails } from '../../../modules/shared/index.js';
import type { Language } from './language.js';
import type { PanelTexts } from '../texts.js';

/** The texts of error codes outside the panel's own front end: login page, error pages, API. */
export class ErrorTexts {
  constructor(private readonly texts: Readonly<Record<Language, readonly PanelTexts[]>>) {}

  /** The text with its details filled in; the code itself when there is none. */
  of(code: string, language: Language, details: ErrorDetails = {}): string {
    const template = this.texts[language]
      .map((part) => part.errors?.[code])
      .find((text) => text !== undefined);
    if (template === undefined) return code;
    return template.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(details[name] ?? ''));
  }
}
