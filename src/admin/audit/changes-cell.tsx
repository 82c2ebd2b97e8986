import { useTranslation } from 'adminjs';
import React, { type ReactNode } from 'react';
import { CellFrame, valueOf, type CellProps } from '../kit/components/cell.js';
import { danishDate, danishMoment, kroner } from '../kit/components/formats.js';
import { changesOf } from './changes.js';

const MOMENT = /^\d{4}-\d\d-\d\dT\d\d:\d\d/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const OERE = /oere$/i;
const CODE = /^([A-Z_]+|true|false)$/;

/** What an event changed, field by field, in words where there are words. */
export default function ChangesCell(props: CellProps): React.ReactElement {
  const { t } = useTranslation();
  const text = useValueText();
  const body = valueOf(props);
  if (body === null) return <CellFrame props={props}>{null}</CellFrame>;
  return (
    <div className="tk-changes">
      <CellFrame props={props}>
        <table className="tk-table">
          <thead>
            <tr>
              {['field', 'before', 'after'].map((name) => (
                <th key={name} scope="col">
                  {t(`audit.column.${name}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changesOf(String(body)).map(({ field, before, after }) => (
              <tr key={field}>
                <th scope="row">{t(`audit.field.${field}`, { defaultValue: field })}</th>
                <td>{text(field, before)}</td>
                <td>{text(field, after)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </CellFrame>
    </div>
  );
}

function useValueText(): (field: string, value: unknown) => ReactNode {
  const { t, i18n } = useTranslation();
  const words = (code: string): string => {
    const keys = ['audit.value', 'resolved.value', 'linking.ground', 'linking.proposal', 'roles'];
    const key = keys.map((prefix) => `${prefix}.${code}`).find((each) => i18n.exists(each));
    return key === undefined ? code : t(key);
  };
  return (field, value) => {
    if (value === null || value === undefined) return '–';
    if (typeof value === 'number' && OERE.test(field)) return kroner(value);
    if (typeof value === 'object') return nested(value);
    const plain = String(value);
    if (MOMENT.test(plain)) return danishMoment(plain);
    if (DATE.test(plain)) return danishDate(plain);
    return CODE.test(plain) ? words(plain) : plain;
  };
}

function nested(value: object): ReactNode {
  return Array.isArray(value) ? value.map(String).join(', ') : <pre>{JSON.stringify(value, null, 2)}</pre>;
}
