import type { Language } from './language.js';
import { plainPage } from './plain-page.js';

const TEXTS = {
  da: { title: 'Log ud', question: 'Vil du logge ud?', yes: 'Log ud', no: 'Bliv i Tilknyt' },
  en: { title: 'Log out', question: 'Do you want to log out?', yes: 'Log out', no: 'Stay in Tilknyt' },
} as const;

/** GET asks, POST does it: nothing changes by following a link. */
export function logoutPage(language: Language): string {
  const { title, question, yes, no } = TEXTS[language];
  const body = `<h1>${question}</h1>
<form method="post" action="/admin/logout"><button class="button" type="submit" autofocus>${yes}</button></form>
<p><a href="/admin">${no}</a></p>`;
  return plainPage(language, title, body);
}
