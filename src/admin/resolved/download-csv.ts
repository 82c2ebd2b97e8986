import { newKey } from '../kit/components/send-command.js';
import { refusalOf } from './get-json.js';

/** Posts the choice to an address of the API and saves the answer under this name; throws `Refused`. */
export async function downloadCsv(
  address: string,
  choice: Readonly<Record<string, string>>,
  fileName: string,
): Promise<void> {
  const response = await fetch(`/api/v1/${address}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': newKey() },
    body: JSON.stringify(choice),
  });
  if (!response.ok) throw await refusalOf(response);
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await response.blob());
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 0);
}
