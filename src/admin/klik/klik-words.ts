import { useTranslation } from 'adminjs';
import type { KlikField } from '../../modules/task-packages/index.js';

export interface KlikWords {
  /** A field as the template calls it, with its star. */
  readonly label: (field: KlikField) => string;
  readonly choice: (field: string, value: string) => string;
  readonly t: ReturnType<typeof useTranslation>['t'];
}

export function useKlikWords(): KlikWords {
  const { t } = useTranslation();
  const isEnglish = document.documentElement.lang === 'en';
  return {
    label: ({ da, en, starred }) => `${isEnglish ? en : da}${starred ? ' (*)' : ''}`,
    // A dot in a key would be a level of its own.
    choice: (field, value) => t(`klik.choices.${field}.${value.replace('.', '')}`),
    t,
  };
}
