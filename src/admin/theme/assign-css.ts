/** "Fordel opgaver": the choice in three parts, the shares under it. */
export const ASSIGN_CSS = `
.tk-overview > .tk-assign-form, .tk-overview > .tk-assignment { max-width: 1060px; box-sizing: border-box; margin-bottom: 16px; }
.tk-assign-form { display: grid; grid-template-columns: repeat(3, minmax(0, 1fr)); gap: 0 28px; }
@media (max-width: 900px) { .tk-assign-form { grid-template-columns: 1fr; } }
.tk-assign-form > .tk-refusal, .tk-assign-form > .tk-buttons { grid-column: 1 / -1; }
.tk-assign-part { border: 0; margin: 0 0 6px; padding: 0; min-width: 0; }
.tk-assign-part legend { font-size: 15px; font-weight: 600; margin-bottom: 10px; }
.tk-assign-part select { max-width: 100%; }
.tk-assign-form[hidden] { display: none; }
.tk-receivers { max-height: 360px; overflow-y: auto; }
.tk-receivers .tk-check span { overflow-wrap: anywhere; }
.tk-receivers small { display: block; color: var(--tk-quiet); font-size: 13px; }
.tk-assignment { font-size: 14px; line-height: 1.5; }
.tk-overview .tk-assignment h2 { margin-top: 0; }
.tk-assignment > * + * { margin-top: 12px; }
.tk-assignment .tk-overview-table { border: 1px solid var(--tk-line); border-radius: 4px; max-width: 100%; overflow-x: auto; }
.tk-assignment .tk-shares { max-width: 620px; }
.tk-assignment .tk-selected { max-height: 420px; overflow-y: auto; margin-top: 8px; }
.tk-assignment summary { cursor: pointer; font-weight: 600; padding: 4px 0; }
.tk-assignment .tk-conflicts { margin-bottom: 0; }
.tk-done { background: #e3edf0; border-left: 4px solid #2f6b80; border-radius: 2px; padding: 10px 14px; }
.tk-assignment .tk-note { color: var(--tk-quiet); font-size: 13.5px; }
.tk-assignment .tk-shares th, .tk-assignment .tk-selected td { overflow-wrap: anywhere; }
`;
