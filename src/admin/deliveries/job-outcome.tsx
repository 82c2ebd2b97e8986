import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { LoadOutcome } from '../../modules/imports/index.js';
import { groupThousands, kroner } from '../kit/components/formats.js';

const PARTS = ['received', 'linked', 'queued', 'withdrawn', 'rejected', 'held'] as const;

/** The numbers of a finished load or trial, the same in both. */
export function JobOutcome({ result }: { readonly result: LoadOutcome }): React.ReactElement {
  const { t } = useTranslation();
  const rejected = Object.values(result.rejects).reduce((sum, count) => sum + count, 0);
  const refused = Object.entries(result.files).filter(([, file]) => file.refused !== undefined);
  return (
    <>
      {result.runId === null ? <p>{t('deliveries.trialNote')}</p> : null}
      <OutcomeTable result={result} />
      <p className="tk-job-facts">
        <span>{t('deliveries.changedRows', { rows: groupThousands(result.changed) })}</span>
        <span>{t('deliveries.rejectedRows', { rows: groupThousands(rejected) })}</span>
        {refused.length === 0 ? null : (
          <span className="tk-badge tk-badge-bad">
            {t('deliveries.refusedFile', {
              files: refused.map(([file, { refused: why }]) => `${file}.csv (${why?.code ?? ''})`).join(', '),
            })}
          </span>
        )}
        {result.runId === null ? null : (
          <Link to={`/admin/resources/loads?filters.runId=${result.runId}`}>
            {t('deliveries.toLoads', { run: result.runId })}
          </Link>
        )}
      </p>
    </>
  );
}

function OutcomeTable({ result }: { readonly result: LoadOutcome }): React.ReactElement {
  const { t } = useTranslation();
  const rows = [
    { name: 'count', text: (part: (typeof PARTS)[number]) => groupThousands(result[part]) },
    { name: 'kroner', text: (part: (typeof PARTS)[number]) => kroner(result.oere[part]) },
  ];
  return (
    <div className="tk-scroll">
      <table className="tk-table">
        <thead>
          <tr>
            <td />
            {PARTS.map((part) => (
              <th key={part} scope="col" className="tk-numeric">
                {t(`deliveries.result.${part}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, text }) => (
            <tr key={name}>
              <th scope="row">{t(`deliveries.result.${name}`)}</th>
              {PARTS.map((part) => (
                <td key={part} className="tk-numeric">
                  {text(part)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
