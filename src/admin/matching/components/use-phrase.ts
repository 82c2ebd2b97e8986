import { useTranslation } from 'adminjs';
import type { Phrase } from '../../../modules/linking/index.js';

/** A sentence of the linking module in the reader's language. */
export function usePhrase(): (phrase: Phrase) => string {
  const { t } = useTranslation();
  return ({ key, params }) => t(`linking.${key}`, { ...params });
}
