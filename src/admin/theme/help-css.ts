/** The help below a task. */
export const HELP_CSS = `
.tk-receipt { margin: 14px 0 0; }
.tk-help { margin-top: 16px; font-size: 14px; line-height: 1.5; }
.tk-help summary { cursor: pointer; font-weight: 600; color: var(--tk-accent); }
.tk-help h3 { font-size: 16px; font-weight: 600; margin: 16px 0 6px; }
.tk-help h4 { font-weight: 600; margin: 8px 0 2px; }
.tk-help dl > div { display: grid; grid-template-columns: minmax(150px, 240px) 1fr; gap: 2px 16px; padding: 3px 0; }
.tk-help dt { font-weight: 600; }
.tk-help dd { margin: 0; max-width: 75ch; }
.tk-help a { color: var(--tk-accent); }
.tk-lines { white-space: pre-line; max-width: 75ch; }
@media print { .tk-help { display: none; } }
`;
