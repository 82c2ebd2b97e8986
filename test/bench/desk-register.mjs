import { generateDelivery } from '../../dist/src/modules/imports/generating/index.js';
import { enlarge, settle } from './large-register.mjs';
import { runCli } from './run-cli.mjs';

/** The municipality of the desk; half of the accounts that are imported. */
export const DESK = '461';
export const EMAIL = 'desk@bench.tilknyt.dk';
const MUNICIPALITIES = { [DESK]: 3, 420: 1, 430: 1, 440: 1 };
/** More are copies of these (large-register.mjs). */
const MOST_IMPORTED = 20_000;

/** A register, published packages and one caseworker, whose password it answers with. */
export async function prepareRegister(accounts, dataDir, delivery) {
  const imported = Math.min(accounts, MOST_IMPORTED);
  await generateDelivery(
    { seed: `desk ${imported}`, accounts: imported, profile: 'hard', municipalities: MUNICIPALITIES },
    delivery,
  );
  await runCli(['import', delivery], dataDir);
  await runCli(['packages', 'create'], dataDir);
  await runCli(['packages', 'publish'], dataDir);
  const person = ['--email', EMAIL, '--name', 'Måling', '--role', 'CASEWORKER', '--municipality', DESK];
  const user = await runCli(['users', 'add', ...person], dataDir);
  const copies = Math.ceil(accounts / imported) - 1;
  if (copies > 0) await enlarge(dataDir, copies);
  await settle(dataDir);
  return user.answer.password;
}
