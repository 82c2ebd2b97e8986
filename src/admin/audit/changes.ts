/** One field of an audited row; a new row has no `before`. */
export interface Change {
  readonly field: string;
  readonly before: unknown;
  readonly after: unknown;
}

type Fields = Readonly<Record<string, unknown>>;

/** What an event changed: the differing fields of a row, or what a step noted of itself. */
export function changesOf(body: string): Change[] {
  const event = JSON.parse(body) as Fields;
  const before = fieldsOf(event['before']);
  const after = fieldsOf(event['after']);
  const noted = Object.entries(event)
    .filter(([key]) => key !== 'before' && key !== 'after')
    .map(([field, value]) => ({ field, before: null, after: value }));
  const changed = Object.keys({ ...before, ...after })
    .map((field) => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
  return [...noted, ...changed];
}

function fieldsOf(side: unknown): Fields {
  return typeof side === 'object' && side !== null ? (side as Fields) : {};
}
