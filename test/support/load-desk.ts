import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ControlDifferenceService, ImportService, type RunResult } from '../../src/modules/imports/index.js';
import { generateDelivery, type DeliveryOptions } from '../../src/modules/imports/generating/index.js';
import { systemActor, type Actor } from '../../src/modules/shared/index.js';
import { startTestApp, type TestApp } from './app.js';
import { ODENSE, aUser } from './builders.js';

/** Loads deliveries that the project's own generator makes, through the import of a running application. */
export class LoadDesk {
  private made = 0;

  private constructor(
    readonly app: TestApp,
    readonly vendor: Actor & { userId: number },
    readonly root: string,
  ) {}

  static async open(): Promise<LoadDesk> {
    const app = await startTestApp();
    const root = await mkdtemp(join(tmpdir(), 'tilknyt-loads-'));
    return new LoadDesk(app, await aUser(app.db, 'VENDOR'), root);
  }

  async close(): Promise<void> {
    await this.app.close();
    await rm(this.root, { recursive: true, force: true });
  }

  /** A new folder with a made-up delivery of Odense, unless the options say otherwise. */
  async delivery(options: Partial<DeliveryOptions> = {}): Promise<string> {
    const dir = join(this.root, String((this.made += 1)), 'delivery');
    await generateDelivery(
      { seed: 'load-desk', accounts: 40, municipalities: { [ODENSE]: 1 }, control: true, ...options },
      dir,
    );
    return dir;
  }

  import(dir: string, actor: Actor = systemActor('import')): Promise<RunResult> {
    return this.app.app.get(ImportService).importDelivery(dir, actor);
  }

  try(dir: string): Promise<RunResult> {
    return this.app.app.get(ImportService).tryDelivery(dir, systemActor('import'));
  }

  get differences(): ControlDifferenceService {
    return this.app.app.get(ControlDifferenceService);
  }
}

/** Changes one file of a delivery as text, header included. */
export async function rewrite(dir: string, file: string, change: (text: string) => string): Promise<void> {
  const path = join(dir, file);
  await writeFile(path, change(await readFile(path, 'utf8')));
}
