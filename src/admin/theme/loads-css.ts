/** The page of a load: its balance, and the picture of where the queue comes from. */
export const LOADS_CSS = `
.tk-load { display: flex; flex-direction: column; gap: 14px; margin-top: 14px; font-size: 14px; line-height: 1.45; }
.tk-load h2 { display: flex; flex-wrap: wrap; align-items: center; gap: 6px 12px; font-size: 17px; line-height: 1.3; font-weight: 600; margin-bottom: 10px; }
.tk-load h2 .tk-badge { font-weight: 400; }
.tk-load h3 { font-size: 14px; font-weight: 600; margin: 18px 0 4px; }
.tk-load a { color: var(--tk-accent); }
.tk-load .tk-note { color: var(--tk-quiet); max-width: 90ch; margin-bottom: 10px; }
.tk-load .tk-wide { overflow-x: auto; }
.tk-load .tk-table { width: auto; min-width: min(640px, 100%); font-size: 14px; }
.tk-load .tk-table th, .tk-load .tk-table td { padding: 6px 20px 6px 0; }
.tk-load .tk-ledger .tk-table { width: 100%; }
.tk-load .tk-ledger td small { display: block; color: var(--tk-quiet); }
.tk-load tbody th { color: var(--tk-ink); font-weight: 400; }
.tk-load .tk-numeric { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tk-load .tk-downloads { margin-top: 14px; }
.tk-load .tk-buttons { margin-top: 0; flex-wrap: wrap; }
.tk-sign { color: var(--tk-quiet); padding-right: 14px; }
.tk-differs td, .tk-differs th { background: #fbeceb; }
.tk-changed-columns { display: flex; flex-wrap: wrap; gap: 2px 16px; }
.tk-changed-columns b { font-weight: 600; font-variant-numeric: tabular-nums; }
.tk-load .tk-bar-cell { width: 220px; min-width: 120px; padding-right: 0; vertical-align: middle; }
.tk-bar { display: block; height: 10px; min-width: 2px; border-radius: 2px; background: #2f6b80; }
.tk-measure { display: flex; gap: 6px; margin: 18px 0 8px; }
.tk-measure .tk-button { padding: 5px 12px; }
.tk-picture { position: relative; max-height: 640px; overflow: auto; border: 1px solid var(--tk-line); border-radius: 4px; }
.tk-picture table { border-collapse: separate; border-spacing: 0; font-size: 13px; }
.tk-picture th, .tk-picture td { padding: 4px 10px; border-bottom: 1px solid #e8edef; font-weight: 400; background: #fff; }
.tk-picture td { min-width: 44px; border-right: 1px solid #f0f3f4; }
.tk-picture thead th { position: sticky; top: 0; z-index: 2; background: #fafbfb; vertical-align: bottom; text-align: left; color: var(--tk-quiet); border-bottom: 1px solid var(--tk-line); }
.tk-picture th:first-child { position: sticky; left: 0; z-index: 1; text-align: left; white-space: nowrap; border-right: 1px solid var(--tk-line); }
.tk-picture thead th:first-child { z-index: 3; }
.tk-picture tfoot th, .tk-picture tfoot td { position: sticky; bottom: 0; z-index: 2; background: #fafbfb; font-weight: 600; border-top: 1px solid var(--tk-line); border-bottom: 0; }
.tk-picture tfoot th:first-child { z-index: 3; }
.tk-picture .tk-reason { padding: 8px 6px; }
.tk-picture .tk-reason span { display: block; writing-mode: vertical-rl; transform: rotate(180deg); max-height: 210px; margin: 0 auto; line-height: 1.25; }
.tk-picture .tk-reason b { color: var(--tk-ink); font-weight: 600; }
.tk-picture td a { display: block; color: inherit; text-decoration: none; }
.tk-picture td a:hover, .tk-picture td a:focus-visible { text-decoration: underline; }
.tk-picture .tk-shade-1 { background: #eef5f7; }
.tk-picture .tk-shade-2 { background: #d5e6eb; }
.tk-picture .tk-shade-3 { background: #aecfd9; }
.tk-picture .tk-shade-4 { background: #3f7d92; color: #fff; }
.tk-picture .tk-shade-5 { background: #1f4e5f; color: #fff; }
/* The page of the benefit codes. */
.tk-codes h1 { font-size: 23px; line-height: 1.3; font-weight: 600; }
.tk-load .tk-mapping-form { max-width: 720px; font-size: 14px; }
.tk-mapping-form .tk-table { margin-bottom: 6px; }
.tk-load .tk-mapping-form .tk-button-primary, .tk-load .tk-panel td > .tk-button { white-space: nowrap; }
.tk-load td > .tk-button { padding: 5px 12px; }
.tk-mapping-change { max-width: 60ch; }
.tk-mapping-change + .tk-mapping-change { margin-top: 8px; }
@media print { .tk-picture { max-height: none; overflow: visible; } }
`;
