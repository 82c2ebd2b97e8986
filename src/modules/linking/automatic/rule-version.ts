/** Stored with every automatic link and every load; raised when a condition of design.md 6 is written differently. */
export const LINKING_RULE_VERSION = 'automatic-2';
