// The module loader of the tests, in place of Jest's own: Node itself imports a spec file, so that what several spec files
// need is read, compiled and run once per worker, not once per file. Everything else is Jest's: workers, order, describe
// and it, expect, reports.
const { register } = require('node:module');
const { fileURLToPath, pathToFileURL } = require('node:url');
const { compiledPath } = require('./compiled-path.cjs');

/** What Jest's framework leaves for a second copy of itself; a file must not inherit it from the file before. */
const LEFT_BEHIND = ['EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL', 'RETRY_TIMES'].map((name) => Symbol.for(name));
const GLOBALS = neighbour('jest-globals.mjs');

let cacheDirectory;

function neighbour(name) {
  return pathToFileURL(`${__dirname}/${name}`).href;
}

/** Once per process; the compiled files go to Jest's cache folder. */
function compileTypeScript(folder) {
  if (cacheDirectory !== undefined) return;
  cacheDirectory = folder;
  register(neighbour('typescript-hooks.mjs'), { data: { cacheDirectory, globals: GLOBALS } });
}

/** By the path of a source, the map of its compiled text; looked up when a stack is printed. */
class SourceMaps extends Map {
  get(source) {
    if (!/\.tsx?$/.test(source)) return undefined;
    const path = source.startsWith('file:') ? fileURLToPath(source) : source;
    return `${compiledPath(cacheDirectory, path)}.map`;
  }
}

/** The part of jest-runtime that jest-runner and jest-circus call. */
module.exports = class NativeRuntime {
  globals = null;

  constructor(config) {
    compileTypeScript(config.cacheDirectory);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  /** A file that is set up before the tests has no globals yet. */
  async unstable_importModule(path) {
    if (this.globals !== null) (await import(GLOBALS)).setGlobals(this.globals);
    return import(pathToFileURL(path).href);
  }

  requireModule(path) {
    return require(path);
  }

  /** The framework, anew for each file: its state is the module's. */
  requireInternalModule(path) {
    for (const symbol of LEFT_BEHIND) delete globalThis[symbol];
    delete require.cache[path];
    return require(path);
  }

  setGlobalsForRuntime(globals) {
    this.globals = globals;
  }

  getSourceMaps() {
    return new SourceMaps();
  }

  getAllCoverageInfoCopy() {
    return undefined;
  }

  enterTestCode() {}
  leaveTestCode() {}
  teardown() {}
};
