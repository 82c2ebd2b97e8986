const { default: Sequencer } = require('@jest/test-sequencer');

/** The files that take longest, by what is known of them; a fresh clone has no times yet and would go by size. */
const LONGEST = [
  'admin/tenant.admin-spec.ts',
  'integration/ky-storm.int-spec.ts',
  'integration/start.int-spec.ts',
  'integration/killed-load.int-spec.ts',
  'integration/command-line.int-spec.ts',
  'integration/killed-worker.int-spec.ts',
  'integration/same-register.int-spec.ts',
  'e2e/accessibility.e2e-spec.ts',
  'e2e/whole-process.e2e-spec.ts',
  'e2e/work-together.e2e-spec.ts',
  'admin/api-sweep.admin-spec.ts',
  'admin/tenant-walls.admin-spec.ts',
  'e2e/work-screen.e2e-spec.ts',
  'integration/embedded-server.int-spec.ts',
  'e2e/resolved.e2e-spec.ts',
];

/** None of them begins last, while the other worker has nothing left to do. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return [...super.sort(tests)].sort((one, other) => placeOf(one) - placeOf(other));
  }
};

function placeOf({ path }) {
  const found = LONGEST.findIndex((name) => path.endsWith(name));
  return found === -1 ? LONGEST.length : found;
}
