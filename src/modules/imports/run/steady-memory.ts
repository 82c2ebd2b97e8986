import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

const GROWING = '--heap-growing-percent';

/**
 * Runs `work` with a heap that is collected as soon as it has grown by a fifth. A load makes a handful of short-lived
 * objects for each of a million rows; left to itself, V8 lets them fill twice the memory that is in use before it
 * collects, and the process grows with the delivery.
 */
export async function inSteadyMemory<T>(work: () => Promise<T>): Promise<T> {
  setFlagsFromString(`${GROWING}=20`);
  collect();
  try {
    return await work();
  } finally {
    setFlagsFromString(`${GROWING}=0`);
  }
}

/** The limit up to the next collection is set by each one: the first stands from before. */
function collect(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}
