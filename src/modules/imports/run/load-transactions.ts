import { availableParallelism } from 'node:os';
import type { EntityManager } from 'typeorm';
import { type Transactor, type Actor } from '../../shared/index.js';

/** Municipalities share nothing, so a load takes several at once: one per core, and never so many that the pool runs dry. */
const LANES = Math.min(availableParallelism(), 4);

const LOAD = { role: 'r_import', command: 'importDelivery', statementTimeout: 0 } as const;

/** How the steps of a load reach the database: each in a transaction of its own, or, on trial, all in one that is undone. */
export interface LoadTransactions {
  /** How many municipalities can be worked on side by side. */
  readonly lanes: number;
  /** A step over the whole delivery; staging, books of the run. */
  step<T>(work: (em: EntityManager) => Promise<T>): Promise<T>;
  /** A step inside one municipality. */
  inMunicipality<T>(code: string, work: (em: EntityManager) => Promise<T>): Promise<T>;
}

/** Each step is kept as soon as it is done; `command` stands in its audit events. */
export function keptTransactions(
  transactor: Transactor,
  actor: Actor,
  command: string = LOAD.command,
): LoadTransactions {
  const options = { ...LOAD, command };
  return {
    lanes: LANES,
    step: (work) => transactor.run(actor, work, options),
    inMunicipality: (municipality, work) => transactor.run(actor, work, { ...options, municipality }),
  };
}

/**
 * Runs `load` on trial: everything happens as in life, but in one transaction that is rolled back at the end. What one
 * municipality brings is there for the next, as it would be (a grant of another municipality, R-12).
 */
export async function onTrial<T>(
  transactor: Transactor,
  actor: Actor,
  load: (transactions: LoadTransactions) => Promise<T>,
): Promise<T> {
  let answer: { value: T } | null = null;
  try {
    await transactor.run(
      actor,
      async (em) => {
        answer = { value: await load(trialTransactions(em)) };
        throw new TrialOver();
      },
      LOAD,
    );
  } catch (error) {
    if (!(error instanceof TrialOver)) throw error;
  }
  if (answer === null) throw new Error('the trial has no answer');
  return (answer as { value: T }).value;
}

class TrialOver extends Error {}

function trialTransactions(em: EntityManager): LoadTransactions {
  const enter = (code: string): Promise<unknown> =>
    em.query(`SELECT set_config('app.municipality', $1, true)`, [code]);
  return {
    lanes: 1,
    async step(work) {
      await em.query('SAVEPOINT step');
      try {
        const result = await work(em);
        await em.query('RELEASE SAVEPOINT step');
        return result;
      } catch (error) {
        await em.query('ROLLBACK TO SAVEPOINT step');
        throw error;
      }
    },
    async inMunicipality(code, work) {
      await enter(code);
      const result = await work(em);
      // As at a commit: deferred checks run, and what the municipality had in temporary tables is gone.
      await em.query('SET CONSTRAINTS ALL IMMEDIATE');
      await em.query('SET CONSTRAINTS ALL DEFERRED');
      await em.query('DISCARD TEMP');
      await enter('');
      return result;
    },
  };
}
