/** No body holds a CPR number today; what is kept of one stays here should its table ever be audited. */
const CPR = ['cpr_hash', 'cpr_cipher', 'cpr_masked', 'previous_cpr_hash', 'previous_cpr_masked'];
/** These name citizens. An auditor opens them with the decision, where his look-up is registered first. */
const EVIDENCE = ['evidence', 'ky_information', 'body,plan,evidence'];
/** Free texts that a national auditor has no right to in the tables themselves (migrations, column grants). */
const FREE_TEXT = ['note', 'end_reason', 'decision_note', 'body', 'reason'];
const FREE_TEXT_OF = [
  'account_link',
  'proposal',
  'internal_note',
  'task_skip',
  'task_parking',
  'task_take_over',
];

const IS_AUDITOR = `app.current_actor_role() = 'AUDITOR'`;
const IS_NATIONAL = `${IS_AUDITOR} AND app.current_municipality() IS NULL`;

/** An event's body as its reader may have it; row-level security has chosen the chains before. */
export const AUDIT_BODY_SQL = `jsonb_pretty(CASE
  WHEN ${IS_NATIONAL} AND e.entity IN (${FREE_TEXT_OF.map((entity) => `'${entity}'`).join(', ')})
    THEN ${without([...CPR, ...EVIDENCE, ...FREE_TEXT])}
  WHEN ${IS_AUDITOR} THEN ${without([...CPR, ...EVIDENCE])}
  ELSE ${without(CPR)} END)`;

function without(fields: readonly string[]): string {
  const paths = ['before', 'after'].flatMap((side) => fields.map((field) => `{${side},${field}}`));
  return paths.reduce((sql, path) => `${sql} #- '${path}'`, 'b.body::jsonb');
}
