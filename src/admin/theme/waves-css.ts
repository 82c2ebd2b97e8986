/** Cockpit and plan of the waves. The stages go from light to dark in one hue and carry their number; late ones a frame. */
export const WAVES_CSS = `
.tk-cockpit > .tk-panel, .tk-waves > .tk-panel, .tk-cockpit > .tk-overview-table { max-width: none; }
.tk-cockpit .tk-title h1, .tk-waves .tk-title h1 { margin-right: auto; }
.tk-cockpit h2 small { font-size: 14px; font-weight: 400; margin-left: 12px; color: var(--tk-quiet); }
.tk-map { display: flex; flex-wrap: wrap; gap: 18px 26px; margin-bottom: 16px; padding: 16px; align-items: flex-start; }
.tk-tiles { display: grid; grid-template-columns: repeat(18, minmax(54px, 1fr)); grid-auto-rows: 46px; gap: 3px; flex: 1 1 1024px; min-width: 0; max-width: 1180px; overflow-x: auto; list-style: none; margin: 0; padding: 0; }
.tk-overview .tk-tile { position: relative; display: flex; flex-direction: column; justify-content: center; align-items: center; height: 100%; box-sizing: border-box; border: 1px solid #8fa0a7; border-radius: 3px; font-size: 10.5px; line-height: 1.15; letter-spacing: -0.3px; text-align: center; text-decoration: none; overflow: hidden; }
.tk-tile b { font-size: 11px; font-weight: 700; }
.tk-tile:hover { box-shadow: 0 0 0 2px #16333d; }
.tk-tile:focus-visible { position: relative; z-index: 1; }
.tk-tiles .tk-tile-dimmed { opacity: .28; }
.tk-overview .tk-stage-0, .tk-stage-0 { background: #fff; color: #16333d; }
.tk-overview .tk-stage-1, .tk-stage-1 { background: #e8eff2; color: #16333d; }
.tk-overview .tk-stage-2, .tk-stage-2 { background: #d0e0e6; color: #16333d; }
.tk-overview .tk-stage-3, .tk-stage-3 { background: #b2ccd6; color: #16333d; }
.tk-overview .tk-stage-4, .tk-stage-4 { background: #8fb5c4; color: #102a33; }
.tk-overview .tk-stage-5, .tk-stage-5 { background: #2f6b80; color: #fff; }
.tk-overview .tk-stage-6, .tk-stage-6 { background: #1b4656; color: #fff; }
.tk-overview .tk-stage-7, .tk-stage-7 { background: #0b2029; color: #fff; }
.tk-overview .tk-tile-overdue, .tk-swatch.tk-tile-overdue { border: 3px solid #d0481f; }
.tk-legend { list-style: none; margin: 0; padding: 0; flex: 1 0 170px; display: flex; flex-wrap: wrap; gap: 6px 18px; font-size: 13.5px; line-height: 1.3; }
.tk-legend li { display: flex; align-items: center; gap: 8px; min-width: 165px; }
.tk-swatch { display: inline-flex; align-items: center; justify-content: center; flex: none; width: 24px; height: 22px; box-sizing: border-box; border: 1px solid #8fa0a7; border-radius: 3px; font-style: normal; font-weight: 700; font-size: 12px; }
.tk-stage-cell { white-space: nowrap; }
.tk-stage-cell .tk-swatch { margin-right: 8px; vertical-align: middle; }
.tk-stage-cell small, .tk-rows small, .tk-matrix small { color: var(--tk-quiet); font-size: 13px; }
.tk-matrix small { display: block; }
.tk-matrix small span { display: inline-block; white-space: nowrap; }
.tk-matrix tbody th, .tk-matrix tfoot th { min-width: 150px; }
.tk-matrix caption { text-align: left; padding: 12px 14px; font-weight: 600; font-size: 14px; }
.tk-overview-table.tk-matrix thead th { white-space: normal; vertical-align: bottom; }
.tk-overview-table.tk-matrix th, .tk-overview-table.tk-matrix td { padding-left: 8px; padding-right: 8px; }
.tk-matrix td a { font-weight: 600; padding: 4px 2px; }
.tk-overview .tk-matrix td .tk-late { color: #a3261d; }
.tk-rows tr:target > * { background: #fbf0dc; }
.tk-overview-table.tk-rows th, .tk-overview-table.tk-rows td { padding-left: 8px; padding-right: 8px; }
.tk-overview-table.tk-rows thead th { white-space: normal; vertical-align: bottom; }
.tk-rows .tk-tabular, .tk-rows small { white-space: nowrap; }
.tk-wave { margin-bottom: 14px; }
.tk-waves .tk-wave h2 { margin: 0 auto 0 0; display: flex; align-items: center; gap: 12px; }
.tk-wave h2 .tk-badge { font-weight: 400; }
.tk-wave-facts { display: flex; flex-wrap: wrap; gap: 4px 24px; font-size: 14px; line-height: 1.5; margin: 8px 0 12px; }
.tk-waves .tk-banner, .tk-conflicts { background: #e3edf0; border-left: 4px solid #2f6b80; border-radius: 2px; padding: 10px 14px; margin-bottom: 14px; font-size: 14px; line-height: 1.5; }
.tk-conflicts { background: #fbf0dc; border-color: #b0651f; }
.tk-conflicts ul { list-style: disc; padding-left: 18px; }
.tk-members { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 6px; }
.tk-members button { font-size: 13.5px; line-height: 1.3; padding: 4px 9px; border: 1px solid var(--tk-line); border-radius: 3px; background: #fafbfb; cursor: pointer; }
.tk-members button:hover { background: #e3edf0; border-color: var(--tk-accent); }
.tk-wave-form { margin-bottom: 16px; max-width: 760px; }
.tk-waves .tk-wave-form h2 { margin-top: 0; }
.tk-pair { display: grid; grid-template-columns: 1fr 1fr; gap: 0 18px; }
.tk-many { border: 0; margin: 0; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(170px, 1fr)); gap: 0 14px; max-height: 340px; overflow-y: auto; }
.tk-many .tk-check { margin-bottom: 8px; }
.tk-wave-form .tk-note { color: var(--tk-quiet); font-size: 14px; line-height: 1.45; }
`;
