import { useTranslation } from 'adminjs';
import React, { useEffect, useState } from 'react';
import { FILTER_NAMES } from '../state/filters.js';
import { ask } from '../state/work-api.js';
import { WaitingTasks, type Waiting } from './waiting-tasks.js';

interface Props {
  readonly query: URLSearchParams;
  /** The counts are asked for again when this changes. */
  readonly round: number;
  readonly onFilter: (name: string, value: string) => void;
}

interface Summary extends Waiting {
  readonly reasons: readonly { readonly code: string; readonly count: number }[];
  readonly benefitTypes: readonly { readonly code: string; readonly name?: string; readonly count: number }[];
  readonly colleagues: readonly { readonly id: number; readonly name: string; readonly count: number }[];
}

const ASSIGNEES = ['me', 'nobody'];

function useSummary(round: number): Summary | null {
  const [summary, setSummary] = useState<Summary | null>(null);
  useEffect(() => {
    const request = new AbortController();
    void ask<Summary>('work-queue/summary', undefined, request.signal).then((answer) => {
      if (answer.kind === 'ok') setSummary(answer.body);
    });
    return () => request.abort();
  }, [round]);
  return summary;
}

/** Narrows the queue by reason, benefit type, amount and whose it is; what is chosen stands in the address. */
export function FilterBar({ query, round, onFilter }: Props): React.ReactElement {
  const { t } = useTranslation();
  const summary = useSummary(round);
  const valueOf = (name: string): string => query.get(name) ?? '';
  const isOpen = FILTER_NAMES.some((name) => query.has(name));
  return (
    <>
      <details className="tk-work-filter" open={isOpen}>
        <summary>{t('work.filter')}</summary>
        <div className="tk-work-filter-fields">
          <Choice
            label={t('work.filterReason')}
            value={valueOf('reason')}
            options={(summary?.reasons ?? []).map(({ code, count }) => [
              code,
              `${t(`reasons.${code}`, { defaultValue: code })} (${count})`,
            ])}
            onChange={(value) => onFilter('reason', value)}
          />
          <Choice
            label={t('matching.benefitType')}
            value={valueOf('benefitType')}
            options={(summary?.benefitTypes ?? []).map(({ code, name, count }) => [
              code,
              `${name ?? code} (${count})`,
            ])}
            onChange={(value) => onFilter('benefitType', value)}
          />
          <Amount
            label={t('work.filterMin')}
            value={valueOf('min')}
            onChange={(value) => onFilter('min', value)}
          />
          <Amount
            label={t('work.filterMax')}
            value={valueOf('max')}
            onChange={(value) => onFilter('max', value)}
          />
          <Choice
            label={t('work.filterAssignee')}
            value={valueOf('assignee')}
            options={[
              ...ASSIGNEES.map((one) => [one, t(`work.assignee.${one}`)] as const),
              ...(summary?.colleagues ?? []).map(
                ({ id, name, count }) => [String(id), `${name} (${count})`] as const,
              ),
            ]}
            onChange={(value) => onFilter('assignee', value)}
          />
        </div>
      </details>
      {summary === null ? null : <WaitingTasks counts={summary} />}
    </>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChange: (value: string) => void;
}

function Choice({ label, value, options, onChange }: ChoiceProps): React.ReactElement {
  const { t } = useTranslation();
  const isKnown = value === '' || options.some(([code]) => code === value);
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('panel.any')}</option>
        {isKnown ? null : <option value={value}>{value}</option>}
        {options.map(([code, text]) => (
          <option key={code} value={code}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}

type AmountProps = Pick<ChoiceProps, 'label' | 'value' | 'onChange'>;

/** Whole kroner; taken when the field is left or Enter is pressed. */
function Amount({ label, value, onChange }: AmountProps): React.ReactElement {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const take = (): void => {
    if (text !== value) onChange(text.replace(/\D/g, '').slice(0, 9));
  };
  return (
    <label>
      {label}
      <input
        inputMode="numeric"
        size={10}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take();
        }}
      />
    </label>
  );
}
