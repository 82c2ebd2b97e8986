import React from 'react';
import type { KlikDocument, KlikField } from '../../modules/task-packages/index.js';
import type { DraftValues } from './draft-values.js';
import { useKlikWords } from './klik-words.js';

interface Props {
  readonly name: keyof DraftValues;
  readonly value: string;
  readonly change: (name: keyof DraftValues, value: string) => void;
  /** Of what is no field of the template. */
  readonly label?: string;
  readonly field?: KlikField;
  readonly doc?: KlikDocument;
}

/** One field of the draft, in the kind of input that its kind asks for. */
export function DraftField(props: Props): React.ReactElement {
  const { label } = useKlikWords();
  const { name, field } = props;
  const id = `draft-${name}`;
  return (
    <div className="tk-input">
      <label htmlFor={id}>{field === undefined ? props.label : label(field)}</label>
      <Input {...props} id={id} />
    </div>
  );
}

function Input({ id, name, value, change, field, doc }: Props & { readonly id: string }): React.ReactElement {
  const { t, choice } = useKlikWords();
  const common = { id, name, value };
  const onChange = (event: { readonly target: { readonly value: string } }): void =>
    change(name, event.target.value);
  if (field?.kind === 'richText') {
    const rows = Math.min(24, Math.max(4, Math.ceil(value.length / 85) + value.split('\n').length));
    return <textarea {...common} rows={rows} maxLength={20_000} onChange={onChange} />;
  }
  if (field?.kind === 'choice') {
    const choices = (doc?.choices as Readonly<Record<string, readonly string[]>> | undefined)?.[name] ?? [];
    return (
      <select {...common} onChange={onChange}>
        <option value="">{t('klik.notChosen')}</option>
        {choices.map((each) => (
          <option key={each} value={each}>
            {choice(name, each)}
          </option>
        ))}
      </select>
    );
  }
  const isNumber = name === 'durationWorkingDays';
  return (
    <input
      {...common}
      type={isNumber ? 'number' : 'text'}
      {...(isNumber ? { min: 1, max: 250 } : { maxLength: 500 })}
      onChange={onChange}
    />
  );
}
