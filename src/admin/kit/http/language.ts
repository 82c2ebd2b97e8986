import type { Request } from 'express';

export type Language = 'da' | 'en';
export const LANGUAGE_COOKIE = 'tilknyt_sprog';

/** Danish unless the person chose English (?lang, the panel's switch) or the client asks for it. */
export function languageOf(request: Request): Language {
  const asked: unknown = request.query['lang'];
  if (asked === 'da' || asked === 'en') return asked;
  const chosen = new RegExp(`(?:^|;\\s*)${LANGUAGE_COOKIE}=(da|en)(?:;|$)`).exec(
    request.headers.cookie ?? '',
  )?.[1];
  if (chosen === 'da' || chosen === 'en') return chosen;
  return 'da';
}

/** For the API: the client's Accept-Language decides, Danish by default. */
export function acceptedLanguage(header: string | undefined): Language {
  return /^\s*en\b/i.test(header ?? '') ? 'en' : 'da';
}
