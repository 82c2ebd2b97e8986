/** The auditor's list and its detail page; dense, and printable for the records system. */
export const RESOLVED_CSS = `
.tk-resolved { font-size: 14px; line-height: 1.45; }
.tk-resolved h1 { font-size: 23px; line-height: 1.3; font-weight: 600; }
.tk-resolved h2 { font-size: 17px; font-weight: 600; margin: 20px 0 8px; }
.tk-resolved .tk-empty { color: var(--tk-quiet); }
.tk-resolved .tk-table a { color: var(--tk-accent); }
.tk-resolved abbr { text-decoration: none; margin-right: 5px; white-space: nowrap; cursor: help; }
.tk-resolved .tk-person { min-width: 90px; overflow-wrap: anywhere; }
.tk-resolved .tk-table td { padding: 6px 12px 6px 0; }
.tk-resolved .tk-table th { padding: 6px 12px 6px 0; white-space: normal; vertical-align: bottom; }
.tk-resolved .tk-table th:last-child, .tk-resolved .tk-table td:last-child { padding-right: 0; }
.tk-resolved > .tk-scroll { background: #fff; border: 1px solid var(--tk-line); border-radius: 5px; padding: 4px 14px; max-height: none; }
/* Twelve columns without moving sideways on a small screen. */
@media (max-width: 1200px) { .tk-resolved > .tk-scroll .tk-table { font-size: 12px; } .tk-resolved > .tk-scroll .tk-table th, .tk-resolved > .tk-scroll .tk-table td { padding-right: 6px; overflow-wrap: break-word; hyphens: auto; } .tk-resolved > .tk-scroll .tk-person { min-width: 0; } .tk-resolved > .tk-scroll { padding: 4px 8px; } }
.tk-filter { background: #fff; border: 1px solid var(--tk-line); border-radius: 5px; padding: 16px 18px; margin-bottom: 14px; }
.tk-filter-fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 10px 18px; }
.tk-filter-field { display: block; font-size: 13px; color: var(--tk-quiet); min-width: 0; }
.tk-filter-field input, .tk-filter-field select { display: block; width: 100%; height: 36px; box-sizing: border-box; margin-top: 3px; padding: 6px 8px; font-size: 14px; line-height: 1.4; border: 1px solid #9aa8ad; border-radius: 4px; background: #fff; color: var(--tk-ink); }
.tk-filter-field [inputmode="decimal"], .tk-filter-field [type="number"] { text-align: right; font-variant-numeric: tabular-nums; }
.tk-filter-field [aria-invalid] { border-color: #a3261d; box-shadow: 0 0 0 1px #a3261d; }
.tk-filter-foot { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 10px; margin-top: 14px; padding-top: 12px; border-top: 1px solid var(--tk-line); }
.tk-filter-foot fieldset { display: flex; flex-wrap: wrap; gap: 0 18px; flex-grow: 1; border: 0; margin: 0; padding: 0; }
.tk-filter-foot legend { font-size: 13px; font-weight: 600; padding: 0; margin-bottom: 2px; }
.tk-filter-foot .tk-filter-field { width: 190px; }
.tk-filter-foot .tk-button { height: 36px; }
.tk-summary { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; margin-bottom: 10px; }
.tk-summary p { flex-grow: 1; font-weight: 600; font-variant-numeric: tabular-nums; }
.tk-resolved .tk-crumbs { margin: 0; }
.tk-resolved dl { margin: 0; }
.tk-resolved .tk-closed { margin-top: 14px; display: flex; flex-wrap: wrap; align-items: center; gap: 10px 16px; }
.tk-resolved .tk-closed > p { flex: 1 1 320px; margin: 0; }
.tk-resolved .tk-closed form { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 10px 16px; flex: 1 1 100%; }
.tk-resolved .tk-closed .tk-filter-field { flex: 1 1 320px; }
.tk-resolved [tabindex="-1"]:focus { outline: none !important; }
.tk-resolved .tk-wide { grid-template-columns: 1fr; }
.tk-resolved .tk-panel > .tk-scroll { margin: 14px 0 0; max-height: none; }
.tk-resolved .tk-panel > p { margin: 12px 0 0; }
.tk-shown { list-style: none; margin: 0; padding: 0; }
.tk-shown > li { border-left: 3px solid var(--tk-line); padding: 0 0 0 12px; margin: 0 0 16px; }
.tk-shown > .tk-shown-chosen { border-left-color: #1d6b4a; }
.tk-shown h3 { display: flex; flex-wrap: wrap; gap: 4px 8px; align-items: center; font-size: 15px; font-weight: 600; }
.tk-shown p { color: var(--tk-quiet); overflow-wrap: anywhere; }
.tk-points { list-style: none; margin: 4px 0 0; padding: 0; max-width: 620px; }
.tk-points li { display: flex; justify-content: space-between; gap: 16px; padding: 2px 0; border-bottom: 1px dotted var(--tk-line); }
.tk-history .tk-hash { font-family: ui-monospace, Consolas, monospace; font-size: 12px; overflow-wrap: anywhere; min-width: 220px; }
.tk-history .tk-number { padding-right: 18px; }
.tk-printed { display: none; }
/* AdminJS scrolls inside a box as high as the window: on paper only that much would come. */
@media print { html, body, #app, #app *:has(.tk-resolved) { height: auto !important; overflow: visible !important; background: #fff !important; } .tk-page { padding: 0; } }
@media print { .tk-printed { display: block; margin-top: 16px; color: var(--tk-quiet); } .tk-resolved h2 { break-after: avoid; } .tk-resolved .tk-field, .tk-shown > li, .tk-resolved tr { break-inside: avoid; } .tk-resolved .tk-panel { border: 0; padding: 0; overflow: visible; } }
@media print { .tk-closed, .tk-filter, .tk-summary .tk-button, .tk-resolved .tk-buttons { display: none !important; } .tk-resolved > .tk-scroll { border: 0; padding: 0; overflow: visible; } }
`;
