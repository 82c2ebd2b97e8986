import { escapeHtml } from './html.js';
import type { Language } from './language.js';
import { plainPage } from './plain-page.js';

const TEXTS = {
  da: { title: 'Det kunne ikke lade sig gøre', back: 'Til overblikket' },
  en: { title: 'That was not possible', back: 'To the overview' },
} as const;

export function errorPage(language: Language, status: number, text: string): string {
  const { title, back } = TEXTS[language];
  const body = `<h1>${title}</h1><p class="message" role="alert">${escapeHtml(text)}</p><p class="quiet">${status}</p>
<p><a class="button" href="/admin">${back}</a></p>`;
  return plainPage(language, title, body);
}
