import { useRef, useState } from 'react';
import { STOPPED, sendFile, type Sending } from './send-file.js';

export type UploadState = 'WAITING' | 'SENDING' | 'DONE' | 'STOPPED' | 'FAILED';

export interface FileUpload {
  readonly file: File;
  readonly state: UploadState;
  readonly sent: number;
  readonly code: string | null;
}

/** Sends files one after the other; a refused one does not hold up the others, a cancel ends them all. */
export function useUpload(maxBytes: number, onDone: () => void) {
  const [uploads, setUploads] = useState<readonly FileUpload[]>([]);
  const [isSending, setSending] = useState(false);
  const current = useRef<Sending | null>(null);
  const isStopped = useRef(false);
  const change = (at: number, news: Partial<FileUpload>): void =>
    setUploads((before) => before.map((upload, index) => (index === at ? { ...upload, ...news } : upload)));

  const sendOne = async (delivery: string, file: File, at: number): Promise<void> => {
    if (isStopped.current) return change(at, { state: 'STOPPED' });
    // The server would say the same after the first bytes, and break the connection off.
    if (file.size > maxBytes) return change(at, { state: 'FAILED', code: 'imports.upload_too_large' });
    change(at, { state: 'SENDING' });
    current.current = sendFile(delivery, file, (sent) => change(at, { sent }));
    const code = await current.current.ended;
    if (code === null) change(at, { state: 'DONE', sent: file.size });
    else change(at, code === STOPPED ? { state: 'STOPPED' } : { state: 'FAILED', code });
  };

  const start = async (delivery: string, files: readonly File[]): Promise<void> => {
    isStopped.current = false;
    setUploads(files.map((file) => ({ file, state: 'WAITING', sent: 0, code: null })));
    setSending(true);
    for (const [at, file] of files.entries()) await sendOne(delivery, file, at);
    setSending(false);
    onDone();
  };
  const stop = (): void => {
    isStopped.current = true;
    current.current?.stop();
  };
  return { uploads, isSending, start, stop };
}
