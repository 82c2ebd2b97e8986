/** The task description: a form on a sheet, the review in its margin, on paper an A4 page like the template. */
export const KLIK_CSS = `
.tk-klik { font-size: 15px; line-height: 1.5; }
.tk-klik-bar { display: flex; flex-wrap: wrap; align-items: center; gap: 10px 18px; margin-bottom: 14px; }
.tk-klik-bar > p { flex-grow: 1; }
.tk-klik-toggle { display: flex; gap: 7px; align-items: center; font-size: 14px; }
.tk-klik-problems { max-width: 900px; box-sizing: border-box; margin-bottom: 14px; border-left: 4px solid #b0651f; font-size: 14px; }
.tk-klik-problems h2 { font-size: 15px; font-weight: 600; margin: 0 0 6px; }
.tk-klik-problems ul { margin: 0; padding-left: 20px; list-style: disc; }
.tk-klik-problems a { color: var(--tk-accent); }
.tk-sheet { max-width: 900px; background: #fff; border: 1px solid var(--tk-line); border-radius: 5px; padding: 28px 32px 36px; box-sizing: border-box; }
.tk-sheet-reviewed { max-width: 1240px; }
.tk-sheet-row { display: grid; grid-template-columns: minmax(0, 1fr); }
.tk-sheet-reviewed .tk-sheet-row { grid-template-columns: minmax(0, 1fr) 300px; gap: 0 20px; }
.tk-sheet-head h2 { font-size: 20px; font-weight: 600; }
.tk-sheet-head p { color: var(--tk-quiet); font-size: 14px; margin: 2px 0 14px; }
.tk-sheet-cells { display: grid; grid-template-columns: repeat(auto-fit, minmax(260px, 1fr)); border: 1px solid #8b999f; margin-top: -1px; }
.tk-sheet-cell { padding: 10px 14px 12px; min-width: 0; scroll-margin-top: 70px; }
.tk-sheet-cell + .tk-sheet-cell { border-left: 1px solid #8b999f; }
.tk-sheet-cell:target { background: #fdf6e8; }
.tk-sheet-cell h3 { font-size: 15px; font-weight: 600; margin-bottom: 4px; }
.tk-sheet-cell > p { overflow-wrap: anywhere; }
.tk-sheet-choose { color: var(--tk-quiet); font-size: 14px; }
.tk-sheet-choices { list-style: none; margin: 2px 0 0; padding: 0; font-size: 14px; }
.tk-sheet-choices li { display: flex; gap: 8px; padding: 1px 0; }
.tk-chosen { font-weight: 600; }
.tk-rich { max-width: 78ch; overflow-wrap: anywhere; }
.tk-rich > * + * { margin-top: 10px; }
.tk-rich ul { list-style: disc; padding-left: 22px; }
.tk-rich ol { list-style: decimal; padding-left: 22px; }
.tk-rich ul > li:has(> ol:first-child) { list-style: none; margin-left: -22px; }
.tk-rich strong { font-weight: 600; }
.tk-rich em { font-style: italic; }
.tk-rich a { color: var(--tk-accent); }
.tk-rich h4, .tk-rich h5, .tk-rich h6 { font-weight: 600; }
.tk-rich code { font-family: ui-monospace, Consolas, monospace; font-size: 14px; }
.tk-rich blockquote { border-left: 3px solid var(--tk-line); padding-left: 12px; }
.tk-plain-table { border-collapse: collapse; width: 100%; font-size: 14px; margin-top: 4px; }
.tk-plain-table th, .tk-plain-table td { border: 1px solid #b8c2c6; padding: 5px 9px; text-align: left; vertical-align: top; font-weight: 400; }
.tk-plain-table thead th { font-weight: 600; background: #f3f5f5; }
.tk-plain-table th a { color: var(--tk-accent); }
.tk-plain-table tr[aria-current] th { font-weight: 600; }
.tk-plain-table .tk-number { display: table-cell; }

.tk-margin { padding: 10px 0; font-size: 13.5px; line-height: 1.45; }
.tk-comment { border: 1px solid #e4c58f; border-left: 4px solid #b0651f; background: #fdf8ee; border-radius: 3px; padding: 7px 10px 8px; margin-bottom: 8px; }
.tk-comment-resolved { border-color: var(--tk-line); border-left-color: #1d6b4a; background: #f6f8f8; }
.tk-comment-head { display: flex; flex-wrap: wrap; gap: 2px 8px; align-items: center; }
.tk-comment-head strong { font-weight: 600; }
.tk-comment-head > span:not(.tk-badge) { color: var(--tk-quiet); font-size: 12.5px; }
.tk-comment { position: relative; }
.tk-comment > .tk-margin-add { position: absolute; top: 3px; right: 10px; }
.tk-comment-resolved > .tk-margin-add { position: static; }
.tk-comment-body { white-space: pre-line; overflow-wrap: anywhere; }
.tk-comment-resolution { border-top: 1px dotted var(--tk-line); margin-top: 5px; padding-top: 5px; }
.tk-comment-resolution small { color: var(--tk-quiet); font-size: 12.5px; display: block; }
.tk-margin-add { background: none; border: 0; padding: 4px 0; font-size: 13px; color: var(--tk-accent); text-decoration: underline; cursor: pointer; }
.tk-comment-form { background: #fff; border: 1px solid var(--tk-line); border-radius: 3px; padding: 10px; margin-top: 6px; }
.tk-comment-form label { display: block; font-weight: 600; margin-bottom: 8px; }
.tk-comment-form textarea, .tk-comment-form input, .tk-comment-form select { display: block; width: 100%; box-sizing: border-box; font-size: 14px; line-height: 1.4; padding: 6px 8px; border: 1px solid #9aa8ad; border-radius: 4px; background: #fff; font-weight: 400; margin-top: 2px; }
.tk-comment-buttons { display: flex; flex-wrap: wrap; gap: 8px; }
.tk-comment-buttons .tk-button { font-size: 13px; padding: 6px 10px; }
.tk-klik-form { max-width: 900px; }
@media (max-width: 1200px) { .tk-sheet { padding: 18px 18px 24px; } .tk-sheet-reviewed .tk-sheet-row { grid-template-columns: minmax(0, 1fr) 230px; gap: 0 14px; } }
@media (max-width: 800px) { .tk-sheet-reviewed .tk-sheet-row { grid-template-columns: minmax(0, 1fr); } .tk-sheet-cell + .tk-sheet-cell { border-left: 0; border-top: 1px solid #8b999f; } }

.tk-inbox h1 { font-size: 23px; line-height: 1.3; font-weight: 600; }
.tk-inbox .tk-overview-table { padding: 0; overflow-x: auto; }
.tk-inbox .tk-overview-table td { vertical-align: top; }
.tk-inbox .tk-badge { display: block; width: max-content; margin-top: 4px; }
.tk-inbox a { color: var(--tk-accent); }
.tk-inbox small { color: var(--tk-quiet); }
.tk-inbox-text { max-width: 520px; min-width: 220px; overflow-wrap: anywhere; }
.tk-inbox-bar { display: flex; flex-wrap: wrap; gap: 10px 24px; align-items: center; margin-bottom: 12px; font-size: 14px; }
.tk-inbox-bar select { font-size: 14px; padding: 6px 8px; border: 1px solid #9aa8ad; border-radius: 4px; background: #fff; }
.tk-resolved [data-testid="person-access"] h3 { font-size: 15px; font-weight: 600; margin: 16px 0 4px; }
.tk-resolved [data-testid="opened-person"] { margin-top: 14px; }

@page klik { size: A4 portrait; margin: 16mm 15mm 18mm; }
@media print {
  html:has(.tk-klik), body:has(.tk-klik), #app:has(.tk-klik), #app *:has(.tk-klik) { height: auto !important; overflow: visible !important; background: #fff !important; }
  .tk-page:has(> .tk-klik) > .tk-header, .tk-klik-bar, .tk-klik-problems, .tk-klik .tk-margin-add, .tk-klik .tk-comment-form { display: none !important; }
  .tk-klik { page: klik; font-size: 10.5pt; line-height: 1.4; color: #000; }
  .tk-sheet { max-width: none; border: 0; padding: 0; }
  .tk-sheet-reviewed .tk-sheet-row { grid-template-columns: minmax(0, 1fr) 48mm; gap: 0 5mm; }
  .tk-sheet-cells { grid-template-columns: repeat(auto-fit, minmax(55mm, 1fr)); border-color: #000; }
  .tk-sheet-cell + .tk-sheet-cell { border-left: 1px solid #000; border-top: 0; }
  .tk-sheet-cell:target { background: none; }
  .tk-sheet .tk-empty { visibility: hidden; }
  .tk-sheet-cell h3 { font-size: 11pt; break-after: avoid; }
  .tk-sheet-choices, .tk-sheet-choose, .tk-plain-table { font-size: 9.5pt; }
  .tk-sheet-choices, .tk-comment, .tk-plain-table tr { break-inside: avoid; }
  .tk-rich { max-width: none; orphans: 3; widows: 3; }
  .tk-margin { font-size: 8.5pt; padding: 2mm 0; }
  .tk-klik a { color: inherit; text-decoration: none; }
}
`;
