/** The fields of the KLIK template in its own order, with a star where it has one (domain.md 4.11). */
export interface KlikField {
  readonly name: KlikFieldName;
  readonly starred: boolean;
  readonly kind: 'text' | 'choice' | 'richText';
  readonly da: string;
  readonly en: string;
}

export type KlikFieldName =
  | 'title'
  | 'theme'
  | 'phase'
  | 'priority'
  | 'k98'
  | 'sts'
  | 'duration'
  | 'frozenZone'
  | 'startDateRule'
  | 'endDateRule'
  | 'goal'
  | 'description'
  | 'method'
  | 'result'
  | 'recommendedPerformer'
  | 'qualityCriteria'
  | 'involvedParties';

export const KLIK_FIELDS: readonly KlikField[] = [
  field('title', true, 'text', 'Opgavetitel', 'Task title'),
  field('theme', true, 'choice', 'Tema', 'Theme'),
  field('phase', true, 'choice', 'Fase', 'Phase'),
  field('priority', true, 'choice', 'Prioritet', 'Priority'),
  field('k98', true, 'choice', 'K98', 'K98'),
  field('sts', true, 'choice', 'STS/Infrastrukturopgave', 'STS/infrastructure task'),
  field('duration', false, 'text', 'Opgavevarighed', 'Task duration'),
  field('frozenZone', false, 'text', 'Frozen zone', 'Frozen zone'),
  field('startDateRule', false, 'text', 'Startdato (fra slutdato)', 'Start date (from end date)'),
  field('endDateRule', false, 'text', 'Slutdato (fra go-live)', 'End date (from go-live)'),
  field('goal', true, 'richText', 'Mål', 'Goal'),
  field('description', true, 'richText', 'Beskrivelse', 'Description'),
  field('method', false, 'richText', 'Metode og fremgangsmåde', 'Method and procedure'),
  field('result', true, 'richText', 'Resultat', 'Result'),
  field('recommendedPerformer', true, 'richText', 'Anbefalet udfører', 'Recommended performer'),
  field('qualityCriteria', false, 'richText', 'Kvalitetskriterier', 'Quality criteria'),
  field('involvedParties', false, 'richText', 'Involverede parter', 'Involved parties'),
];

export const KLIK_FIELD_NAMES = KLIK_FIELDS.map(({ name }) => name);

/** What a review comment may stand beside: a field or the table of versions. */
export const COMMENT_PLACES = [...KLIK_FIELD_NAMES, 'versionHistory'] as const;

/** The value lists of the template. */
export const KLIK_CHOICES = {
  theme: ['PL', 'GV', 'VF', 'OA', 'UI', 'MI', 'SA'],
  phase: ['1', '2.1', '2.2', '2.3', '3', '4'],
  priority: ['1', '2', '3'],
  k98: ['JA', 'NEJ'],
  sts: ['JA', 'NEJ'],
} as const;

/** The values of a version; null is an empty field. */
export type KlikValues = Readonly<Record<KlikFieldName, string | null>>;

function field(
  name: KlikFieldName,
  starred: boolean,
  kind: KlikField['kind'],
  da: string,
  en: string,
): KlikField {
  return { name, starred, kind, da, en };
}
