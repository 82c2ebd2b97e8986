// A relay as a process of its own, until it is killed: from the build, as the worker runs it.
import { DataSource } from 'typeorm';
import { KyClient } from '../../dist/src/modules/cases/index.js';
import { HttpKyGateway } from '../../dist/src/modules/cases/index.js';
import { LinkWriter } from '../../dist/src/modules/linking/links/link-writer.js';
import { Clock, Transactor, dataSourceOptions } from '../../dist/src/modules/shared/index.js';
import { TaskOutcome } from '../../dist/src/modules/task-packages/decisions/task-outcome.js';
import { KyAnswersService } from '../../dist/src/modules/task-packages/ky/ky-answers.service.js';
import { KyRelayService } from '../../dist/src/modules/task-packages/ky/ky-relay.service.js';

const ky = JSON.parse(process.env.RELAY_SETTINGS);
const dataSource = await new DataSource(dataSourceOptions(process.env.DATABASE_URL)).initialize();
const transactor = new Transactor(dataSource);
const writer = new LinkWriter(transactor, new HttpKyGateway(transactor), new Clock());
const answers = new KyAnswersService(transactor, writer, new TaskOutcome(transactor), { ky });
const relay = new KyRelayService(transactor, new KyClient(ky), answers, { ky });

process.once('disconnect', () => process.exit(0));
process.once('message', async () => {
  for (;;) await relay.relayOnce();
});
process.send('ready');
