import type { Delivery } from './delivery.js';
import type { DeliveryFileName } from './delivery-files.js';
import { headerOf } from './file-reading.js';
import { readLines } from './line-reader.js';
import type { Survey } from './survey.js';

/** Reads a file through and looks at its header, as the load would before its first row. Throws FileRefused. */
export async function checkFile(delivery: Delivery, file: DeliveryFileName): Promise<Survey> {
  const survey = await delivery.survey(file);
  if (survey.refusal !== null) throw survey.refusal;
  const blocks = readLines(delivery.pathOf(file), `${file}.csv`, survey);
  try {
    await headerOf(blocks, file);
  } finally {
    await blocks.return(undefined);
  }
  return survey;
}
