import { useTranslation } from 'adminjs';
import type { Phrase } from '../../../modules/linking/index.js';

/** A sentence of the linking module in the reader's language; `count` stays a number, since it chooses the plural. */
export function usePhrase(): (phrase: Phrase) => string {
  const { t, i18n } = useTranslation();
  const written = new Intl.NumberFormat(i18n.language === 'en' ? 'en-GB' : 'da-DK');
  return ({ key, params }) => {
    const shown = Object.entries(params).map(([name, value]) => [
      name,
      name !== 'count' && typeof value === 'number' ? written.format(value) : value,
    ]);
    return t(`linking.${key}`, Object.fromEntries(shown) as Phrase['params']);
  };
}
