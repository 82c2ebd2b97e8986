import { locales, type Locale } from 'adminjs';
import { toTranslations } from '../kit/texts.js';
import { PANEL_PARTS } from '../parts.js';
import { ADMINJS_DA } from './adminjs.da.js';
import { DA } from './da.js';
import { EN } from './en.js';

/** All texts of the panel by language, the base first, then each part. */
export const PANEL_TEXTS = {
  da: [DA, ...PANEL_PARTS.map(({ texts }) => texts.da)],
  en: [EN, ...PANEL_PARTS.map(({ texts }) => texts.en)],
} as const;

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
