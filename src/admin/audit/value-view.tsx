import { useTranslation } from 'adminjs';
import React from 'react';
import { danishDate, danishMoment, kroner } from '../kit/components/formats.js';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const OERE = /oere$|^amount(From|To)$/i;
const CODE = /^([A-Z_]+|true|false|yes|no)$/;
const KEYS = [
  'audit.value',
  'resolved.value',
  'linking.ground',
  'linking.proposal',
  'linking.band',
  'matching.caseStatus',
  'roles',
];

interface Props {
  readonly field: string;
  readonly value: unknown;
}

/** A value of an audited row in words, dates and kroner; what holds more is shown field by field. */
export function ValueView({ field, value }: Props): React.ReactElement {
  const text = usePlainText();
  if (Array.isArray(value)) return <ListView field={field} values={value} />;
  if (isPart(value)) return <PartView part={value} />;
  if (typeof value === 'object' && value !== null)
    return <FieldsView fields={value as Readonly<Record<string, unknown>>} />;
  return <>{text(field, value)}</>;
}

function FieldsView({ fields }: { readonly fields: Readonly<Record<string, unknown>> }): React.ReactElement {
  const { t } = useTranslation();
  const told = Object.entries(fields).filter(([, value]) => value !== null);
  if (told.length === 0) return <>–</>;
  return (
    <dl className="tk-nested">
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{t(`audit.field.${name}`, { defaultValue: name })}</dt>
          <dd>
            <ValueView field={name} value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function ListView({
  field,
  values,
}: {
  readonly field: string;
  readonly values: readonly unknown[];
}): React.ReactElement {
  const text = usePlainText();
  if (values.length === 0) return <>–</>;
  if (values.every((value) => typeof value !== 'object' || value === null))
    return <>{values.map((value) => text(field, value)).join(/period/i.test(field) ? ' – ' : ', ')}</>;
  return (
    <ol className="tk-nested">
      {values.map((value, index) => (
        <li key={index}>
          <ValueView field={field} value={value} />
        </li>
      ))}
    </ol>
  );
}

/** A piece of evidence: a sentence of the ranking with its points. */
interface Part {
  readonly key: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly points: number;
}

function isPart(value: unknown): value is Part {
  return (
    typeof value === 'object' && value !== null && 'key' in value && 'params' in value && 'points' in value
  );
}

function PartView({ part }: { readonly part: Part }): React.ReactElement {
  const { t } = useTranslation();
  const points = part.points < 0 ? `−${-part.points}` : `+${part.points}`;
  return <>{`${t(`linking.${part.key}`, { ...part.params })} (${points})`}</>;
}

function usePlainText(): (field: string, value: unknown) => string {
  const { t, i18n } = useTranslation();
  const words = (code: string): string => {
    const key = KEYS.map((prefix) => `${prefix}.${code}`).find((each) => i18n.exists(each));
    return key === undefined ? code : t(key);
  };
  return (field, value) => {
    if (value === null || value === undefined) return '–';
    if (typeof value === 'number' && OERE.test(field)) return kroner(value);
    const plain = typeof value === 'string' ? value : JSON.stringify(value);
    if (MOMENT.test(plain)) return danishMoment(plain);
    if (DATE.test(plain)) return danishDate(plain);
    if (/sha256$/.test(field)) return plain.replace(/^\\x/, '');
    return CODE.test(plain) ? words(plain) : plain;
  };
}
