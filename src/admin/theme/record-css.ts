/** What stands on a record's page beside its fields. */
export const RECORD_CSS = `
.tk-fields a { color: var(--tk-accent); }
.tk-fields > :has(.tk-changes) { grid-column: 1 / -1; }
.tk-changes .tk-table { font-size: 14px; }
.tk-changes tbody th { color: var(--tk-ink); font-weight: 400; }
.tk-changes td { white-space: pre-line; overflow-wrap: anywhere; width: 40%; }
.tk-changes pre { font-size: 12.5px; white-space: pre-wrap; max-height: 320px; overflow-y: auto; margin: 0; }
@media print { .tk-changes pre { max-height: none; } }
.tk-resolved .tk-panel > .tk-banner { margin: 0 0 14px; }
`;
