import { useCurrentAdmin } from 'adminjs';
import { useState } from 'react';
import { downloadCsv } from '../resolved/download-csv.js';
import type { Refused } from '../resolved/get-json.js';
import { asRefusal } from '../resolved/use-resolved.js';

interface RejectDownload {
  /** Whether the reader gets the rows as delivered; else masked. */
  readonly isWhole: boolean;
  readonly failure: Refused | null;
  readonly download: (file: string) => void;
}

/** Saves the rejected rows of one file: those of a municipality, or, without one, those whose municipality nobody could read. */
export function useRejectDownload(runId: number, municipality?: string): RejectDownload {
  const [user] = useCurrentAdmin();
  const [failure, setFailure] = useState<Refused | null>(null);
  const isWhole = user?.['role'] === 'COORDINATOR';
  const download = (file: string): void => {
    setFailure(null);
    const choice = { file, ...(municipality !== undefined && { municipality }) };
    const name = isWhole ? `${file}.csv` : `afviste-${file}.csv`;
    downloadCsv(`loads/${runId}/rejects`, choice, name).catch((error: unknown) =>
      setFailure(asRefusal(error)),
    );
  };
  return { isWhole, failure, download };
}
