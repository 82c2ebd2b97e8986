import { systemActor, type Transactor } from '../../shared/index.js';

/** The municipalities one after the other: each is read in a transaction of its own, never several at once. */
export async function listMunicipalities(transactor: Transactor, command: string): Promise<string[]> {
  const rows = await transactor.read<{ code: string }[]>(
    systemActor(command),
    (em) => em.query('SELECT code FROM app.municipality ORDER BY code'),
    { command },
  );
  return rows.map((row) => row.code);
}
