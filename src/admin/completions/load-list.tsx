import { useTranslation } from 'adminjs';
import React from 'react';
import type { Certificate } from '../../modules/task-packages/index.js';
import { danishDate } from '../kit/components/formats.js';

type Load = Certificate['loads'][number];

/** The deliveries behind the accounts, and whether they agreed with the ledger's control totals. */
export function LoadList({ loads }: { readonly loads: readonly Load[] }): React.ReactElement {
  const { t } = useTranslation();
  if (loads.length === 0) return <p>{t('completions.noLoads')}</p>;
  return (
    <table className="tk-table">
      <caption>{t('completions.loads')}</caption>
      <thead>
        <tr>
          {['load', 'delivery', 'controlAsOf', 'control', 'controlReason'].map((name) => (
            <th key={name} scope="col" className={name === 'load' ? 'tk-number' : undefined}>
              {t(`completions.${name}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {loads.map((load) => (
          <tr key={load.runId}>
            <td className="tk-number">{load.runId}</td>
            <td>{load.delivery}</td>
            <td className="tk-tabular">{load.controlAsOf === null ? '–' : danishDate(load.controlAsOf)}</td>
            <td>{t(`completions.${answerOf(load)}`)}</td>
            <td>{load.controlReason ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function answerOf({ controlAgrees }: Load): string {
  if (controlAgrees === null) return 'missing';
  return controlAgrees ? 'agrees' : 'differs';
}
