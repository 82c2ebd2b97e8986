import { createHash } from 'node:crypto';
import { readdir, stat } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { DELIVERY_FILES, type DeliveryFileName } from './delivery-files.js';
import {
  DeliveryEmpty,
  DeliveryMissing,
  DeliveryNotFolder,
  FileNotDelivered,
  FileRefused,
  asFileRefusal,
} from './reading.errors.js';
import { surveyFile, type Survey } from './survey.js';

/** The hash of a delivery and what speaks against single files of it. */
export interface DeliveryHash {
  /** Over names and contents of the files that are read: the same delivery gives the same hash. */
  readonly sha256: string;
  /** By file; null for a file that could not be read at all. */
  readonly files: Readonly<Partial<Record<DeliveryFileName, string | null>>>;
  /** Files that are refused as a whole; the others can be read. */
  readonly refused: Readonly<Partial<Record<DeliveryFileName, FileRefused>>>;
}

/** One delivery: a folder with any of the seven files. */
export class Delivery {
  private readonly surveys = new Map<DeliveryFileName, Promise<Survey>>();

  constructor(
    readonly dir: string,
    /** Those of the seven that are there, in the order in which they build on each other. */
    readonly files: readonly DeliveryFileName[],
    /** Names that are left alone. */
    readonly otherFiles: readonly string[],
  ) {}

  /** The folder's own name. */
  get name(): string {
    return basename(this.dir);
  }

  pathOf(file: DeliveryFileName): string {
    return join(this.dir, `${file}.csv`);
  }

  /** The result of reading the file through once; kept, so that asking again costs nothing. Throws FileRefused. */
  survey(file: DeliveryFileName): Promise<Survey> {
    if (!this.files.includes(file)) throw new FileNotDelivered({ file: `${file}.csv` });
    const survey = this.surveys.get(file) ?? surveyFile(this.pathOf(file), `${file}.csv`);
    this.surveys.set(file, survey);
    return survey;
  }
}

/**
 * Looks which files of a delivery are in the folder; reads none of them. Names count letter for letter.
 * Throws DeliveryMissing, DeliveryNotFolder, DeliveryEmpty.
 */
export async function openDelivery(dir: string): Promise<Delivery> {
  const path = resolve(dir);
  const names = await namesIn(path);
  const files = DELIVERY_FILES.filter((file) => names.includes(`${file}.csv`));
  if (files.length === 0) throw new DeliveryEmpty({ folder: basename(path) });
  const otherFiles = names.filter((name) => !DELIVERY_FILES.some((file) => name === `${file}.csv`)).sort();
  return new Delivery(path, files, otherFiles);
}

/** Hashes every file of the delivery and says which are refused as a whole; throws nothing but system failures. */
export async function hashDelivery(delivery: Delivery): Promise<DeliveryHash> {
  const whole = createHash('sha256');
  const files: Partial<Record<DeliveryFileName, string | null>> = {};
  const refused: Partial<Record<DeliveryFileName, FileRefused>> = {};
  for (const file of delivery.files) {
    const found = await surveyOrRefusal(delivery, file);
    const refusal = found instanceof FileRefused ? found : found.refusal;
    if (refusal !== null) refused[file] = refusal;
    files[file] = found instanceof FileRefused ? null : found.sha256;
    whole.update(`${file} ${files[file] ?? '-'}\n`);
  }
  return { sha256: whole.digest('hex'), files, refused };
}

async function surveyOrRefusal(delivery: Delivery, file: DeliveryFileName): Promise<Survey | FileRefused> {
  try {
    return await delivery.survey(file);
  } catch (error) {
    if (error instanceof FileRefused) return error;
    throw error;
  }
}

async function namesIn(path: string): Promise<string[]> {
  const folder = basename(path);
  const found = await stat(path).catch(() => null);
  if (found === null) throw new DeliveryMissing({ folder });
  if (!found.isDirectory()) throw new DeliveryNotFolder({ folder });
  try {
    return await readdir(path);
  } catch (error) {
    throw asFileRefusal(error, folder);
  }
}
