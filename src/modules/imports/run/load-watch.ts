/** Where a load is: of these files or municipalities, the first `done` are done, and the next ones are being worked on. */
export interface LoadStep {
  readonly of: 'files' | 'municipalities';
  readonly names: readonly string[];
  readonly done: number;
  /** How much of the file under way is read, 0 to 99; told from time to time while it is long. */
  readonly percent?: number;
}

/** Somebody who looks on while a load runs. */
export interface LoadWatch {
  /**
   * Told before each file and each municipality, now and then inside a long file, and after the last ones. A rejection
   * stops the load there.
   */
  onStep(step: LoadStep): Promise<void>;
}

/** Thrown by a watch: the load goes on later, here or in another process, with what is done so far. */
export class LoadLaidDown extends Error {
  override readonly name = 'LoadLaidDown';
}

/**
 * Does `work` for each name, `lanes` of them side by side, begun in their order, and tells the watch. Where one fails or
 * the watch stops it, those that are under way come to their end first; the first failure is thrown.
 */
export async function stepByStep<T extends string>(
  watch: LoadWatch | undefined,
  of: LoadStep['of'],
  names: readonly T[],
  work: (name: T, say: (percent: number) => Promise<void>) => Promise<void>,
  lanes = 1,
): Promise<void> {
  const ahead = [...names];
  const underWay = new Set<T>();
  const done: T[] = [];
  let told: Promise<void> = Promise.resolve();
  const tell = (percent?: number): Promise<void> => {
    const place = { of, names: [...done, ...underWay, ...ahead], done: done.length };
    told = told.then(() => watch?.onStep(percent === undefined ? place : { ...place, percent }));
    return told;
  };
  const lane = async (): Promise<void> => {
    for (let name = ahead.shift(); name !== undefined; name = ahead.shift()) {
      underWay.add(name);
      await tell();
      await work(name, tell);
      underWay.delete(name);
      done.push(name);
    }
  };
  const stopping = async (): Promise<void> => {
    try {
      await lane();
    } catch (error) {
      ahead.length = 0;
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, stopping));
  const failed = ends.find((end) => end.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
  await tell();
}
