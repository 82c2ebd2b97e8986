import type { EntityManager } from 'typeorm';
import { MunicipalityUnknown } from './municipalities.errors.js';

export interface MunicipalityName {
  /** Three digits, '461'. */
  readonly code: string;
  /** 'Odense'. */
  readonly name: string;
}

/** All 98, by code. */
export function listMunicipalities(em: EntityManager): Promise<MunicipalityName[]> {
  return em.query('SELECT code, name FROM app.municipality ORDER BY code');
}

/** Throws `municipalities.unknown`. */
export async function getMunicipality(em: EntityManager, code: string): Promise<MunicipalityName> {
  const [municipality]: MunicipalityName[] = await em.query(
    'SELECT code, name FROM app.municipality WHERE code = $1',
    [code],
  );
  if (!municipality) throw new MunicipalityUnknown({ municipality: code });
  return municipality;
}
