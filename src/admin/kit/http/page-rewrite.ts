import type { NextFunction, Request, Response } from 'express';
import type { SessionUser } from '../../../modules/identity/index.js';
import { Unexpected } from '../kit.errors.js';
import type { PanelCatalog } from '../panel-catalog.js';
import { currentUser } from './current-user.js';
import { languageOf, type Language } from './language.js';
import { filterPageState } from './page-state.js';
import { nonceOf } from './security-headers.js';

const STATE = /window\.REDUX_STATE = (.*);\n/;
const FOREIGN_STYLES = /<link[^>]+href="https?:\/\/[^>]*>/g;
/** State, four bundles and the start: what the template of adminjs 7.8.17 prints. */
const SCRIPTS = 6;

/**
 * AdminJS prints its state unescaped into a script and links fonts of another host (reliability.md 2.1, no. 14, 16, 28,
 * 31). The page is rewritten before it leaves: the state holds only what this person may see, is escaped before any nonce
 * is given, and a page with another number of scripts than the known one is refused.
 */
export function pageRewrite(catalog: PanelCatalog) {
  return (request: Request, response: Response, next: NextFunction): void => {
    const user = currentUser(request);
    const send = response.send.bind(response);
    response.send = (body?: unknown): Response => {
      if (!user || typeof body !== 'string' || !body.includes('window.REDUX_STATE')) return send(body);
      return send(
        rewritePage(body, { catalog, user, language: languageOf(request), nonce: nonceOf(response) }),
      );
    };
    next();
  };
}

interface PageContext {
  readonly catalog: PanelCatalog;
  readonly user: SessionUser;
  readonly language: Language;
  readonly nonce: string;
}

/** The page of one person. Throws when AdminJS's template has changed. */
export function rewritePage(page: string, { catalog, user, language, nonce }: PageContext): string {
  const printed = STATE.exec(page)?.[1];
  if (printed === undefined) throw new Unexpected();
  const state = filterPageState(JSON.parse(printed) as Record<string, unknown>, catalog, user, language);
  const safe = page
    .replace(STATE, () => `window.REDUX_STATE = ${scriptJson(state)};\n`)
    .replace(/<html lang=\S*>/, `<html lang="${language}">`)
    .replaceAll(FOREIGN_STYLES, '');
  if (safe.split('<script').length - 1 !== SCRIPTS) throw new Unexpected();
  return safe.replaceAll('<script', `<script nonce="${nonce}"`).trimStart();
}

/** JSON that cannot end the script it stands in. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[<>\u2028\u2029]/g,
    (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
