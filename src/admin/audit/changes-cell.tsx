import { useTranslation } from 'adminjs';
import React from 'react';
import { CellFrame, valueOf, type CellProps } from '../kit/components/cell.js';
import { changesOf } from './changes.js';
import { ValueView } from './value-view.js';

/** What an event changed, field by field, in words where there are words. */
export default function ChangesCell(props: CellProps): React.ReactElement {
  const { t } = useTranslation();
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
                <td>
                  <ValueView field={field} value={before} />
                </td>
                <td>
                  <ValueView field={field} value={after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </CellFrame>
    </div>
  );
}
