import type { ResolvedChoices } from '../../modules/task-packages/index.js';

/** What is chosen from, and how a code is written. */
export type Options = readonly (readonly [code: string, text: string])[];

export interface FilterField {
  readonly name: string;
  readonly kind: 'text' | 'date' | 'amount' | 'choice';
  readonly options?: Options;
  /** Without the answer "all": there is one municipality to see. */
  readonly isFixed?: boolean;
}

type Translate = (key: string) => string;

/** Every filter in the order of the form; codes are written in the reader's language. */
export function filterFields(choices: ResolvedChoices, t: Translate, isEnglish: boolean): FilterField[] {
  const codes = (name: string, ...values: string[]): FilterField => ({
    name,
    kind: 'choice',
    options: values.map((code) => [code, t(`resolved.value.${code}`)] as const),
  });
  const yesNo = (name: string): FilterField => codes(name, 'yes', 'no');
  return [
    {
      name: 'municipality',
      kind: 'choice',
      options: choices.municipalities.map(({ code, name }) => [code, name] as const),
      isFixed: choices.municipalities.length === 1,
    },
    { name: 'decidedFrom', kind: 'date' },
    { name: 'decidedTo', kind: 'date' },
    { name: 'claimFrom', kind: 'date' },
    { name: 'claimTo', kind: 'date' },
    codes('outcome', 'CREATED', 'LINKED', 'WITHDRAWN'),
    codes('method', 'AUTOMATIC', 'MANUAL'),
    {
      name: 'reason',
      kind: 'choice',
      options: choices.reasons.map(
        ({ code, labelDa, labelEn }) => [code, `${code} ${isEnglish ? labelEn : labelDa}`] as const,
      ),
    },
    codes('category', 'SPECIAL_SUPPORT', 'MANUAL_CLAIM', 'MULTIPLE_GRANTS', 'OTHER'),
    {
      name: 'benefitType',
      kind: 'choice',
      options: choices.benefitTypes.map(({ code, name }) => [code, name] as const),
    },
    { name: 'amountFrom', kind: 'amount' },
    { name: 'amountTo', kind: 'amount' },
    codes('band', 'STRONG', 'POSSIBLE', 'WEAK'),
    { name: 'decidedBy', kind: 'text' },
    yesNo('secondPerson'),
    { name: 'approvedBy', kind: 'text' },
    yesNo('undone'),
    yesNo('withdrawn'),
  ];
}
