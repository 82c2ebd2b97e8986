/** The search box in the top bar, its results below it. */
export const SEARCH_CSS = `
.tk-box { position: relative; display: flex; gap: 6px; flex: 1 1 260px; max-width: 520px; margin: 6px 0; }
.tk-box input { flex: 1; min-width: 120px; font-size: 14px; padding: 6px 10px; border: 1px solid #7d8b91; border-radius: 4px; background: #fff; }
.tk-box input::placeholder { color: var(--tk-quiet); opacity: 1; }
.tk-hits { position: absolute; top: calc(100% + 4px); left: 0; right: 0; min-width: 340px; z-index: 50; max-height: 70vh; overflow-y: auto; background: #fff; border: 1px solid #7d8b91; border-radius: 5px; box-shadow: 0 6px 20px rgb(22 51 61 / 20%); padding: 8px 0; }
.tk-hits p { padding: 4px 14px; color: var(--tk-quiet); font-size: 13px; }
.tk-hits h2 { font-size: 12.5px; font-weight: 600; color: var(--tk-quiet); padding: 8px 14px 2px; }
.tk-hits strong { font-weight: 600; }
.tk-hits ul { list-style: none; margin: 0; padding: 0; }
.tk-hits a { display: block; padding: 5px 14px; color: var(--tk-ink); text-decoration: none; overflow-wrap: anywhere; }
.tk-hits a:hover, .tk-hits a:focus-visible { background: #e3edf0; }
.tk-hits a:focus-visible { outline-offset: -3px; }
@media print { .tk-box { display: none; } }
`;
