import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { LoadRunning } from '../imports.errors.js';

const LOAD_LOCK = 715_002;

/** One load at a time: an advisory lock on a connection of its own, held for as long as the work takes. */
@Injectable()
export class LoadLock {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Throws `imports.load_running` at once when another load holds it. */
  async alone<T>(work: () => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      const rows = (await runner.query('SELECT pg_try_advisory_lock($1) AS locked', [LOAD_LOCK])) as {
        locked: boolean;
      }[];
      if (rows[0]?.locked !== true) throw new LoadRunning();
      try {
        return await work();
      } finally {
        await runner.query('SELECT pg_advisory_unlock($1)', [LOAD_LOCK]);
      }
    } finally {
      await runner.release();
    }
  }
}
