/** "Behandl opgaver": task left, answers right, the decision in a dock that stays in sight. */
export const WORK_CSS = `
.tk-work { font-size: 14px; line-height: 1.45; }
.tk-work h1 { font-size: 23px; line-height: 1.3; font-weight: 600; }
.tk-work h3 { font-size: 14px; font-weight: 600; margin: 0 0 6px; }
.tk-work kbd, .tk-dialog kbd { display: inline-block; min-width: 18px; box-sizing: border-box; padding: 1px 5px; border: 1px solid #9aa8ad; border-bottom-width: 2px; border-radius: 3px; background: #fff; color: var(--tk-ink); font: 600 12px/1.3 ui-monospace, Consolas, monospace; text-align: center; }
.tk-work .tk-muted { color: var(--tk-quiet); }
.tk-work-header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 16px; padding-bottom: 6px; }
.tk-work-outbox { flex: 0 1 auto; margin: 0 0 0 auto; }
.tk-work-outbox p { display: inline; margin-right: 10px; }
.tk-work-outbox.tk-refusal, .tk-work-outbox.tk-banner { flex-basis: 100%; }
.tk-work-bar-above { display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 2px 18px; margin-bottom: 8px; }
.tk-work-said { flex: 1 1 300px; min-height: 21px; font-weight: 600; margin: 0; }
.tk-work-filter[open] { flex-basis: 100%; }
.tk-work-filter summary { cursor: pointer; color: var(--tk-accent); width: fit-content; padding: 2px 0; }
.tk-work-waiting { display: flex; flex-wrap: wrap; gap: 2px 14px; margin: 0; padding: 2px 0; color: var(--tk-quiet); font-variant-numeric: tabular-nums; }
.tk-work-filter-fields { display: flex; flex-wrap: wrap; gap: 10px 14px; padding: 8px 0 4px; }
.tk-work-filter label { display: block; font-size: 13px; font-weight: 600; max-width: min(260px, 100%); }
.tk-work-filter select, .tk-work-filter input { display: block; font-size: 14px; padding: 6px 8px; margin-top: 3px; border: 1px solid #77868c; border-radius: 4px; background: #fff; max-width: min(300px, 100%); box-sizing: border-box; }
.tk-work-columns { display: grid; grid-template-columns: minmax(0, 5fr) minmax(0, 7fr); gap: 14px; align-items: start; }
@media (max-width: 1440px) { .tk-work-columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1.2fr); } .tk-work-task .tk-table { font-size: 12px; } .tk-work .tk-work-task .tk-table td, .tk-work .tk-work-task .tk-table th { padding-right: 5px; } }
@media (max-width: 1200px) { .tk-work-columns { grid-template-columns: minmax(0, 1fr) minmax(0, 1.15fr); gap: 10px; } .tk-work .tk-panel { padding: 12px; } .tk-work-waterfall li { grid-template-columns: minmax(0, 1fr) minmax(70px, 26%) 36px; } }
@media (max-width: 900px) { .tk-work-columns { grid-template-columns: minmax(0, 1fr); } }
.tk-work .tk-panel { padding: 14px 16px; }
.tk-work-task .tk-header { padding: 0; margin: 0 0 10px; display: flex; flex-wrap: wrap; align-items: baseline; justify-content: space-between; gap: 4px 14px; }
.tk-work-task h2 { font-size: 18px; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
.tk-work-place { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 2px 14px; font-size: 13px; color: var(--tk-quiet); padding-bottom: 8px; margin: 0 0 8px; border-bottom: 1px solid #e8edef; }
.tk-work-place a { color: var(--tk-accent); }
.tk-work-task .tk-table .tk-period .tk-tabular { display: inline-block; }
.tk-work-task .tk-table td, .tk-work-task .tk-table th { padding-right: 8px; }
.tk-work-right { display: grid; grid-template-columns: minmax(0, 1fr); min-width: 0; }
.tk-work-answers { border: 0; margin: 0 0 10px; padding: 0; }
.tk-work-answers legend { font-size: 18px; font-weight: 600; margin-bottom: 8px; padding: 0; }
.tk-work-answer { position: relative; display: grid; grid-template-columns: 26px minmax(0, 1fr) auto; gap: 0 8px; align-items: center; border: 1px solid var(--tk-line); border-radius: 4px; padding: 6px 10px; margin-bottom: 5px; cursor: pointer; }
.tk-work-answer input { position: absolute; opacity: 0; width: 100%; height: 100%; margin: 0; cursor: pointer; }
.tk-work-answer:hover { background: #f1f6f7; }
.tk-work-answer:focus-within { outline: 3px solid #e0a35f; outline-offset: 1px; }
.tk-work-answer-chosen { border-color: var(--tk-accent); background: #e3edf0; box-shadow: inset 4px 0 0 var(--tk-accent); }
.tk-work-answer-name { min-width: 0; overflow-wrap: anywhere; }
.tk-work-answer-name strong { font-weight: 600; }
.tk-work-answer-facts { display: block; font-size: 13px; color: #4c5c64; }
.tk-work-answer-score { display: flex; flex-wrap: wrap; justify-content: flex-end; align-items: center; gap: 4px 8px; }
.tk-work-search { margin: 0 0 10px; }
.tk-work-search summary { cursor: pointer; color: var(--tk-accent); width: fit-content; padding: 2px 0 6px; }
.tk-work-columns .tk-help { margin-top: 12px; }
.tk-work-detail > h2 { display: flex; flex-wrap: wrap; align-items: baseline; gap: 2px 12px; font-size: 16px; font-weight: 600; margin: 4px 0 8px; padding-top: 10px; border-top: 1px solid var(--tk-line); }
.tk-work-detail > h2 small { font-size: 13px; font-weight: 400; color: var(--tk-quiet); }
.tk-work-detail > section { margin-bottom: 14px; }
.tk-work-waterfall ol { list-style: none; margin: 0; padding: 0; }
.tk-work-waterfall li { display: grid; grid-template-columns: minmax(0, 1fr) minmax(90px, 34%) 42px; gap: 0 12px; align-items: center; padding: 2px 0; font-size: 13.5px; }
.tk-work-total { border-top: 1px solid var(--tk-line); font-weight: 600; }
.tk-work-bar { display: block; overflow: visible; }
.tk-work-zero { stroke: #9aa8ad; }
.tk-work-bar-for { fill: #1d6b4a; }
.tk-work-bar-against { fill: #a3261d; }
.tk-work-bar-neutral { fill: #7d8b91; }
.tk-work-bar-total { fill: var(--tk-accent); }
.tk-work .tk-weight { text-align: right; font-weight: 600; font-variant-numeric: tabular-nums; }
.tk-work-lanes { display: grid; grid-template-columns: fit-content(150px) minmax(0, 1fr); gap: 3px 10px; align-items: center; }
.tk-work-lanes svg { display: block; overflow: hidden; }
.tk-work-lanes text { font-size: 11px; fill: var(--tk-quiet); }
.tk-work-lane-name { font-size: 12.5px; overflow-wrap: anywhere; }
.tk-work-lane-focus { font-weight: 600; }
.tk-work-year { stroke: #e1e7e9; }
.tk-work-claim { fill: #2f6b80; }
.tk-work-gap { stroke: #7d8b91; stroke-dasharray: 2 3; }
.tk-work-grant { fill: #ccd5d8; }
.tk-work-grant-focus { fill: #b9d3c5; stroke: #1d6b4a; }
.tk-work-overlap { fill: #1d6b4a; }
.tk-work-shade { fill: #e3edf0; }
.tk-work-outside-ground { fill: #fbeceb; }
.tk-work-outside-line { stroke: #a3261d; stroke-width: 3; }
.tk-work-outside { fill: url(#work-outside); stroke: #a3261d; }
.tk-work-ribbon p { font-size: 13px; margin: 6px 0 0; }
.tk-work-fact-against { color: #8f2018; }
.tk-work-fields .tk-table th[scope="row"] { color: var(--tk-ink); font-weight: 600; }
.tk-work-fields .tk-table td { overflow-wrap: anywhere; }
.tk-work-fields .tk-scroll { max-height: none; margin-bottom: 0; }
.tk-work-line { display: block; }
.tk-work-verdict { white-space: nowrap; font-weight: 600; }
.tk-verdict-agrees .tk-work-verdict { color: #1d6b4a; }
.tk-verdict-partly .tk-work-verdict { color: #7a4a12; }
.tk-verdict-differs .tk-work-verdict { color: #a3261d; }
.tk-verdict-differs td, .tk-verdict-differs th { background: #fdf5f4; }
.tk-verdict-missing .tk-work-verdict { color: var(--tk-quiet); font-weight: 400; }
.tk-work-dock { position: sticky; bottom: 0; z-index: 2; background: #fff; border: 1px solid var(--tk-line); border-top: 3px solid var(--tk-accent); border-radius: 0 0 5px 5px; padding: 8px 16px 10px; margin-top: -1px; box-shadow: 0 -4px 12px rgb(22 51 61 / 10%); max-height: 60vh; overflow-y: auto; }
@media (max-height: 520px) { .tk-work-dock { position: static; max-height: none; } }
.tk-work-inputs { display: grid; grid-template-columns: repeat(auto-fit, minmax(210px, 1fr)); gap: 0 14px; align-items: start; }
.tk-work-buttons { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 8px 14px; margin-top: 4px; }
.tk-work-decision .tk-outcome { margin: 0 0 8px; padding: 7px 12px; }
.tk-work-decision .tk-input { margin-bottom: 8px; font-weight: 600; }
.tk-work-decision .tk-input small { font-weight: 400; }
.tk-work-decision .tk-input select, .tk-work-decision .tk-input textarea { font-size: 14px; padding: 5px 8px; border-color: #77868c; }
.tk-work-decision .tk-input > small { display: block; color: var(--tk-quiet); font-size: 12.5px; }
.tk-work-buttons .tk-buttons { align-items: center; flex-wrap: wrap; margin: 0; }
.tk-work-buttons [aria-disabled="true"] { background: #e8edef; border-color: #9aa8ad; color: #4c5c64; }
.tk-work-asking .tk-outcome { background: #fbf0dc; border-color: #b0651f; font-weight: 600; }
.tk-work-question { font-weight: 600; flex: 1 1 240px; margin: 0; }
.tk-work-tools { display: flex; flex-wrap: wrap; gap: 6px; }
.tk-work-tools .tk-button { font-size: 13px; padding: 5px 7px; }
.tk-work-returned ul { margin: 4px 0 6px; padding-left: 20px; }
.tk-work-not-mine { display: flex; flex-wrap: wrap; align-items: center; justify-content: space-between; gap: 6px 16px; margin-bottom: 12px; }
.tk-work-not-mine .tk-buttons { margin: 0; }
.tk-work-empty { max-width: 640px; }
.tk-work-empty h2 { font-size: 18px; font-weight: 600; margin: 0 0 6px; }
.tk-dialog { border: 1px solid var(--tk-line); border-radius: 6px; padding: 20px 24px; width: min(560px, calc(100vw - 32px)); box-sizing: border-box; font-size: 15px; line-height: 1.45; color: var(--tk-ink); margin: auto; max-height: calc(100vh - 32px); overflow-y: auto; }
.tk-dialog::backdrop { background: rgb(22 51 61 / 45%); }
.tk-dialog h2 { font-size: 18px; font-weight: 600; margin: 0 0 10px; }
.tk-dialog .tk-input { display: block; font-weight: 600; }
.tk-dialog .tk-input small { font-weight: 400; }
.tk-work-keys { display: grid; grid-template-columns: fit-content(90px) 1fr; gap: 5px 16px; margin: 0 0 12px; }
.tk-work-keys dd { margin: 0; }
@media print { .tk-work-dock, .tk-work-filter { display: none; } }
`;
