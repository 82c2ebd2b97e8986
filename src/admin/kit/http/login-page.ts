import { DEMO_PASSWORD, type DemoUser } from '../../../modules/identity/index.js';
import type { Role } from '../../../modules/shared/index.js';
import { escapeHtml } from './html.js';
import type { Language } from './language.js';
import { plainPage } from './plain-page.js';

const TEXTS = {
  da: {
    title: 'Log ind',
    lead: 'Sagstilknytning af debitorkonti',
    email: 'E-mail',
    password: 'Adgangskode',
    submit: 'Log ind',
    other: 'English',
    demo: 'Demobrugere',
    demoHelp: 'Klik på en bruger for at udfylde felterne. Adgangskode til alle:',
    ended: 'Du er logget ud.',
  },
  en: {
    title: 'Log in',
    lead: 'Linking debtor accounts to cases',
    email: 'Email',
    password: 'Password',
    submit: 'Log in',
    other: 'Dansk',
    demo: 'Demo users',
    demoHelp: 'Click a user to fill in the fields. Password for all:',
    ended: 'You are logged out.',
  },
} as const;

const ROLE_NAMES: Record<Language, Record<Role, string>> = {
  da: {
    CASEWORKER: 'Sagsbehandler',
    COORDINATOR: 'Faglig koordinator',
    VENDOR: 'Netcompany',
    AUDITOR: 'Revisor',
    ADMIN: 'Systemadministrator',
  },
  en: {
    CASEWORKER: 'Caseworker',
    COORDINATOR: 'Coordinator',
    VENDOR: 'Netcompany',
    AUDITOR: 'Auditor',
    ADMIN: 'System administrator',
  },
};
/** Clicking a demo user fills the fields; runs by nonce, there are no inline handlers. */
const FILL = `document.addEventListener('click', (event) => {
  const button = event.target.closest('[data-email]');
  if (!button) return;
  document.getElementById('email').value = button.dataset.email;
  document.getElementById('password').value = button.dataset.password;
  document.getElementById('submit').focus();
});`;

export interface LoginPage {
  readonly language: Language;
  readonly nonce: string;
  /** Offered to be clicked. */
  readonly demoUsers: readonly DemoUser[];
  readonly message: string | null;
  readonly email: string;
  readonly ended: boolean;
}

/** The login page, our own: AdminJS's prints the error text inside a script (reliability.md 2.1, no. 16). */
export function loginPage({ language, nonce, demoUsers, message, email, ended }: LoginPage): string {
  const texts = TEXTS[language];
  const other = language === 'da' ? 'en' : 'da';
  const body = `<a class="language" href="/admin/login?lang=${other}" lang="${other}" hreflang="${other}">${texts.other}</a>
<h1>${texts.lead}</h1>
${message === null ? '' : `<p class="message" role="alert">${escapeHtml(message)}</p>`}
${ended ? `<p class="done" role="status">${texts.ended}</p>` : ''}
<form method="post" action="/admin/login?lang=${language}" autocomplete="on">
<label for="email">${texts.email}</label>
<input id="email" name="email" type="email" value="${escapeHtml(email)}" autocomplete="username" required autofocus maxlength="254">
<label for="password">${texts.password}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required maxlength="200">
<button id="submit" class="button" type="submit">${texts.submit}</button>
</form>
${demoUsers.length > 0 ? demoSection(demoUsers, language, nonce) : ''}`;
  return plainPage(language, texts.title, body);
}

function demoSection(users: readonly DemoUser[], language: Language, nonce: string): string {
  const texts = TEXTS[language];
  const buttons = users.map((user) => {
    const place = user.municipalityName;
    const label = `${ROLE_NAMES[language][user.role]}${place ? `, ${place}` : ''}`;
    return `<li><button type="button" data-email="${escapeHtml(user.email)}" data-password="${DEMO_PASSWORD}"><span>${escapeHtml(label)}</span>
<small>${escapeHtml(user.email)}</small></button></li>`;
  });
  return `<section class="demo" aria-labelledby="demo"><h2 id="demo">${texts.demo}</h2>
<p class="quiet">${texts.demoHelp} <code>${DEMO_PASSWORD}</code></p><ul>${buttons.join('')}</ul></section>
<script nonce="${nonce}">${FILL}</script>`;
}
