import { randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { requirePermission } from '../../identity/index.js';
import { DomainError, RuntimeConfig, Transactor, type Actor } from '../../shared/index.js';
import { DeliveryInUse, UploadBrokenOff, UploadNotStored, UploadTooLarge } from '../imports.errors.js';
import { checkFile, openDelivery, type DeliveryFileName, type Survey } from '../reading/index.js';
import { DeliveryFolder } from './delivery-folder.js';
import { deliveryFile, deliveryName } from './delivery-name.js';
import { UNFINISHED } from './unfinished.js';

export interface Upload {
  /** As the sender named them. */
  readonly delivery: string;
  readonly file: string;
  /** What the sender says it will send; null when it says nothing. */
  readonly announcedBytes: number | null;
}

/** One file of a delivery, from the browser. */
@Injectable()
export class DeliveryUploadService {
  constructor(
    private readonly transactor: Transactor,
    private readonly folder: DeliveryFolder,
    private readonly config: RuntimeConfig,
  ) {}

  /**
   * What can be refused before a byte is read: names, announced size, a load under way. Throws `imports.delivery_name_refused`,
   * `imports.file_name_refused`, `imports.upload_too_large`, `imports.delivery_in_use`.
   */
  async prepare(upload: Upload, actor: Actor): Promise<{ delivery: string; file: DeliveryFileName }> {
    requirePermission(actor, 'loads.start');
    const names = { delivery: deliveryName(upload.delivery), file: deliveryFile(upload.file) };
    if (upload.announcedBytes !== null && upload.announcedBytes > this.limit) throw this.tooLarge();
    const rows = await this.transactor.read<unknown[]>(actor, (em) =>
      em.query('SELECT 1 FROM app.load_job WHERE delivery_name = $1 AND finished_at IS NULL', [
        names.delivery,
      ]),
    );
    if (rows.length > 0) throw new DeliveryInUse();
    return names;
  }

  /**
   * Takes the bytes into a place of their own and, when the file is whole and one that can be read, moves it into the
   * delivery. Whatever goes wrong, nothing is left. Throws what `prepare` throws, what a file as a whole can be refused
   * for, and `imports.upload_broken_off`, `imports.upload_not_stored`.
   */
  async receive(upload: Upload, body: Readable, actor: Actor): Promise<{ bytes: number; sha256: string }> {
    const { delivery, file } = await this.prepare(upload, actor);
    const place = join(this.folder.path, UNFINISHED, randomUUID());
    try {
      await mkdir(place, { recursive: true, mode: 0o700 });
      const path = join(place, `${file}.csv`);
      await pipeline(body, this.upToLimit(), createWriteStream(path, { flags: 'wx', mode: 0o600 }));
      const { bytes, sha256 } = await checkFile(await openDelivery(place), file);
      await this.record(delivery, file, { bytes, sha256 }, actor);
      await mkdir(this.folder.pathOf(delivery), { recursive: true, mode: 0o700 });
      await rename(path, join(this.folder.pathOf(delivery), `${file}.csv`));
      return { bytes, sha256 };
    } catch (error) {
      throw asRefusal(error);
    } finally {
      await rm(place, { recursive: true, force: true });
    }
  }

  private get limit(): number {
    return this.config.workplace.maxUploadBytes;
  }

  private tooLarge(): UploadTooLarge {
    return new UploadTooLarge({ megabytes: Math.floor(this.limit / 1024 / 1024) });
  }

  /** Also for a sender that announced nothing, or less than it sends. */
  private upToLimit(): Transform {
    let bytes = 0;
    return new Transform({
      transform: (chunk: Buffer, _encoding, done) => {
        bytes += chunk.length;
        if (bytes > this.limit) done(this.tooLarge());
        else done(null, chunk);
      },
    });
  }

  /** In the audit trail before the file takes its place, so that none lies there of which nobody knows. */
  private async record(
    delivery: string,
    file: DeliveryFileName,
    { bytes, sha256 }: Pick<Survey, 'bytes' | 'sha256'>,
    actor: Actor,
  ): Promise<void> {
    await this.transactor.run(
      actor,
      (em) =>
        em.query(`SELECT app.audit_note('000', 'delivery', NULL, $1)`, [
          JSON.stringify({ operation: 'FILE_UPLOADED', delivery, file: `${file}.csv`, bytes, sha256 }),
        ]),
      { command: 'uploadFile' },
    );
  }
}

const BROKEN_OFF = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE', 'ABORT_ERR']);

function asRefusal(error: unknown): unknown {
  if (error instanceof DomainError || typeof error !== 'object' || error === null || !('code' in error))
    return error;
  const code = String(error.code);
  if (BROKEN_OFF.has(code)) return new UploadBrokenOff();
  return 'syscall' in error ? new UploadNotStored({ reason: code }) : error;
}
