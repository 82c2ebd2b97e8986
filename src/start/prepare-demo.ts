import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { INestApplicationContext } from '@nestjs/common';
import { DemoUsersService } from '../modules/identity/index.js';
import { ImportService, demoDeliveries, generateDelivery } from '../modules/imports/index.js';
import { demoPerson, loadOptions, playSituation } from './demo-situations.js';
import { planDemoWaves } from './demo-waves.js';
import { RuntimeConfig, Transactor, systemActor } from '../modules/shared/index.js';

const ACTOR = systemActor('demo');
/** How the folders of the demo's deliveries begin, by which a database tells that it holds demo data. */
export const DEMO_DELIVERY_PREFIX = 'demo-';

/** Told what is being loaded, since the first start takes longer than the others. */
export type Progress = (line: string) => void;

/**
 * The people of the demo, and on a first start its deliveries through the real import (domain.md 7.4). A start that was
 * broken off is taken up where it stopped; a register that holds anything else gets no demo delivery, and the demo
 * users, whose password is public, only while nobody else could log in. Outside demo mode it does nothing.
 */
export async function prepareDemo(app: INestApplicationContext, progress: Progress): Promise<void> {
  const config = app.get(RuntimeConfig);
  if (!config.isDemo) return;
  const loads = await loadsWithData(app);
  const holdsOther = loads.some(({ name }) => !name.startsWith(DEMO_DELIVERY_PREFIX));
  await app.get(DemoUsersService).ensureDemoUsers({ onlyWhenNobody: holdsOther });
  if (holdsOther) return;
  const folder = join(config.dataDir, 'demo');
  const loaded = loads.filter(({ isFinished }) => isFinished).map(({ name }) => name);
  const missing = demoDeliveries().filter(({ name }) => !loaded.includes(DEMO_DELIVERY_PREFIX + name));
  if (missing.length > 0) {
    const municipalities = demoDeliveries().map(({ municipality }) => municipality);
    await planDemoWaves(app, municipalities, await demoPerson(app, 'vendor'));
  }
  for (const { name, municipality, options } of missing) {
    progress(`Demo data: ${name} …`);
    const dir = join(folder, DEMO_DELIVERY_PREFIX + name);
    await generateDelivery(options, dir);
    await app.get(ImportService).importDelivery(dir, ACTOR, loadOptions(municipality));
    await playSituation(app, municipality);
  }
  await rm(folder, { recursive: true, force: true });
}

interface LoadWithData {
  readonly name: string;
  readonly isFinished: boolean;
}

/** Also the loads that came to no end, if a municipality of theirs is in the register. */
async function loadsWithData(app: INestApplicationContext): Promise<LoadWithData[]> {
  return app.get(Transactor).read(ACTOR, (em) =>
    em.query<LoadWithData[]>(
      `SELECT r.delivery_name AS name, bool_or(r.status = 'FINISHED') AS "isFinished" FROM app.load_run r
       WHERE r.status = 'FINISHED'
          OR EXISTS (SELECT 1 FROM app.load_run_municipality m WHERE m.run_id = r.id AND m.load_finished_at IS NOT NULL)
       GROUP BY r.delivery_name`,
    ),
  );
}
