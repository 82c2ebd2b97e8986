// Stands for `@jest/globals`. A support file is loaded once and serves many spec files; since an import is a live binding,
// it always has the framework of the spec file that runs now.
export let describe, it, test, expect, beforeAll, beforeEach, afterAll, afterEach;

/** Called before each spec file. */
export function setGlobals(globals) {
  ({ describe, it, test, expect, beforeAll, beforeEach, afterAll, afterEach } = globals);
}

/** No module is mocked and no clock is faked here; what a spec file may set is its patience. */
export const jest = {
  setTimeout(milliseconds) {
    globalThis[Symbol.for('TEST_TIMEOUT_SYMBOL')] = milliseconds;
    return jest;
  },
};
