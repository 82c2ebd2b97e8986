/** The last decisions beside the work, "Mine afgørelser", and the grid of twins. */
export const DECISIONS_CSS = `
.tk-recent { margin-top: 14px; }
.tk-recent header { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 4px 16px; margin-bottom: 8px; }
.tk-recent h2 { font-size: 18px; font-weight: 600; }
.tk-recent a, .tk-decisions a { color: var(--tk-accent); }
.tk-decisions { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 330px), 1fr)); gap: 8px 18px; }
.tk-decisions > li { border-left: 3px solid #2f6b80; padding: 2px 0 2px 12px; min-width: 0; }
.tk-decisions p { overflow-wrap: anywhere; }
.tk-decision-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 12px; font-weight: 600; }
.tk-decision-head .tk-button { font-size: 13px; padding: 4px 9px; }
.tk-decisions > .tk-decision-undone { border-left-color: var(--tk-line); color: var(--tk-quiet); }
.tk-decision-undone .tk-decision-head { text-decoration: line-through; }
.tk-decision-why { font-size: 13px; color: #7a4a12; }
.tk-twin-dialog { width: min(1180px, calc(100vw - 32px)); }
.tk-twin-dialog .tk-intro { max-width: 80ch; }
.tk-twin-dialog [tabindex="-1"]:focus { outline: none !important; }
.tk-twins { font-size: 14px; }
.tk-twins th, .tk-twins td { padding: 6px 12px 6px 0; white-space: nowrap; text-align: left; }
.tk-twins thead th { white-space: normal; vertical-align: bottom; }
.tk-twins .tk-number { display: table-cell; text-align: right; }
.tk-twins tbody th { font-weight: 600; color: var(--tk-ink); }
.tk-twins input { width: 18px; height: 18px; }
.tk-twins [data-differs] { background: #fbf0dc; box-shadow: inset 0 -2px 0 #b0651f; }
.tk-twin-source td, .tk-twin-source th { background: #f1f6f7; }
.tk-twin-results { margin: 0; padding-left: 20px; }
.tk-twin-results [data-kind="REFUSED"] { color: #8f2018; }
.tk-dialog .tk-outcome { margin: 0 0 12px; }
`;
