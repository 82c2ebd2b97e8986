import { PanelCatalog } from '../../../src/admin/kit/index.js';
import { startTestApp, type TestApp } from '../app.js';
import { KOBENHAVN, ODENSE } from '../builders.js';
import { loggedIn, type PanelClient } from '../panel-client.js';
import {
  publishThroughPanel,
  seedRegister,
  type SeededAccount,
  type SeededMunicipality,
} from '../panel-office.js';
import { Canaries } from './canaries.js';
import { OTHER_ROWS, RESOURCES, type Ids } from './coverage.js';
import { fullMunicipality } from './full-municipality.js';
import { PanelPeople } from './panel-people.js';

/** Everybody of Odense who reads citizens' data. */
export const PEOPLE = ['caseworker.461', 'coordinator.461', 'auditor.461'] as const;

const DRAFT = 'Kanarieudkast til opgavebeskrivelse';
const REMARK = 'Kanariebemærkning fra en anmelder';

/** Odense at work beside a København that has rows in every table, and what only København's people may see. */
export class TenantScene {
  private constructor(
    readonly running: TestApp,
    readonly catalog: PanelCatalog,
    readonly clients: Readonly<Record<string, PanelClient>>,
    readonly canaries: Canaries,
    /** Of København, by resource or by name of the other rows. */
    readonly foreign: Ids,
    /** An account of Odense whose task the caseworker holds. */
    readonly held: SeededAccount,
    readonly odense: PanelPeople,
  ) {}

  static async open(): Promise<TenantScene> {
    const running = await startTestApp();
    const clients: Record<string, PanelClient> = {};
    const insiders = Object.values(RESOURCES).map(({ insider }) => insider);
    for (const email of new Set([...PEOPLE, ...insiders, 'vendor', 'caseworker.101']))
      clients[email] = await loggedIn(running.url, email);
    const vendor = clients['vendor'];
    if (!vendor) throw new Error('nobody is the vendor');
    const kobenhavn = await fullMunicipality(running, KOBENHAVN, vendor);
    const { held, people } = await workOfOdense(running, vendor);
    await writeDrafts(running);
    const more = [DRAFT, REMARK, ...kobenhavn.canaries.filter((value) => !/^\d+$/.test(value))];
    return new TenantScene(
      running,
      running.app.get(PanelCatalog),
      clients,
      await Canaries.of(running.db, KOBENHAVN, ODENSE, more),
      await foreignIds(running),
      held,
      people,
    );
  }

  client(email: string): PanelClient {
    const client = this.clients[email];
    if (!client) throw new Error(`${email} is not logged in`);
    return client;
  }

  close(): Promise<void> {
    return this.running.close();
  }
}

/** One task done, one in the caseworker's hands, the others new. */
async function workOfOdense(
  running: TestApp,
  vendor: PanelClient,
): Promise<{ held: SeededAccount; people: PanelPeople }> {
  const register: Omit<SeededMunicipality, 'packageId'> = await seedRegister(running.db, ODENSE, 4);
  await publishThroughPanel(vendor, ODENSE);
  const people = await PanelPeople.of(running, ODENSE);
  const [resolved, held] = register.accounts;
  if (!resolved || !held) throw new Error('seed more accounts');
  await people.press(people.caseworker, resolved, 'takeTask');
  await people.match(resolved, 'Passer på periode og beløb');
  await people.press(people.caseworker, held, 'takeTask');
  return { held, people };
}

/** Netcompany's next version of the description, and a reviewer's remark on it and on the first draft. */
async function writeDrafts({ db }: TestApp): Promise<void> {
  await db.superQuery(
    `INSERT INTO app.klik_task_description (klik_task_id, version, status, title, duration_text, goal, description, method, result,
       recommended_performer, involved_parties)
     SELECT klik_task_id, '99.0', 'DRAFT', $1, '-', $1, $1, $1, $1, $1, $1 FROM app.klik_task_description LIMIT 1`,
    [DRAFT],
  );
  await db.superQuery(
    `INSERT INTO app.klik_task_comment (description_id, code, sort, field, body, initials)
     SELECT id, 'KA99', 99, 'goal', $1, 'KA' FROM app.klik_task_description WHERE status = 'DRAFT'`,
    [REMARK],
  );
}

async function foreignIds({ db }: TestApp): Promise<Ids> {
  const ids: Record<string, (number | string)[]> = {};
  const statements = Object.entries(RESOURCES).map(([name, { ids: sql }]) => [name, sql] as const);
  for (const [name, sql] of [...statements, ...Object.entries(OTHER_ROWS)]) {
    const rows = sql === null ? [] : await db.superQuery<{ id: number | string }>(sql, [KOBENHAVN]);
    ids[name] = rows.map(({ id }) => id);
  }
  return ids;
}
