/** Netcompany's page of deliveries: the table, loads with their progress, and the upload. */
export const DELIVERIES_CSS = `
.tk-deliveries { font-size: 14px; line-height: 1.45; max-width: 1180px; }
.tk-deliveries h1 { font-size: 23px; line-height: 1.3; font-weight: 600; }
.tk-deliveries h2 { font-size: 17px; line-height: 1.3; font-weight: 600; margin: 26px 0 10px; }
.tk-deliveries > section:first-of-type > h2 { margin-top: 0; }
.tk-deliveries-table thead td { background: #fafbfb; }
.tk-deliveries a { color: var(--tk-accent); }
.tk-deliveries .tk-note { color: var(--tk-quiet); margin-top: 8px; }
.tk-deliveries .tk-note:first-child { margin: 0 0 14px; }
.tk-deliveries-table { padding: 0; overflow-x: auto; }
.tk-deliveries-table th[scope="row"] { font-weight: 600; }
.tk-deliveries-table code { font-family: ui-monospace, Consolas, monospace; font-size: 13px; }
.tk-deliveries-table .tk-deliveries-buttons { text-align: right; white-space: nowrap; }
.tk-deliveries-buttons .tk-button { padding: 6px 12px; margin-left: 8px; }
.tk-deliveries-question { display: flex; flex-wrap: wrap; align-items: center; gap: 10px; padding: 4px 0; }
.tk-deliveries-question p { flex: 1 1 420px; }
.tk-job { margin-bottom: 10px; padding: 12px 18px; }
.tk-job h3 { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 12px; font-size: 15px; font-weight: 600; }
.tk-job h3 .tk-badge, .tk-job h3 small { font-weight: 400; }
.tk-job h3 small { color: var(--tk-quiet); font-size: 13px; flex-grow: 1; }
.tk-job h3 .tk-button { padding: 5px 12px; }
.tk-job > p, .tk-job .tk-progress { margin-top: 8px; }
.tk-job .tk-refusal { margin-bottom: 0; }
.tk-job .tk-progress > span { flex: 0 0 170px; font-variant-numeric: tabular-nums; }
.tk-job .tk-table { width: auto; margin-top: 8px; font-size: 14px; }
.tk-job .tk-table th, .tk-job .tk-table td { padding: 5px 0 5px 26px; }
.tk-job .tk-table tbody th { color: var(--tk-ink); font-weight: 400; padding-left: 0; text-align: left; }
.tk-job .tk-numeric { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.tk-job .tk-scroll { max-height: none; }
.tk-job-facts { display: flex; flex-wrap: wrap; gap: 4px 22px; color: var(--tk-quiet); }
.tk-upload { max-width: 760px; }
.tk-upload-files { position: relative; display: flex; flex-wrap: wrap; align-items: center; gap: 10px; }
.tk-upload-files .tk-button { margin: 0; cursor: pointer; }
.tk-upload-files input:focus-visible + label { outline: 2px solid var(--tk-accent); outline-offset: 2px; }
.tk-upload-line { border-top: 1px solid #e8edef; padding: 8px 0; font-size: 14px; }
.tk-upload-line .tk-progress > span:first-child { flex: 0 0 120px; }
.tk-upload-line .tk-progress small { flex: 0 0 130px; text-align: right; color: var(--tk-quiet); }
.tk-upload-why { color: #a3261d; margin-top: 4px; }
`;
