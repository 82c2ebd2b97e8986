import type { EntityManager } from 'typeorm';
import { listOtherNumbers } from '../../claims/index.js';

/** Everybody whose case may be named for an account: its debtor first, under his other CPR numbers, and a grant's recipient. */
export async function citizenIds(
  em: EntityManager,
  municipalityCode: string,
  debtorId: number,
  recipientDebtorId: number = debtorId,
): Promise<number[]> {
  const others = await listOtherNumbers(em, municipalityCode, debtorId);
  return [...new Set([debtorId, ...others.map((other) => other.debtorId), recipientDebtorId])];
}
