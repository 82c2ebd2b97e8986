/** The look of the panel: light, dense tables, numbers under each other, one accent. Our own components use tk-…. */
export const PANEL_CSS = `
:root { --tk-ink: #16333d; --tk-quiet: #5b6b73; --tk-line: #d5dcdf; --tk-accent: #1f4e5f; --tk-bg: #f3f5f5; }
body, button, input, select, textarea { font-family: "Segoe UI", "Helvetica Neue", Arial, sans-serif; color: var(--tk-ink); }
:focus-visible { outline: 3px solid #e0a35f !important; outline-offset: 1px; }
.tk-hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }

.tk-top { display: flex; align-items: center; gap: 18px; flex-shrink: 0; min-height: 52px; padding: 0 24px; background: #fff; border-bottom: 1px solid var(--tk-line); font-size: 14px; line-height: 1.3; }
.tk-menu { display: none; background: none; border: 0; cursor: pointer; padding: 6px; }
@media (max-width: 1324px) { .tk-menu { display: block; } }
.tk-place { font-weight: 600; }
.tk-user { margin-left: auto; text-align: right; }
.tk-user strong { display: block; font-weight: 600; }
.tk-user span { color: var(--tk-quiet); font-size: 13px; }
.tk-language select { font-size: 14px; padding: 5px 8px; border: 1px solid var(--tk-line); border-radius: 4px; background: #fff; }

.tk-page { padding: 0 24px 32px; }
[data-css="app-content"] > section { padding: 0 24px 32px; margin: 0; }
[data-css="notice"] { position: fixed !important; top: auto !important; right: 16px; bottom: 12px; }
[data-css="sidebar-logo"] { justify-content: flex-start !important; padding: 8px 18px !important; height: 53px; box-sizing: border-box; border-bottom: 1px solid var(--tk-line); }
.tk-sidebar { padding: 12px 10px 24px; font-size: 14px; line-height: 1.3; }
.tk-sidebar h2 { font-size: 12.5px; font-weight: 600; color: var(--tk-quiet); padding: 16px 10px 4px; }
.tk-sidebar a { display: flex; align-items: center; gap: 10px; padding: 7px 10px; border-radius: 4px; color: var(--tk-ink); text-decoration: none; }
.tk-sidebar a svg { flex-shrink: 0; stroke: var(--tk-quiet); }
.tk-sidebar a:hover { background: #f1f6f7; }
.tk-sidebar a.active { background: #e3edf0; font-weight: 600; }
.tk-sidebar a.active svg { stroke: var(--tk-accent); }
.tk-header { padding: 18px 0 14px; }
.tk-crumbs { font-size: 13px; line-height: 1.4; min-height: 18px; }
.tk-crumbs a { color: var(--tk-quiet); text-decoration: none; }
.tk-crumbs a:hover { text-decoration: underline; }
.tk-crumbs a + a::before { content: "›"; padding: 0 7px; color: var(--tk-quiet); }
.tk-title { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 16px; margin-top: 2px; }
.tk-title h1 { font-size: 23px; line-height: 1.3; font-weight: 600; flex-grow: 1; }
.tk-actions { display: flex; flex-wrap: wrap; gap: 8px; }
.tk-panel { background: #fff; border: 1px solid var(--tk-line); border-radius: 5px; padding: 18px 20px; }
.tk-drawer { display: contents; }
.tk-list { padding: 0 0 4px; overflow-x: auto; }

.tk-button { display: inline-flex; align-items: center; gap: 6px; font-size: 14px; line-height: 1.2; font-weight: 600; padding: 8px 14px; border-radius: 4px; border: 1px solid var(--tk-accent); background: #fff; color: var(--tk-accent); cursor: pointer; text-decoration: none; }
.tk-button:hover:not(:disabled) { background: #e3edf0; }
.tk-button:disabled { opacity: .45; cursor: default; }
.tk-button-primary, .tk-form .tk-button-default { background: var(--tk-accent); color: #fff; }
.tk-button-primary:hover:not(:disabled), .tk-form .tk-button-default:hover:not(:disabled) { background: #173c49; }
.tk-button-danger { border-color: #a3261d; color: #a3261d; }
.tk-button-danger:hover:not(:disabled) { background: #fbeceb; }
.tk-form .tk-button-danger { background: #a3261d; color: #fff; }
.tk-button-success { border-color: #1d6b4a; background: #1d6b4a; color: #fff; }
.tk-button-success:hover:not(:disabled) { background: #165339; }
.tk-button-quiet { border-color: var(--tk-line); font-weight: 400; color: var(--tk-ink); }
.tk-button svg { color: inherit; stroke: currentColor; }

.tk-list table { width: 100%; border-collapse: collapse; }
.tk-list thead td, .tk-list th { font-size: 13px; font-weight: 600; color: var(--tk-quiet); background: #fafbfb; padding: 8px 12px; white-space: nowrap; border-bottom: 1px solid var(--tk-line); text-align: left; }
.tk-list thead th a { color: var(--tk-quiet); text-decoration: none; font-weight: 600; font-size: 13px; }
.tk-list tbody td { font-size: 14px; line-height: 1.35; padding: 7px 12px; border-bottom: 1px solid #e8edef; vertical-align: middle; height: auto; }
.tk-list tbody tr:hover td { background: #f1f6f7; }
.tk-list tbody tr:last-child td { border-bottom: 1px solid var(--tk-line); }
/* AdminJS puts a column for ticking in front and one for a menu behind; rows open by their name instead. */
.tk-list tr > td:first-child, .tk-list tr > td.options, .tk-list thead tr > td:last-child { display: none; }
.tk-list td:has(.tk-number) { text-align: right; }
.tk-list thead th.tk-numeric { text-align: right; }
.tk-number, .tk-tabular { font-variant-numeric: tabular-nums; white-space: nowrap; }
.tk-number { display: block; text-align: right; }
/* Names are not cut in the middle to make a column narrow; the table scrolls instead. */
.tk-list tbody td { overflow-wrap: break-word; word-break: normal; }
.tk-list a { color: var(--tk-accent); }
.tk-list .tk-unbroken { white-space: nowrap; }
@media (max-width: 1500px) { .tk-list thead td, .tk-list th { white-space: normal; vertical-align: bottom; } .tk-list thead td, .tk-list th, .tk-list tbody td { padding-left: 8px; padding-right: 8px; } }

.tk-badges { display: inline-flex; flex-wrap: wrap; gap: 4px; }
.tk-badge { display: inline-block; font-size: 12.5px; line-height: 1.3; padding: 2px 8px; border-radius: 3px; border-left: 3px solid; white-space: nowrap; }
.tk-badge-neutral { background: #eef1f2; border-color: #7d8b91; }
.tk-badge-info { background: #e3edf0; border-color: #2f6b80; }
.tk-badge-good { background: #e5f1eb; border-color: #1d6b4a; }
.tk-badge-warning { background: #fbf0dc; border-color: #b0651f; }
.tk-badge-bad { background: #fbeceb; border-color: #a3261d; }

.tk-search { display: flex; gap: 8px; padding: 12px; border-bottom: 1px solid var(--tk-line); }
.tk-search input { flex: 0 1 360px; font-size: 14px; padding: 7px 10px; border: 1px solid #9aa8ad; border-radius: 4px; background: #fff; }
.tk-paging { display: flex; align-items: center; justify-content: flex-end; gap: 8px; padding: 10px 12px; font-size: 14px; }
.tk-paging span { margin-right: auto; color: var(--tk-quiet); }

.tk-fields { display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 16px 28px; }
.tk-field { margin: 0; }
.tk-field dt { font-size: 13px; line-height: 1.4; color: var(--tk-quiet); }
.tk-field dd { font-size: 15px; line-height: 1.4; overflow-wrap: anywhere; white-space: pre-line; }
.tk-field a { color: var(--tk-accent); }
.tk-empty { color: #5c6a70; }

.tk-form { background: #fff; border: 1px solid var(--tk-line); border-radius: 5px; padding: 20px 24px 24px; max-width: 640px; font-size: 15px; line-height: 1.45; }
.tk-intro { font-size: 15px; line-height: 1.5; margin-bottom: 14px; max-width: 62ch; }
.tk-input { margin-bottom: 14px; }
.tk-input label { display: block; font-weight: 600; margin-bottom: 4px; }
.tk-input label small { font-weight: 400; color: var(--tk-quiet); }
.tk-input input, .tk-input select, .tk-input textarea, .tk-range input, .tk-choice select, .tk-choice input { width: 100%; font-size: 15px; line-height: 1.4; padding: 8px 10px; border: 1px solid #9aa8ad; border-radius: 4px; background: #fff; box-sizing: border-box; }
.tk-input > small { display: block; color: var(--tk-quiet); font-size: 13px; margin-top: 3px; }
.tk-check { display: flex; gap: 8px; align-items: baseline; margin-bottom: 14px; }
.tk-buttons { display: flex; gap: 10px; margin-top: 20px; }
.tk-refusal { background: #fbeceb; border-left: 4px solid #a3261d; padding: 10px 14px; margin-bottom: 16px; border-radius: 2px; }
.tk-refusal small { color: var(--tk-quiet); font-size: 12.5px; }

.tk-range, .tk-choice { display: block; margin-bottom: 18px; font-size: 14px; }
.tk-range legend, .tk-choice span { font-size: 13px; margin-bottom: 4px; display: block; }
.tk-range label { display: flex; align-items: center; gap: 8px; margin-bottom: 4px; }
.tk-range label span { width: 28px; color: var(--tk-quiet); font-size: 13px; }

.tk-notices { display: flex; flex-direction: column; gap: 6px; padding: 8px; }
.tk-notice { display: flex; gap: 12px; align-items: flex-start; min-width: 340px; max-width: 560px; background: #fff; border: 1px solid var(--tk-line); border-left: 4px solid #1d6b4a; border-radius: 3px; padding: 10px 12px 10px 14px; box-shadow: 0 3px 12px rgb(22 51 61 / 14%); font-size: 14px; line-height: 1.45; }
.tk-notice-info { border-left-color: #8a5a00; }
.tk-notice-bad { border-left-color: #a3261d; }
.tk-notice p { flex-grow: 1; }
.tk-notice button { background: none; border: 0; font-size: 18px; line-height: 1; cursor: pointer; padding: 0 2px; }

@media print { .tk-top, [data-css="sidebar"], .tk-actions, .tk-search, .tk-paging { display: none !important; } }
`;
