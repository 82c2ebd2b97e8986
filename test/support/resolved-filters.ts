import { getMetadataStorage } from 'class-validator';
import { ResolvedFilter } from '../../src/modules/task-packages/index.js';
import { KOBENHAVN, ODENSE } from './builders.js';
import type { Decided } from './resolved-scene.js';

const AUTOMATIC: Decided[] = ['automaticCreated', 'automaticLinked'];
const WITHDRAWN: Decided[] = ['zeroBalance', 'wrongDomain'];
const WITHOUT_GRANT: Decided[] = ['specialSupport', 'manualClaim', 'multipleGrants', 'other'];
export const APPROVED: Decided[] = ['multipleGrants', 'other', 'outsideGates', ...WITHDRAWN];
export const OF_ODENSE: Decided[] = [
  ...AUTOMATIC,
  ...WITHDRAWN,
  ...WITHOUT_GRANT,
  'manualCreated',
  'manualLinked',
  'outsideGates',
  'undone',
  'again',
];
export const EVERYTHING: Decided[] = [...OF_ODENSE, 'elsewhere'];
const FIRST_DAY = '2024-05-31';
const NEXT_DAY = '2024-06-01';

const but = (...names: Decided[]): Decided[] => EVERYTHING.filter((name) => !names.includes(name));

/** Every filter of the list with the rows that it must find, written down by hand. */
export const FILTERS: readonly (readonly [ResolvedFilter, readonly Decided[]])[] = [
  [{}, EVERYTHING],
  [{ municipality: ODENSE }, OF_ODENSE],
  [{ municipality: KOBENHAVN }, ['elsewhere']],
  [{ municipality: '999' }, []],
  [{ decidedTo: '2024-01-09' }, []],
  [{ decidedTo: '2024-01-10' }, AUTOMATIC],
  [{ decidedTo: FIRST_DAY }, [...AUTOMATIC, 'manualCreated']],
  [{ decidedFrom: FIRST_DAY, decidedTo: FIRST_DAY }, ['manualCreated']],
  [{ decidedFrom: NEXT_DAY, decidedTo: NEXT_DAY }, ['manualLinked', 'zeroBalance']],
  [{ decidedFrom: NEXT_DAY }, but(...AUTOMATIC, 'manualCreated')],
  [{ claimTo: '2019-02-28' }, []],
  [{ claimTo: '2019-03-01' }, but('automaticLinked', 'manualLinked', 'manualClaim', ...WITHDRAWN)],
  [{ claimFrom: '2019-05-01', claimTo: '2019-08-31' }, []],
  [{ claimFrom: '2019-10-31', claimTo: '2020-12-31' }, ['automaticLinked', 'manualLinked']],
  [{ claimFrom: '2019-11-01' }, ['wrongDomain']],
  [{ claimFrom: '2020-01-01', claimTo: '2020-12-31' }, []],
  [{ claimFrom: '2999-01-01' }, ['wrongDomain']],
  [{ outcome: 'CREATED' }, but('automaticLinked', 'manualLinked', 'manualClaim', ...WITHDRAWN)],
  [{ outcome: 'LINKED' }, ['automaticLinked', 'manualLinked', 'manualClaim']],
  [{ outcome: 'WITHDRAWN' }, WITHDRAWN],
  [{ method: 'AUTOMATIC' }, AUTOMATIC],
  [{ method: 'MANUAL' }, but(...AUTOMATIC)],
  [{ reason: 'R-11' }, ['manualCreated', 'manualClaim']],
  [{ reason: 'R-18' }, ['wrongDomain']],
  [{ reason: 'R-23' }, []],
  [{ category: 'SPECIAL_SUPPORT' }, ['specialSupport']],
  [{ category: 'MANUAL_CLAIM' }, ['manualClaim']],
  [{ category: 'MULTIPLE_GRANTS' }, ['multipleGrants']],
  [{ category: 'OTHER' }, ['other']],
  [{ benefitType: 'UDDANNELSESHJAELP' }, ['manualLinked']],
  [{ benefitType: 'KONTANTHJAELP' }, but('manualLinked', 'specialSupport', 'other')],
  [{ amountTo: 0 }, ['zeroBalance']],
  [{ amountFrom: 50_001, amountTo: 70_000 }, ['specialSupport', 'manualClaim', 'multipleGrants']],
  [{ amountFrom: 50_002, amountTo: 69_999 }, ['manualClaim']],
  [{ amountFrom: 1_234_567 }, ['manualCreated']],
  [{ amountFrom: 1_234_568 }, []],
  [{ band: 'STRONG' }, ['manualCreated']],
  [{ band: 'POSSIBLE' }, ['manualLinked', 'specialSupport', 'outsideGates', 'undone', 'again', 'elsewhere']],
  [{ band: 'WEAK' }, ['manualClaim', 'multipleGrants', 'other']],
  [{ decidedBy: 'MASKINEN' }, []],
  [{ decidedBy: 'automatisk' }, AUTOMATIC],
  [{ decidedBy: 'Coordinator' }, WITHDRAWN],
  [{ secondPerson: 'yes' }, APPROVED],
  [{ secondPerson: 'no' }, but(...APPROVED)],
  [{ approvedBy: 'coordinator' }, APPROVED],
  [{ approvedBy: 'caseworker' }, []],
  [{ undone: 'yes' }, ['undone']],
  [{ undone: 'no' }, but('undone')],
  [{ withdrawn: 'yes' }, WITHDRAWN],
  [{ withdrawn: 'no' }, but(...WITHDRAWN)],
  [{ method: 'MANUAL', outcome: 'CREATED', secondPerson: 'yes', category: 'OTHER' }, ['other']],
  [{ decidedBy: 'caseworker', decidedTo: NEXT_DAY, claimFrom: '2019-09-01' }, ['manualLinked']],
];

/** As the form is checked, so that a new filter without a line above fails. */
export function filterNames(): string[] {
  const rules = getMetadataStorage().getTargetValidationMetadatas(ResolvedFilter, '', false, false);
  return [...new Set(rules.map(({ propertyName }) => propertyName))].sort();
}
