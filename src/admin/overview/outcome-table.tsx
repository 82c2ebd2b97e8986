import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { ResolvedOutcome } from '../../modules/task-packages/index.js';
import { groupThousands, kroner } from '../kit/components/formats.js';
import { resolvedOutcome } from './addresses.js';

const METHODS = ['AUTOMATIC', 'MANUAL'] as const;
const OUTCOMES = ['CREATED', 'LINKED', 'WITHDRAWN'] as const;

/** Decisions in force by what became of the account and by whom: the machine or a person. */
export function OutcomeTable({
  outcomes,
}: {
  readonly outcomes: readonly ResolvedOutcome[];
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <div className="tk-panel tk-overview-table" data-testid="outcomes">
      <table>
        <thead>
          <tr>
            <th scope="col">{t('overview.outcome')}</th>
            {METHODS.map((method) => (
              <React.Fragment key={method}>
                <th scope="col" className="tk-numeric">
                  {t(`overview.methods.${method}`)}
                </th>
                <th scope="col" className="tk-numeric">
                  {t('overview.kroner')}
                </th>
              </React.Fragment>
            ))}
          </tr>
        </thead>
        <tbody>
          {OUTCOMES.map((outcome) => (
            <tr key={outcome}>
              <th scope="row">{t(`overview.outcomes.${outcome}`)}</th>
              {METHODS.map((method) => (
                <Cells
                  key={method}
                  of={outcomes.find((one) => one.outcome === outcome && one.method === method)}
                  to={resolvedOutcome(outcome, method)}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cells({
  of,
  to,
}: {
  readonly of: ResolvedOutcome | undefined;
  readonly to: string;
}): React.ReactElement {
  return (
    <>
      <td className="tk-number">
        {of === undefined ? '0' : <Link to={to}>{groupThousands(of.count)}</Link>}
      </td>
      <td className="tk-number">{kroner(of?.oere ?? 0)}</td>
    </>
  );
}
