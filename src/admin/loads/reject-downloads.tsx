import { useTranslation } from 'adminjs';
import React from 'react';
import type { LoadView } from '../../modules/imports/index.js';
import { RefusalNote } from '../resolved/refusal-note.js';
import { useRejectDownload } from './use-reject-download.js';

/** The rejected rows themselves, one file each: whole for the municipality's coordinator, masked for Netcompany. */
export function RejectDownloads({
  load,
  files,
}: {
  readonly load: LoadView;
  readonly files: readonly string[];
}): React.ReactElement {
  const { t } = useTranslation();
  const { isWhole, failure, download } = useRejectDownload(load.runId, load.municipalityCode);
  return (
    <>
      <p className="tk-note tk-downloads">{t(isWhole ? 'loads.whole' : 'loads.masked')}</p>
      {failure === null ? null : <RefusalNote refusal={failure} />}
      <div className="tk-buttons">
        {files.map((file) => (
          <button
            key={file}
            type="button"
            className="tk-button"
            data-testid={`download-${file}`}
            onClick={() => download(file)}
          >
            {t('loads.download', { file })}
          </button>
        ))}
      </div>
    </>
  );
}
