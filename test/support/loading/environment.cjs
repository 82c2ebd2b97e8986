// A worker's heap is thrown away, not taken apart; Jest waits half a second for that and then kills the worker.
if (process.send) process.once('beforeExit', () => process.exit());

/** The worker's own world, instead of a virtual one per spec file. */
module.exports = class NativeEnvironment {
  constructor() {
    this.global = globalThis;
    this.realExit = process.exit;
  }

  async setup() {}

  /** Jest wraps process.exit anew for each file. */
  async teardown() {
    process.exit = this.realExit;
  }

  getVmContext() {
    return null;
  }
};
