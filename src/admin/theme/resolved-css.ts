/** The auditor's list and its detail page; dense, and printable for the records system. */
export const RESOLVED_CSS = `
form.tk-fields { background: #fff; border: 1px solid var(--tk-line); border-radius: 5px; padding: 16px 18px; margin-bottom: 14px; gap: 10px 18px; grid-template-columns: repeat(auto-fill, minmax(190px, 1fr)); align-items: end; font-size: 14px; }
form.tk-fields .tk-field { display: block; font-size: 13px; color: var(--tk-quiet); }
form.tk-fields .tk-input { display: block; width: 100%; box-sizing: border-box; margin: 3px 0 0; padding: 6px 8px; font-size: 14px; line-height: 1.4; border: 1px solid #9aa8ad; border-radius: 4px; background: #fff; color: var(--tk-ink); }
form.tk-fields .tk-button { justify-content: center; }
.tk-page h1 { font-size: 24px; font-weight: 700; margin: 0 0 14px; }
.tk-page h2 { font-size: 17px; font-weight: 600; margin: 18px 0 8px; }
.tk-page > .tk-scroll { background: #fff; border: 1px solid var(--tk-line); border-radius: 5px; padding: 4px 14px; max-height: none; margin-top: 12px; }
.tk-page .tk-table td { padding-top: 6px; padding-bottom: 6px; }
.tk-page .tk-table a { color: var(--tk-accent); }
.tk-page .tk-table td:nth-child(3) { white-space: nowrap; }
@media print { form.tk-fields, .tk-page .tk-buttons { display: none !important; } .tk-page > .tk-scroll { border: 0; } }
`;
