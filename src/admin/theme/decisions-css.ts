/** The last decisions beside the work, "Mine afgørelser", and the grid of twins. */
export const DECISIONS_CSS = `
.tk-work-body { display: grid; grid-template-columns: minmax(0, 1fr) 30px; gap: 8px; align-items: start; }
.tk-recent { position: sticky; top: 8px; min-width: 0; }
.tk-recent-toggle { display: flex; align-items: center; gap: 8px; writing-mode: vertical-rl; box-sizing: border-box; width: 100%; padding: 12px 3px; border: 1px solid var(--tk-line); border-radius: 5px; background: #fff; color: var(--tk-accent); font-size: 14px; font-weight: 600; cursor: pointer; }
.tk-recent-toggle kbd { writing-mode: horizontal-tb; }
.tk-recent-toggle:hover { background: #e3edf0; }
.tk-recent-list { box-sizing: border-box; background: #fff; border: 1px solid var(--tk-line); border-top: 0; border-radius: 0 0 5px 5px; padding: 12px 14px; max-height: calc(100vh - 60px); overflow-y: auto; }
.tk-recent-list > a { display: inline-block; margin-top: 10px; }
.tk-recent[data-open="true"] { position: fixed; z-index: 3; top: 8px; right: 8px; width: min(340px, calc(100vw - 16px)); box-shadow: 0 4px 20px rgb(22 51 61 / 25%); }
.tk-recent[data-open="true"] .tk-recent-toggle { writing-mode: horizontal-tb; justify-content: space-between; padding: 9px 14px; border-radius: 5px 5px 0 0; }
@media (max-width: 1599px) { .tk-work { padding-right: 8px; } .tk-work-bar-above { padding-right: 38px; } }
@media (min-width: 1600px) { .tk-work-body:has(.tk-recent[data-open="true"]) { grid-template-columns: minmax(0, 1fr) 290px; gap: 14px; } .tk-recent[data-open="true"] { position: sticky; right: auto; width: auto; box-shadow: none; } }
@media (max-width: 900px) { .tk-work { padding-right: 24px; } .tk-work-bar-above { padding-right: 0; } .tk-work-body { grid-template-columns: minmax(0, 1fr); } .tk-recent { position: static; } .tk-recent-toggle { writing-mode: horizontal-tb; justify-content: space-between; padding: 9px 14px; } }
.tk-recent a, .tk-decisions a { color: var(--tk-accent); }
.tk-decisions { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 330px), 1fr)); gap: 8px 18px; }
.tk-decisions > li { border-left: 3px solid #2f6b80; padding: 2px 0 2px 12px; min-width: 0; }
.tk-decisions p { overflow-wrap: anywhere; }
.tk-decision-head { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 4px 12px; font-weight: 600; }
.tk-decision-head .tk-button { font-size: 13px; padding: 4px 9px; }
.tk-decisions > .tk-decision-undone { border-left-color: var(--tk-line); color: var(--tk-quiet); }
.tk-decision-undone .tk-decision-head { text-decoration: line-through; }
.tk-banner > .tk-decision-why { font-size: inherit; color: inherit; }
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
.tk-citizen .tk-work-lanes { grid-template-columns: fit-content(240px) minmax(0, 1fr); }
.tk-citizen .tk-work-ribbon h2 { margin-top: 0; }
.tk-twin-link + .tk-twin-link::before { content: ", "; }
.tk-dialog .tk-outcome { margin: 0 0 12px; }
`;
