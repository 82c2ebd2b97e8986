import { useTranslation } from 'adminjs';
import React from 'react';
import type { DeliveredFile, LoadView } from '../../modules/imports/index.js';
import { groupThousands } from '../kit/components/formats.js';
import { RefusalNote } from '../resolved/refusal-note.js';
import { useRejectDownload } from './use-reject-download.js';

const COUNTS = ['read', 'accepted', 'rejected', 'homeless', 'cprModulus11', 'coCprUnknown'] as const;

/** The files of the whole delivery: what was read, what was odd, and the rows that belong to no municipality's page. */
export function DeliveredFiles({
  runId,
  files,
}: {
  readonly runId: number;
  readonly files: NonNullable<LoadView['files']>;
}): React.ReactElement {
  const { t } = useTranslation();
  const { failure, download } = useRejectDownload(runId);
  return (
    <section className="tk-panel" data-testid="load-files">
      <h2>{t('loads.files')}</h2>
      <p className="tk-note">{t('loads.filesNote')}</p>
      {failure === null ? null : <RefusalNote refusal={failure} />}
      <div className="tk-wide">
        <table className="tk-table">
          <thead>
            <tr>
              <th scope="col">{t('loads.file')}</th>
              {COUNTS.map((count) => (
                <th key={count} scope="col" className="tk-numeric">
                  {t(`loads.of.${count}`)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {files.map((file) => (
              <FileRow key={file.file} file={file} onDownload={download} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function FileRow({
  file,
  onDownload,
}: {
  readonly file: DeliveredFile;
  readonly onDownload: (file: string) => void;
}): React.ReactElement {
  const { t } = useTranslation();
  return (
    <tr data-file={file.file}>
      <th scope="row">
        {file.file}.csv
        {file.refused === null ? null : (
          <span className="tk-badge tk-badge-bad">{t('loads.fileRefused', { code: file.refused })}</span>
        )}
      </th>
      {COUNTS.map((count) => (
        <td key={count} className="tk-numeric">
          {groupThousands(file[count])}
        </td>
      ))}
      <td>
        {file.homeless === 0 ? null : (
          <button type="button" className="tk-button" onClick={() => onDownload(file.file)}>
            {t('loads.download', { file: file.file })}
          </button>
        )}
      </td>
    </tr>
  );
}
