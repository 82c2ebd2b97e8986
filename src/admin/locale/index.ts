import { locales, type Locale } from 'adminjs';
import { toTranslations } from '../kit/texts.js';
import { ADMINJS_DA } from './adminjs.da.js';
import { PANEL_TEXTS } from './panel-texts.js';

export { PANEL_TEXTS };

/** What AdminJS is given: Danish unless the person chose English; the browser's own language is not asked. */
export function panelLocale(): Locale {
  const own = { components: { LanguageSelector: ADMINJS_DA.components.LanguageSelector } };
  return {
    language: 'da',
    availableLanguages: ['da', 'en'],
    localeDetection: false,
    translations: {
      da: toTranslations(ADMINJS_DA, PANEL_TEXTS.da),
      en: toTranslations({ ...locales.en, ...own }, PANEL_TEXTS.en),
    },
  };
}
