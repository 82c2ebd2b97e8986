import { useTranslation } from 'adminjs';
import React from 'react';
import { Link } from 'react-router-dom';
import type { LoadView, RejectCause } from '../../modules/imports/index.js';
import { filteredList } from '../kit/components/filtered-list.js';
import { groupThousands } from '../kit/components/formats.js';
import { RejectDownloads } from './reject-downloads.js';

/** Rejected rows by cause; each number opens its rows. */
export function RejectCauses({
  load,
  causes,
}: {
  readonly load: LoadView;
  readonly causes: readonly RejectCause[];
}): React.ReactElement {
  const { t } = useTranslation();
  const most = Math.max(...causes.map(({ count }) => count));
  const rowsOf = (cause: RejectCause): string =>
    filteredList('rejects', {
      runId: String(load.runId),
      municipalityCode: load.municipalityCode,
      file: cause.file,
      code: cause.code,
    });
  return (
    <section className="tk-panel" data-testid="load-rejects">
      <h2>{t('loads.rejects')}</h2>
      {causes.length === 0 ? (
        <p className="tk-empty">{t('loads.noRejects')}</p>
      ) : (
        <>
          <table className="tk-table">
            <thead>
              <tr>
                <th scope="col">{t('loads.cause')}</th>
                <th scope="col">{t('loads.file')}</th>
                <th scope="col" className="tk-numeric">
                  {t('loads.rows')}
                </th>
                <th scope="col" className="tk-numeric">
                  {t('loads.mended')}
                </th>
                <td />
              </tr>
            </thead>
            <tbody>
              {causes.map((cause) => (
                <CauseRow key={`${cause.file}-${cause.code}`} cause={cause} to={rowsOf(cause)} most={most} />
              ))}
            </tbody>
          </table>
          <RejectDownloads load={load} files={[...new Set(causes.map(({ file }) => file))].sort()} />
        </>
      )}
    </section>
  );
}

function CauseRow({
  cause: { file, code, count, mended },
  to,
  most,
}: {
  readonly cause: RejectCause;
  readonly to: string;
  readonly most: number;
}): React.ReactElement {
  const { tl } = useTranslation();
  return (
    <tr>
      <th scope="row">{tl(`code.${code}`, 'rejects')}</th>
      <td>{tl(`file.${file}`, 'rejects')}</td>
      <td className="tk-numeric">
        <Link to={to}>{groupThousands(count)}</Link>
      </td>
      <td className="tk-numeric">{groupThousands(mended)}</td>
      <td className="tk-bar-cell">
        <span className="tk-bar" style={{ width: `${(100 * count) / most}%` }} />
      </td>
    </tr>
  );
}
