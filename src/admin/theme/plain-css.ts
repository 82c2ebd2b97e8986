/** Login, log out and error pages; they use no script and no font of another host. */
export const PLAIN_CSS = `
:root { color-scheme: light; --ink: #16333d; --quiet: #5b6b73; --line: #d5dcdf; --accent: #1f4e5f; }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; background: #f3f5f5; color: var(--ink);
  font: 15px/1.5 "Segoe UI", "Helvetica Neue", Arial, sans-serif; display: grid; place-items: center; padding: 24px 16px; }
.card { position: relative; width: 100%; max-width: 480px; background: #fff; border: 1px solid var(--line); border-radius: 6px; padding: 28px 32px 32px; }
.logo { display: block; margin-bottom: 14px; }
h1 { font-size: 20px; line-height: 1.3; margin: 0 0 18px; font-weight: 600; }
h2 { font-size: 14px; margin: 0 0 4px; font-weight: 600; }
label { display: block; margin: 12px 0 4px; font-weight: 600; }
input { width: 100%; font: inherit; padding: 9px 11px; border: 1px solid #9aa8ad; border-radius: 4px; background: #fff; color: inherit; }
.button { display: inline-block; margin-top: 18px; font: inherit; font-weight: 600; padding: 10px 20px; border: 0; border-radius: 4px;
  background: var(--accent); color: #fff; cursor: pointer; text-decoration: none; }
form .button { width: 100%; }
.button:hover { background: #173c49; }
:focus-visible { outline: 3px solid #e0a35f; outline-offset: 2px; }
a { color: var(--accent); }
.language { position: absolute; right: 32px; top: 34px; font-size: 14px; }
.message { background: #fbeceb; border-left: 4px solid #a3261d; padding: 10px 14px; margin: 0 0 14px; border-radius: 2px; }
.done { background: #e9f3ee; border-left: 4px solid #1d6b4a; padding: 10px 14px; margin: 0 0 14px; border-radius: 2px; }
.quiet { color: var(--quiet); font-size: 13px; margin: 0 0 10px; }
code { font-family: ui-monospace, Consolas, monospace; background: #eef1f2; padding: 1px 5px; border-radius: 3px; white-space: nowrap; }
.demo { margin-top: 26px; border-top: 1px solid var(--line); padding-top: 18px; }
.demo ul { list-style: none; margin: 0; padding: 0; display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 6px; }
.demo button { width: 100%; text-align: left; font: inherit; font-size: 13px; line-height: 1.35; padding: 7px 10px; border: 1px solid var(--line);
  border-radius: 4px; background: #fafbfb; color: inherit; cursor: pointer; overflow: hidden; }
.demo button:hover { border-color: var(--accent); background: #fff; }
.demo button span { display: block; }
.demo button small { display: block; color: var(--quiet); white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
@media (max-width: 460px) { .demo ul { grid-template-columns: 1fr; } .card { padding: 22px 18px; } }
`;
