import { newKey } from '../kit/components/send-command.js';

export interface Sending {
  /** Null when the file is there; else the code of the refusal. */
  readonly ended: Promise<string | null>;
  readonly stop: () => void;
}

export const STOPPED = 'stopped';

/** POSTs the bytes of one file and tells how many have left; fetch cannot tell that. */
export function sendFile(delivery: string, file: File, onSent: (bytes: number) => void): Sending {
  const request = new XMLHttpRequest();
  const ended = new Promise<string | null>((resolve) => {
    request.upload.onprogress = ({ loaded }) => onSent(Math.min(loaded, file.size));
    request.onabort = () => resolve(STOPPED);
    request.onerror = () => resolve('imports.upload_broken_off');
    request.onload = () => {
      if (request.status === 401) window.location.assign('/admin/login');
      resolve(request.status < 300 ? null : codeOf(request.responseText));
    };
  });
  const address = `/api/v1/deliveries/${encodeURIComponent(delivery)}/files/${encodeURIComponent(file.name)}`;
  request.open('POST', address);
  request.setRequestHeader('Content-Type', 'application/octet-stream');
  request.setRequestHeader('Accept', 'application/json');
  request.setRequestHeader('Idempotency-Key', newKey());
  request.send(file);
  return { ended, stop: () => request.abort() };
}

function codeOf(text: string): string {
  try {
    return (JSON.parse(text) as { readonly code?: string }).code ?? 'panel.unexpected';
  } catch {
    return 'panel.unexpected';
  }
}
