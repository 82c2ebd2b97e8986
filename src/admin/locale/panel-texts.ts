import { PANEL_PARTS } from '../parts.js';
import { DA } from './da.js';
import { EN } from './en.js';

/** All texts of the panel by language, the base first, then each part. Without AdminJS, for those who only tell. */
export const PANEL_TEXTS = {
  da: [DA, ...PANEL_PARTS.map(({ texts }) => texts.da)],
  en: [EN, ...PANEL_PARTS.map(({ texts }) => texts.en)],
} as const;
