import { TextContainsCpr, containsCpr } from '../../shared/index.js';
import { DeliveryNameRefused, FileNameRefused } from '../imports.errors.js';
import { DELIVERY_FILES, type DeliveryFileName } from '../reading/index.js';

/** One folder's name and never a path: it begins with a letter or digit and ends with no dot or space. */
const NAME = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]{0,78}[\p{L}\p{N}_-])?$/u;

/** Throws DeliveryNameRefused, TextContainsCpr. */
export function deliveryName(text: string): string {
  const name = text.normalize('NFC');
  if (!NAME.test(name)) throw new DeliveryNameRefused();
  if (containsCpr(name)) throw new TextContainsCpr();
  return name;
}

/** 'accounts.csv' → accounts, letter for letter. Throws FileNameRefused. */
export function deliveryFile(text: string): DeliveryFileName {
  const file = DELIVERY_FILES.find((known) => text === `${known}.csv`);
  if (file === undefined) throw new FileNameRefused();
  return file;
}
