/** The bell and what it opens. */
export const NOTIFICATIONS_CSS = `
.tk-bell { position: relative; display: inline-flex; padding: 6px; border-radius: 4px; color: var(--tk-ink); }
.tk-bell:hover { background: #e3edf0; }
.tk-bell svg { stroke: var(--tk-ink); }
.tk-bell b { position: absolute; top: -3px; right: -5px; min-width: 18px; box-sizing: border-box; padding: 0 4px; border-radius: 9px; background: #a3261d; color: #fff; font-size: 11.5px; line-height: 18px; font-weight: 700; text-align: center; font-variant-numeric: tabular-nums; }
.tk-overview > .tk-notices-list { list-style: none; margin: 0; padding: 0; max-width: 1060px; }
.tk-notices-list li { display: flex; align-items: baseline; gap: 8px 18px; padding: 10px 16px; border-bottom: 1px solid #e8edef; font-size: 14px; line-height: 1.45; }
.tk-notices-list li:last-child { border-bottom: 0; }
.tk-notices-list .tk-tabular { flex: none; color: var(--tk-quiet); font-size: 13.5px; }
.tk-notices-list a { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.tk-notices-list .tk-unread { border-left: 4px solid var(--tk-accent); padding-left: 12px; }
.tk-notices-list .tk-unread a { font-weight: 600; }
.tk-notifications .tk-paging { max-width: 1060px; }
`;
