import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { ResolvedItem } from '../../modules/task-packages/index.js';
import { danishDate, kroner } from './format.js';

const COLUMNS = [
  'municipality',
  'account',
  'decided',
  'outcome',
  'method',
  'category',
  'benefitType',
  'reason',
  'band',
  'decidedBy',
  'approvedBy',
  'undone',
];

/** One line for each decision; the account opens it. */
export function ResolvedTable({ rows }: { readonly rows: readonly ResolvedItem[] }): React.ReactElement {
  const { t } = useTranslation();
  const valueOf = (code: string | null): string => (code === null ? '' : t(`resolved.value.${code}`));
  return (
    <div className="tk-scroll">
      <table className="tk-table">
        <thead>
          <tr>
            {COLUMNS.map((name) => (
              <th key={name} scope="col">
                {t(`resolved.${name}`)}
              </th>
            ))}
            <th scope="col" className="tk-number">
              {t('resolved.amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.municipalityCode}-${row.kind}-${row.id}`}>
              <td>{row.municipalityCode}</td>
              <td>
                <Link to={`/admin/pages/resolvedDetail?item=${row.municipalityCode}/${row.kind}/${row.id}`}>
                  {row.accountNo}
                </Link>
              </td>
              <td>{danishDate(row.decidedDay)}</td>
              <td>{valueOf(row.outcome)}</td>
              <td>{valueOf(row.method)}</td>
              <td>{valueOf(row.category)}</td>
              <td>{row.benefitType}</td>
              <td>{row.reasons.join(' ')}</td>
              <td className="tk-number">{row.score}</td>
              <td>{row.decidedBy}</td>
              <td>{row.approvedBy}</td>
              <td>{row.endedDay ? danishDate(row.endedDay) : ''}</td>
              <td className="tk-number">{kroner(row.balanceOere)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
