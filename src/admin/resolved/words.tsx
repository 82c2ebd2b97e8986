import { useTranslation } from 'adminjs';
import type { ResolvedChoices } from '../../modules/task-packages/index.js';
import { danishDate } from '../kit/components/formats.js';

export interface Words {
  readonly municipality: (code: string) => string;
  readonly benefitType: (code: string) => string;
  readonly reason: (code: string) => string;
  /** Both ends included; an open end stays open. */
  readonly period: (from: string | null, to: string | null) => string;
}

/** Codes in the reader's language, from what the list's form knows. */
export function useWords(choices: ResolvedChoices): Words {
  const { i18n } = useTranslation();
  const label = i18n.language === 'en' ? 'labelEn' : 'labelDa';
  const nameIn = (list: readonly { code: string; name: string }[], code: string): string =>
    list.find((one) => one.code === code)?.name ?? code;
  return {
    municipality: (code) => nameIn(choices.municipalities, code),
    benefitType: (code) => nameIn(choices.benefitTypes, code),
    reason: (code) => choices.reasons.find((one) => one.code === code)?.[label] ?? code,
    period: (from, to) =>
      from === null && to === null
        ? ''
        : `${from ? danishDate(from) : ''} – ${to ? danishDate(to) : ''}`.trim(),
  };
}
