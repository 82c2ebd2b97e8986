/** Where a load is: of these files or municipalities, `done` are done and the next one begins. */
export interface LoadStep {
  readonly of: 'files' | 'municipalities';
  readonly names: readonly string[];
  readonly done: number;
}

/** Somebody who looks on while a load runs. */
export interface LoadWatch {
  /** Told before each file and each municipality, and after the last ones. A rejection stops the load there. */
  onStep(step: LoadStep): Promise<void>;
}

/** Thrown by a watch: the load goes on later, here or in another process, with what is done so far. */
export class LoadLaidDown extends Error {
  override readonly name = 'LoadLaidDown';
}

/** Does `work` for each name in order, and tells the watch. */
export async function stepByStep<T extends string>(
  watch: LoadWatch | undefined,
  of: LoadStep['of'],
  names: readonly T[],
  work: (name: T) => Promise<void>,
): Promise<void> {
  for (const [done, name] of names.entries()) {
    await watch?.onStep({ of, names, done });
    await work(name);
  }
  await watch?.onStep({ of, names, done: names.length });
}
