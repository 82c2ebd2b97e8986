/** What stands on a record's page beside its fields. */
export const RECORD_CSS = `
.tk-fields a { color: var(--tk-accent); }
.tk-fields > .tk-long, .tk-fields > :has(.tk-long), .tk-fields > :has(.tk-changes) { grid-column: 1 / -1; }
.tk-long > dd { max-width: 80ch; }
.tk-changes .tk-long > dd { max-width: none; }
.tk-changes .tk-table { font-size: 14px; }
.tk-changes tbody th { color: var(--tk-ink); font-weight: 400; }
.tk-changes td { white-space: pre-line; overflow-wrap: anywhere; width: 40%; }
.tk-nested { margin: 0; padding: 0; font-size: 13px; white-space: normal; }
ol.tk-nested { padding-left: 20px; }
.tk-nested > div { display: flex; flex-wrap: wrap; gap: 0 8px; }
.tk-nested > div > dt { color: var(--tk-quiet); }
.tk-nested > div > dd { margin: 0; font-size: 13px; min-width: 0; }
.tk-nested > div > dd:has(.tk-nested) { flex-basis: 100%; padding-left: 14px; }
.tk-resolved > .tk-panel { margin-top: 16px; }
.tk-resolved > .tk-panel > h2:first-child { margin-top: 0; }
.tk-resolved .tk-panel > .tk-banner { margin: 0 0 14px; }
.tk-resolved section > .tk-title { margin: 20px 0 10px; }
.tk-resolved .tk-title > h2 { flex-grow: 1; margin: 0; }
.tk-resolved + .tk-form { margin-top: 20px; }
.tk-certificate { margin-bottom: 14px; }
.tk-certificate h3 { font-size: 15px; font-weight: 600; margin: 0 0 10px; }
.tk-certificate .tk-table { margin-top: 14px; font-size: 14px; }
.tk-certificate .tk-number { padding-left: 10px; }
.tk-fingerprint { margin-top: 14px !important; font-size: 13px; color: var(--tk-quiet); }
.tk-fingerprint dt { font-weight: 600; }
.tk-fingerprint dd { margin: 0; font-family: ui-monospace, Consolas, monospace; color: var(--tk-ink); overflow-wrap: anywhere; }
.tk-fingerprint dd + dd { font-family: inherit; color: inherit; }
.tk-certificate tfoot td, .tk-certificate tfoot th { font-weight: 600; color: var(--tk-ink); border-bottom: 0; }
`;
