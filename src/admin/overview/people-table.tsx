import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { Workload } from '../../modules/task-packages/index.js';
import { groupThousands } from '../kit/components/formats.js';
import { UNASSIGNED_TASKS, assignTasksOf, tasksHeldBy } from './addresses.js';

interface Props {
  readonly people: readonly Workload[];
  readonly unassigned: number;
}

/** Who has how much before him, by name: for handing out work, and no ranking of persons. */
export function PeopleTable({ people, unassigned }: Props): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-panel tk-overview-table tk-people" data-testid="people">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('overview.person')}</th>
            <th scope="col">{t('overview.role')}</th>
            <th scope="col" className="tk-numeric">
              {t('overview.tasksLeft')}
            </th>
            <th scope="col">
              <span className="tk-hidden">{t('overview.assign')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map(({ id, name, role, left, isAssignable }) => (
            <tr key={id}>
              <th scope="row">{name}</th>
              <td>{isAssignable ? t(`roles.${role}`) : t('overview.noAccess')}</td>
              <Count value={left} to={tasksHeldBy(id)} />
              <td>{left === 0 ? null : <Link to={assignTasksOf(id)}>{t('overview.reassign')}</Link>}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('overview.nobody')}</th>
            <td />
            <Count value={unassigned} to={UNASSIGNED_TASKS} />
            <td>{unassigned === 0 ? null : <Link to={assignTasksOf(null)}>{t('overview.assign')}</Link>}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function Count({ value, to }: { readonly value: number; readonly to: string }): React.ReactElement {
  return <td className="tk-number">{value === 0 ? '0' : <Link to={to}>{groupThousands(value)}</Link>}</td>;
}
