import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { LoadJobsService, type LoadJob, type LoadJobKind } from '../../src/modules/imports/index.js';
import { generateDelivery, type DeliveryOptions } from '../../src/modules/imports/generating/index.js';
import { hashDelivery, openDelivery } from '../../src/modules/imports/reading/index.js';
import type { Actor } from '../../src/modules/shared/index.js';
import { startTestApp, type TestApp } from './app.js';
import { ODENSE, aUser } from './builders.js';

/** Netcompany starts loads from the folder of the deliveries, as in the panel. */
export class JobDesk {
  private constructor(
    readonly app: TestApp,
    readonly vendor: Actor & { userId: number },
  ) {}

  static async open(): Promise<JobDesk> {
    const app = await startTestApp();
    return new JobDesk(app, await aUser(app.db, 'VENDOR'));
  }

  close(): Promise<void> {
    return this.app.close();
  }

  get jobs(): LoadJobsService {
    return this.app.app.get(LoadJobsService);
  }

  /** A made-up delivery in the folder; answers with its hash. */
  async lay(name: string, options: Partial<DeliveryOptions> = {}): Promise<string> {
    const dir = join(this.app.deliveriesDir, name);
    await generateDelivery(
      { seed: name, accounts: 40, municipalities: { [ODENSE]: 1 }, control: true, ...options },
      dir,
    );
    return (await hashDelivery(await openDelivery(dir))).sha256;
  }

  async start(delivery: string, hash: string, kind: LoadJobKind = 'LOAD'): Promise<number> {
    return (await this.jobs.startLoad({ delivery, hash, kind }, this.vendor, randomUUID())).id;
  }

  async cancel(id: number): Promise<void> {
    await this.jobs.cancelLoad(id, this.vendor, randomUUID());
  }

  get(id: number): Promise<LoadJob> {
    return this.jobs.getJob(id, this.vendor);
  }

  async queueId(id: number): Promise<string> {
    const [row] = await this.app.db.superQuery<{ queue_id: string }>(
      'SELECT queue_id FROM app.load_job WHERE id = $1',
      [id],
    );
    return row?.queue_id ?? '';
  }

  /** Looks again and again until the job is so; fails after `seconds`. */
  async until(id: number, isSo: (job: LoadJob) => boolean, seconds = 150): Promise<LoadJob> {
    const deadline = Date.now() + seconds * 1000;
    for (;;) {
      const job = await this.get(id);
      if (isSo(job)) return job;
      if (Date.now() > deadline) throw new Error(`the job stayed ${JSON.stringify(job)}`);
      await new Promise((wait) => setTimeout(wait, 50));
    }
  }
}
