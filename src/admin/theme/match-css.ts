/** The match screen: account and claims left, suggestions right; one column where there is no room for two. */
export const MATCH_CSS = `
.tk-match { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 18px; align-items: start; font-size: 14px; line-height: 1.45; }
@media (max-width: 1100px) { .tk-match { grid-template-columns: 1fr; } }
.tk-match h2 { font-size: 19px; font-weight: 600; margin: 0; }
.tk-match .tk-header { padding: 0; margin: 0 0 12px; display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 6px 14px; }
.tk-match .tk-muted { color: var(--tk-quiet); }
.tk-facts { display: grid; grid-template-columns: fit-content(175px) 1fr; gap: 3px 16px; margin: 0 0 12px; }
.tk-facts dt { color: var(--tk-quiet); }
.tk-facts dd { margin: 0; overflow-wrap: anywhere; }
.tk-facts dd.tk-number { text-align: left; }
.tk-facts .tk-button { font-size: 13px; padding: 1px 8px; margin-left: 6px; }
.tk-facts .tk-badge, .tk-table .tk-badge { margin-left: 6px; }
.tk-reasons, .tk-evidence, .tk-found { list-style: none; margin: 0 0 12px; padding: 0; }
.tk-reasons li { margin-bottom: 4px; }
.tk-banner { background: #fbf0dc; border-left: 4px solid #b0651f; padding: 8px 12px; margin: 0 0 12px; border-radius: 2px; }
.tk-scroll { overflow-x: auto; margin-bottom: 14px; max-height: 420px; overflow-y: auto; }
.tk-table { width: 100%; border-collapse: collapse; font-size: 13px; }
.tk-table caption { text-align: left; font-weight: 600; padding: 6px 0; }
.tk-table th, .tk-table td { text-align: left; padding: 4px 10px 4px 0; border-bottom: 1px solid var(--tk-line); vertical-align: top; }
.tk-table th { font-weight: 600; color: var(--tk-quiet); white-space: nowrap; }
.tk-table .tk-number { display: table-cell; text-align: right; white-space: nowrap; font-variant-numeric: tabular-nums; }
.tk-table .tk-tabular { white-space: nowrap; }
.tk-table small { display: block; color: var(--tk-quiet); font-size: 12.5px; }
.tk-table td > .tk-badge { margin: 2px 4px 2px 0; white-space: normal; }
.tk-table th:last-child, .tk-table td:last-child { padding-right: 0; }
.tk-row-chosen td { background: #e5f1eb; }
.tk-candidates { border: 0; margin: 0 0 12px; padding: 0; }
.tk-candidates legend { font-size: 19px; font-weight: 600; margin-bottom: 10px; padding: 0; }
.tk-candidate { display: grid; grid-template-columns: 22px 1fr; gap: 0 8px; border: 1px solid var(--tk-line); border-radius: 5px; padding: 10px 12px; margin-bottom: 8px; cursor: pointer; }
.tk-candidate input { grid-row: 1; margin: 3px 0 0; }
.tk-candidate > :not(input) { grid-column: 2; }
.tk-candidate-chosen { border-color: var(--tk-accent); box-shadow: inset 3px 0 0 var(--tk-accent); }
.tk-candidate:focus-within { outline: 2px solid var(--tk-accent); outline-offset: 1px; }
.tk-candidate-head { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; font-size: 15px; }
.tk-candidate-facts { color: var(--tk-quiet); margin: 2px 0 4px; }
.tk-evidence { margin: 4px 0 0; font-size: 13.5px; }
.tk-evidence li { display: grid; grid-template-columns: 40px 1fr; gap: 0 10px; }
.tk-weight { text-align: right; font-variant-numeric: tabular-nums; font-weight: 600; }
.tk-weight.tk-for { color: #1d6b4a; }
.tk-weight.tk-against { color: #a3261d; }
.tk-weight.tk-neutral { color: var(--tk-quiet); }
.tk-grant-search { margin-bottom: 14px; display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 8px; align-items: end; }
.tk-grant-search > :not(label):not(button) { grid-column: 1 / -1; margin: 0; }
.tk-search-more summary { cursor: pointer; color: var(--tk-accent); font-size: 13px; }
.tk-search-more > div { display: grid; grid-template-columns: repeat(auto-fit, minmax(140px, 1fr)); gap: 8px; margin-top: 4px; }
.tk-grant-search label { display: block; font-weight: 600; }
.tk-grant-search input, .tk-grant-search select { display: block; width: 100%; box-sizing: border-box; font-size: 15px; padding: 7px 10px; border: 1px solid #9aa8ad; border-radius: 4px; margin-top: 4px; background: #fff; }
.tk-grant-search [role="alert"] { color: #a3261d; }
.tk-search-help { color: var(--tk-quiet); font-size: 13px; }
.tk-found { margin-top: 8px; max-height: 260px; overflow-y: auto; }
.tk-found .tk-button { display: block; width: 100%; font-weight: 400; text-align: left; margin-bottom: 4px; }
.tk-found strong { font-weight: 600; }
.tk-found [aria-pressed="true"] { border-color: var(--tk-accent); background: #e3edf0; }
.tk-decision { border-top: 1px solid var(--tk-line); padding-top: 14px; }
.tk-decision label { font-weight: 600; display: block; }
.tk-decision label small { font-weight: 400; }
.tk-decision > p { margin: 0 0 12px; }
.tk-outcome { background: #e3edf0; border-left: 4px solid #2f6b80; padding: 10px 12px; margin: 0 0 12px; border-radius: 2px; font-size: 15px; }
`;
