import { useCurrentAdmin, useTranslation } from 'adminjs';
import React, { useState } from 'react';
import type { LoadView } from '../../modules/imports/index.js';
import { downloadCsv } from '../resolved/download-csv.js';
import type { Refused } from '../resolved/get-json.js';
import { RefusalNote } from '../resolved/refusal-note.js';
import { asRefusal } from '../resolved/use-resolved.js';

/** The rejected rows themselves, one file each: whole for the municipality's coordinator, masked for Netcompany. */
export function RejectDownloads({
  load,
  files,
}: {
  readonly load: LoadView;
  readonly files: readonly string[];
}): React.ReactElement {
  const { t } = useTranslation();
  const [user] = useCurrentAdmin();
  const [failure, setFailure] = useState<Refused | null>(null);
  const isWhole = user?.['role'] === 'COORDINATOR';
  const download = (file: string): void => {
    setFailure(null);
    const choice = { file, municipality: load.municipalityCode };
    const name = isWhole ? `${file}.csv` : `afviste-${file}.csv`;
    downloadCsv(`loads/${load.runId}/rejects`, choice, name).catch((error: unknown) =>
      setFailure(asRefusal(error)),
    );
  };
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
