/**
 * What waits for a second person on an account (alias `o`), in words that a coordinator can decide on: claim, amount in
 * kroner, effective date or period, who proposed it and why.
 */
const KRONER = (oere: string): string =>
  `translate(to_char((o.body->>'${oere}')::numeric / 100, 'FM999,999,999,990.00'), ',.', '.,')`;
const DAY = (day: string): string => `to_char((o.body->>'${day}')::date, 'DD-MM-YYYY')`;

export const PROPOSED_SQL = `CASE o.kind
  WHEN 'POSTING' THEN (o.body->>'claimNo') || ': ' || ${KRONER('amountOere')} || ' kr., ' || ${DAY('effectiveDate')} || ', ' || o.proposed_by_name || ': ' || o.note
  WHEN 'RAISE_CLAIM' THEN ${KRONER('principalOere')} || ' kr., ' || ${DAY('periodFrom')} || ' – ' || ${DAY('periodTo')} || ', ' || o.proposed_by_name || ': ' || o.note
  END`;
