const { createHash } = require('node:crypto');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Where the compiled text of a TypeScript file lies; another text or other settings, another place. */
exports.compiledPath = (cacheDirectory, path, source = readFileSync(path)) =>
  join(cacheDirectory, `${createHash('sha256').update(path).update('\0').update(source).digest('hex')}.mjs`);
