import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { can, type Permission } from '../../src/modules/identity/index.js';
import {
  BalanceCheckService,
  BenefitCodesService,
  BenefitTypeMappingService,
  ControlDifferenceService,
  DeliveryProfileService,
  DeliveryRemovalService,
  DeliveryUploadService,
  ImportService,
  LoadJobsService,
  LoadNewsService,
  LoadViewService,
  RejectDownloadService,
} from '../../src/modules/imports/index.js';
import type { Actor, Role } from '../../src/modules/shared/index.js';
import { CompletionHistoryService } from '../../src/modules/task-packages/index.js';
import { startTestApp, type TestApp } from '../support/app.js';
import { ODENSE, aUser } from '../support/builders.js';

const ROLES: readonly Role[] = ['CASEWORKER', 'COORDINATOR', 'VENDOR', 'AUDITOR', 'ADMIN'];
const UPLOAD = { delivery: 'x', file: 'nothing.csv', announcedBytes: null };
const MAPPING = { code: 'NIE-SET', benefitType: null };
const KEY = randomUUID();

type Command = (app: INestApplicationContext, actor: Actor) => Promise<unknown>;
/** Everything that loads offer to a person; each call fails for another reason, or finds nothing, where it is permitted. */
const COMMANDS: readonly (readonly [name: string, permission: Permission, command: Command])[] = [
  ['importDelivery', 'loads.start', (app, actor) => app.get(ImportService).importDelivery('/nowhere', actor)],
  ['tryDelivery', 'loads.start', (app, actor) => app.get(ImportService).tryDelivery('/nowhere', actor)],
  ['profile', 'loads.start', (app, actor) => app.get(DeliveryProfileService).profile('/nowhere', actor)],
  [
    'startLoad',
    'loads.start',
    (app, actor) =>
      app.get(LoadJobsService).startLoad({ delivery: 'x', hash: 'x', kind: 'LOAD' }, actor, KEY),
  ],
  ['cancelLoad', 'loads.start', (app, actor) => app.get(LoadJobsService).cancelLoad(1, actor, randomUUID())],
  ['list', 'loads.start', (app, actor) => app.get(LoadJobsService).list(actor)],
  ['getJob', 'loads.start', (app, actor) => app.get(LoadJobsService).getJob(1, actor)],
  ['prepare', 'loads.start', (app, actor) => app.get(DeliveryUploadService).prepare(UPLOAD, actor)],
  [
    'receive',
    'loads.start',
    (app, actor) => app.get(DeliveryUploadService).receive(UPLOAD, Readable.from([]), actor),
  ],
  [
    'deleteDelivery',
    'loads.start',
    (app, actor) => app.get(DeliveryRemovalService).deleteDelivery('nowhere', actor, randomUUID()),
  ],
  [
    'acceptDifference',
    'loads.acceptDifference',
    (app, actor) => app.get(ControlDifferenceService).acceptDifference(ODENSE, 'x', actor, randomUUID()),
  ],
  ['getLoad', 'loads.view', (app, actor) => app.get(LoadViewService).getLoad(1, ODENSE, actor)],
  [
    'download',
    'loads.viewRejects',
    (app, actor) =>
      app.get(RejectDownloadService).download({ runId: 1, file: 'claims', municipalityCode: ODENSE }, actor),
  ],
  ['verify', 'loads.verify', (app, actor) => app.get(BalanceCheckService).verify(actor)],
  ['listAlarms', 'loads.view', (app, actor) => app.get(BalanceCheckService).listAlarms(actor)],
  ['getNews', 'loads.viewNews', (app, actor) => app.get(LoadNewsService).getNews(actor)],
  ['listCodes', 'benefitCodes.view', (app, actor) => app.get(BenefitCodesService).listCodes(actor)],
  [
    'preview',
    'benefitCodes.saveMapping',
    (app, actor) => app.get(BenefitTypeMappingService).preview(MAPPING, actor),
  ],
  [
    'saveMapping',
    'benefitCodes.saveMapping',
    (app, actor) => app.get(BenefitTypeMappingService).saveMapping(MAPPING, 'x', actor, randomUUID()),
  ],
  [
    'listCompletions',
    'packages.view',
    (app, actor) => app.get(CompletionHistoryService).listCompletions(1, actor),
  ],
];

/** The services refuse by themselves: whoever calls them another way than through the panel meets the same policy. */
describe('a command about loads, called by a role that may not', () => {
  let app: TestApp;
  const people = new Map<Role, Actor>();
  beforeAll(async () => {
    app = await startTestApp();
    for (const role of ROLES) people.set(role, await aUser(app.db, role));
  });
  afterAll(() => app.close());

  it.each(COMMANDS)('%s', async (_name, permission, command) => {
    for (const [role, actor] of people) {
      const outcome = await command(app.app, actor).then(
        () => null,
        (error: { code?: string }) => error.code ?? null,
      );
      expect([role, outcome === 'identity.not_permitted']).toEqual([role, !can(role, permission)]);
    }
  });
});
