import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Injectable } from '@nestjs/common';
import { RuntimeConfig } from '../../shared/index.js';
import { DELIVERY_FILES, hashDelivery, openDelivery } from '../reading/index.js';
import { deliveryName } from './delivery-name.js';

export interface LyingFile {
  readonly name: string;
  readonly bytes: number;
  /** ISO time. */
  readonly changedAt: string;
}

/** A delivery as it lies in the folder. */
export interface LyingDelivery {
  readonly name: string;
  readonly files: readonly LyingFile[];
  readonly bytes: number;
  /** Null while it is still being reckoned: a large delivery takes seconds. */
  readonly hash: string | null;
}

/** The folder of the deliveries, one folder each. Names that the application would not give are not seen. */
@Injectable()
export class DeliveryFolder {
  /** By name: the hash of exactly these files, or the one that is being reckoned. */
  private readonly hashes = new Map<string, { readonly of: string; hash: string | null }>();
  /** One after the other, so that many deliveries leave the disk and the processor to others. */
  private reckoning: Promise<void> = Promise.resolve();

  constructor(private readonly config: RuntimeConfig) {}

  get path(): string {
    return this.config.workplace.deliveriesDir;
  }

  /** Throws DeliveryNameRefused, TextContainsCpr. */
  pathOf(name: string): string {
    return join(this.path, deliveryName(name));
  }

  async list(): Promise<LyingDelivery[]> {
    const lying = await this.look();
    return lying.map((delivery) => ({ ...delivery, hash: this.hashOf(delivery.name, delivery.files) }));
  }

  /** In order of name; a folder without any of the seven files is left out. */
  async look(): Promise<Omit<LyingDelivery, 'hash'>[]> {
    await mkdir(this.path, { recursive: true, mode: 0o700 });
    const entries = await readdir(this.path, { withFileTypes: true });
    const names = entries
      .filter((entry) => entry.isDirectory() && isOurs(entry.name))
      .map(({ name }) => name);
    const deliveries: Omit<LyingDelivery, 'hash'>[] = [];
    for (const name of names.sort()) {
      const files = await this.filesOf(name);
      if (files.length === 0) continue;
      const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
      deliveries.push({ name, files, bytes });
    }
    return deliveries;
  }

  async filesOf(name: string): Promise<LyingFile[]> {
    const files: LyingFile[] = [];
    for (const file of DELIVERY_FILES) {
      const found = await stat(join(this.path, name, `${file}.csv`)).catch(() => null);
      if (found?.isFile())
        files.push({ name: `${file}.csv`, bytes: found.size, changedAt: found.mtime.toISOString() });
    }
    return files;
  }

  private hashOf(name: string, files: readonly LyingFile[]): string | null {
    const of = JSON.stringify(files);
    const known = this.hashes.get(name);
    if (known?.of === of) return known.hash;
    const entry = { of, hash: null as string | null };
    this.hashes.set(name, entry);
    this.reckoning = this.reckoning
      .then(async () => {
        entry.hash = (await hashDelivery(await openDelivery(join(this.path, name)))).sha256;
      })
      // A file that went away meanwhile: the next look begins anew.
      .catch(() => void this.hashes.delete(name));
    return null;
  }
}

function isOurs(name: string): boolean {
  try {
    return deliveryName(name) === name;
  } catch {
    return false;
  }
}
