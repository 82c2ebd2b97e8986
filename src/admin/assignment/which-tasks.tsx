import { useTranslation } from 'adminjs';
import React from 'react';
import type { AssignmentDesk } from '../../modules/task-packages/index.js';
import { groupThousands } from '../kit/components/formats.js';
import { SelectField } from './select-field.js';
import { ALL, NOBODY, type Which } from './which.js';

interface Props {
  readonly desk: AssignmentDesk;
  readonly which: Which;
  readonly onChange: (which: Which) => void;
}

/** Whose tasks, of which package and benefit, and how many at most; each choice with its number. */
export function WhichTasks({ desk, which, onChange }: Props): React.ReactElement {
  const { t } = useTranslation();
  const field = (name: keyof Which) => ({
    name,
    value: which[name],
    onChange: (value: string) => onChange({ ...which, [name]: value }),
  });
  const option = (value: string | number, name: string, count: number): React.ReactElement => (
    <option key={value} value={value}>
      {t('assign.choice', { name, amount: groupThousands(count), interpolation: { escapeValue: false } })}
    </option>
  );
  return (
    <fieldset className="tk-assign-part">
      <legend>{t('assign.which')}</legend>
      <SelectField label={t('assign.holder')} {...field('holder')}>
        <option value={NOBODY}>{t('assign.nobody', { amount: groupThousands(desk.unassigned) })}</option>
        {desk.people
          .filter(({ id, left }) => left > 0 || String(id) === which.holder)
          .map(({ id, name, left }) => option(id, name, left))}
      </SelectField>
      <SelectField label={t('assign.package')} {...field('packageId')}>
        <option value={ALL}>{t('assign.all')}</option>
        {desk.packages.map(({ id, title, count }) => option(id, title, count))}
      </SelectField>
      <SelectField label={t('assign.benefitType')} {...field('benefitType')}>
        <option value={ALL}>{t('assign.all')}</option>
        {desk.benefitTypes.map(({ code, name, count }) => option(code, name, count))}
      </SelectField>
      <Most value={which.most} onChange={field('most').onChange} />
    </fieldset>
  );
}

function Most({
  value,
  onChange,
}: {
  readonly value: string;
  readonly onChange: (value: string) => void;
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-input">
      <label htmlFor="assign-most">{t('assign.most')}</label>
      <input
        id="assign-most"
        name="most"
        type="number"
        min={1}
        max={2000}
        value={value}
        aria-describedby="assign-most-help"
        onChange={(event) => onChange(event.target.value)}
      />
      <small id="assign-most-help">{t('assign.mostHelp')}</small>
    </div>
  );
}
