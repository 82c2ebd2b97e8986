/** The first page: numbers that open their rows, packages with their progress, dense tables. */
export const OVERVIEW_CSS = `
.tk-overview h1 { font-size: 23px; line-height: 1.3; font-weight: 600; }
.tk-overview h2 { font-size: 17px; line-height: 1.3; font-weight: 600; margin: 26px 0 10px; }
.tk-overview .tk-empty { color: var(--tk-quiet); }
.tk-overview > .tk-panel { max-width: 860px; box-sizing: border-box; }
.tk-overview a { color: var(--tk-accent); }
.tk-overview .tk-button-primary { color: #fff; }
.tk-figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); gap: 12px; max-width: 860px; }
.tk-figure { display: block; background: #fff; border: 1px solid var(--tk-line); border-left: 4px solid var(--tk-accent); border-radius: 5px; padding: 14px 16px; text-decoration: none; font-size: 14px; line-height: 1.35; }
.tk-figure:hover { background: #f1f6f7; }
.tk-figure strong { display: block; font-size: 28px; line-height: 1.2; font-weight: 600; font-variant-numeric: tabular-nums; color: var(--tk-ink); }
.tk-figure span { color: var(--tk-quiet); }
.tk-figure-urgent { border-left-color: #b0651f; }
.tk-package { max-width: 860px; margin-bottom: 12px; box-sizing: border-box; font-size: 14px; line-height: 1.45; }
.tk-package h3 { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; font-size: 16px; font-weight: 600; margin-bottom: 10px; }
.tk-package .tk-badge { font-weight: 400; }
.tk-package-facts { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 22px; margin: 10px 0 14px; font-size: 15px; }
.tk-news { max-width: 860px; box-sizing: border-box; font-size: 15px; line-height: 1.5; }
.tk-news .tk-note { color: var(--tk-quiet); font-size: 14px; }
.tk-news li { border-left: 3px solid #2f6b80; padding: 2px 0 2px 12px; margin-top: 8px; }
.tk-news .tk-news-urgent { border-left-color: #b0651f; }
.tk-news small { display: block; color: var(--tk-quiet); font-size: 13px; }
.tk-alarms strong { font-weight: 600; }
.tk-alarms { max-width: 860px; box-sizing: border-box; font-size: 14px; line-height: 1.5; }
.tk-progress { display: flex; align-items: center; gap: 14px; }
.tk-progress progress { flex: 0 1 420px; height: 10px; appearance: none; border: 0; border-radius: 5px; overflow: hidden; background: #e3e8ea; }
.tk-progress progress::-webkit-progress-bar { background: #e3e8ea; }
.tk-progress progress::-webkit-progress-value { background: #2f6b80; }
.tk-progress progress::-moz-progress-bar { background: #2f6b80; }
.tk-overview > .tk-overview-table { padding: 0; overflow-x: auto; max-width: 1100px; box-sizing: border-box; }
.tk-overview-table table { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.35; }
.tk-overview-table th, .tk-overview-table td { text-align: left; font-weight: 400; padding: 8px 14px; border-bottom: 1px solid #e8edef; }
.tk-overview-table thead th { font-size: 13px; font-weight: 600; color: var(--tk-quiet); background: #fafbfb; white-space: nowrap; padding: 7px 14px; }
.tk-overview-table .tk-numeric, .tk-overview-table .tk-number { display: table-cell; text-align: right; }
.tk-overview-table tbody tr:hover > * { background: #f1f6f7; }
.tk-overview-table tbody tr:last-child > * { border-bottom: 0; }
.tk-overview-table tfoot th, .tk-overview-table tfoot td { font-weight: 600; border-top: 1px solid var(--tk-line); border-bottom: 0; }
.tk-overview-table td a:has(.tk-badge) { text-decoration: none; }
.tk-figures-small .tk-figure { padding: 9px 14px; }
.tk-figures-small .tk-figure strong { font-size: 21px; }
.tk-burn-up { margin: 0 0 12px; max-width: 860px; box-sizing: border-box; font-size: 14px; line-height: 1.45; }
.tk-burn-up figcaption { display: flex; flex-wrap: wrap; gap: 4px 24px; justify-content: space-between; margin-bottom: 8px; }
.tk-burn-up svg { display: block; width: 100%; height: auto; }
.tk-burn-up .tk-note { color: var(--tk-quiet); font-size: 13px; }
.tk-burn-keys { list-style: none; display: flex; flex-wrap: wrap; gap: 4px 20px; margin: 0; padding: 0; font-variant-numeric: tabular-nums; }
.tk-burn-keys li::before { content: ""; display: inline-block; width: 12px; height: 12px; margin-right: 7px; vertical-align: -1px; border: 1px solid #8fa0a7; border-radius: 2px; box-sizing: border-box; }
.tk-burn-keys .tk-burn-key-resolved::before { background: #8fb5c4; border-color: #2f6b80; }
.tk-burn-keys .tk-burn-key-total::before { height: 0; vertical-align: 4px; border: 0; border-top: 2px solid #16333d; border-radius: 0; }
.tk-burn-scale line { stroke: #e3e8ea; }
.tk-burn-scale text, .tk-burn-text { font-size: 12.5px; fill: #5b6b73; }
.tk-burn-resolved { fill: #8fb5c4; stroke: #2f6b80; stroke-width: 1.5; }
.tk-burn-total { fill: none; stroke: #16333d; stroke-width: 2; }
.tk-burn-pace { fill: none; stroke: #5b6b73; stroke-width: 1.5; stroke-dasharray: 5 5; }
.tk-burn-today { stroke: #5b6b73; }
.tk-burn-deadline { stroke: #b0651f; stroke-width: 2.5; }
.tk-overview > .tk-people { max-width: 860px; }
.tk-people th { overflow-wrap: anywhere; }
.tk-verification { font-size: 14px; line-height: 1.5; }
`;
