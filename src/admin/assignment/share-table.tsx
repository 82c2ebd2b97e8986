import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { Share } from '../../modules/task-packages/index.js';
import { filteredList } from '../kit/components/filtered-list.js';
import { groupThousands } from '../kit/components/formats.js';

interface Props {
  readonly shares: readonly Share[];
  readonly isApplied: boolean;
}

/** Who gets how many, by name; once it is done, what each holds now opens in the list. */
export function ShareTable({ shares, isApplied }: Props): React.ReactElement | null {
  const { t } = useTranslation();
  if (shares.length === 0) return null;
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  return (
    <div className="tk-overview-table tk-shares">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('assign.name')}</th>
            {isApplied ? null : <Numeric>{t('assign.left')}</Numeric>}
            <Numeric>{t(isApplied ? 'assign.got' : 'assign.gets')}</Numeric>
            <Numeric>{t(isApplied ? 'assign.left' : 'assign.after')}</Numeric>
          </tr>
        </thead>
        <tbody>
          {shares.map(({ id, name, left, count }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              {isApplied ? null : <td className="tk-number">{groupThousands(left)}</td>}
              <td className="tk-number">{groupThousands(count)}</td>
              <td className="tk-number">
                {isApplied ? (
                  <Link to={filteredList('tasks', { assigneeId: String(id), isLeft: 'true' })}>
                    {groupThousands(left)}
                  </Link>
                ) : (
                  groupThousands(left + count)
                )}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('assign.total')}</th>
            {isApplied ? null : <td />}
            <td className="tk-number">{groupThousands(total)}</td>
            <td />
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Numeric({ children }: { readonly children: React.ReactNode }): React.ReactElement {
  return (
    <th scope="col" className="tk-numeric">
      {children}
    </th>
  );
}
