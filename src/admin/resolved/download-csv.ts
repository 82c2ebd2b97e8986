import { newKey } from '../kit/components/send-command.js';
import { refusalOf } from './get-json.js';

/** Posts the filter and saves the answer; throws `Refused`. */
export async function downloadCsv(filter: Readonly<Record<string, string>>): Promise<void> {
  const response = await fetch('/api/v1/resolved/export', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
    body: JSON.stringify(filter),
  });
  if (!response.ok) throw await refusalOf(response);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = 'afsluttede-opgaver.csv';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
