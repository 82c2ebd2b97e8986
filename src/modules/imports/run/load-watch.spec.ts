import { describe, expect, it } from '@jest/globals';
import { stepByStep, type LoadStep, type LoadWatch } from './load-watch.js';

const NAMES = ['101', '147', '461', '851'];

/** Work that comes to its end when it is told to. */
class Workplace {
  readonly begun: string[] = [];
  private readonly ends = new Map<string, { finish: () => void; fail: (error: Error) => void }>();

  readonly work = (name: string): Promise<void> => {
    this.begun.push(name);
    return new Promise((finish, fail) => this.ends.set(name, { finish, fail }));
  };

  async finish(name: string): Promise<void> {
    this.ends.get(name)?.finish();
    await settled();
  }

  async fail(name: string): Promise<void> {
    this.ends.get(name)?.fail(new Error(name));
    await settled();
  }
}

class Onlooker implements LoadWatch {
  readonly told: LoadStep[] = [];
  constructor(private readonly stopsAt = Infinity) {}

  onStep(step: LoadStep): Promise<void> {
    this.told.push(step);
    return step.done >= this.stopsAt ? Promise.reject(new Error('stopped')) : Promise.resolve();
  }
}

function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe('the municipalities of a load, two at a time', () => {
  it('begins the next one when one is done, and says which are done', async () => {
    const place = new Workplace();
    const onlooker = new Onlooker();
    const load = stepByStep(onlooker, 'municipalities', NAMES, place.work, 2);
    await settled();
    expect(place.begun).toEqual(['101', '147']);
    await place.finish('147');
    expect(place.begun).toEqual(['101', '147', '461']);
    expect(onlooker.told.at(-1)).toEqual({
      of: 'municipalities',
      names: ['147', '101', '461', '851'],
      done: 1,
    });
    for (const name of ['461', '101', '851']) await place.finish(name);
    await load;
    expect(onlooker.told.at(-1)).toMatchObject({ names: ['147', '461', '101', '851'], done: 4 });
  });

  it('begins none after a failure, and ends when the one under way has ended', async () => {
    const place = new Workplace();
    const load = stepByStep(undefined, 'municipalities', NAMES, place.work, 2);
    let over: unknown = null;
    load.catch((error: unknown) => (over = error));
    await settled();
    await place.fail('101');
    expect(over).toBeNull();
    await place.finish('147');
    expect(over).toEqual(new Error('101'));
    expect(place.begun).toEqual(['101', '147']);
  });

  it('stops where the watch says so', async () => {
    const place = new Workplace();
    const load = stepByStep(new Onlooker(1), 'municipalities', NAMES, place.work, 2);
    const refused = expect(load).rejects.toThrow('stopped');
    await settled();
    await place.finish('101');
    await place.finish('147');
    await refused;
    expect(place.begun).toEqual(['101', '147']);
  });
});
