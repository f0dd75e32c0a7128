/** The one style sheet of the pages: calm panels, one accent, light and dark by the reader's setting. @internal */
export const stylesheet = `
:root {
  color-scheme: light dark;
  --page: #f5f5f5; --panel: #ffffff; --sunken: #f7f7f8; --line: #e2e3e6; --line-strong: #c4c7cc;
  --text: #16181d; --quiet: #5c6370; --accent: #1f5493; --accent-text: #ffffff; --link: #1b5aa6; --focus: #2f7de1;
  --open: #1a7f37; --open-bg: #e3f6e8; --merged: #6e40c9; --merged-bg: #f0eafc; --closed: #b42318; --closed-bg: #fdecea;
  --draft: #5c6370; --draft-bg: #eceef1;
  --add-bg: #e6f7eb; --add-num: #cdeed7; --add-sign: #1a7f37; --del-bg: #fdeceb; --del-num: #fbd9d6; --del-sign: #b42318;
  --hunk-bg: #eef3fa; --hunk: #4a6283; --warn: #8a5300; --warn-bg: #fff4e0; --warn-line: #efc887;
  --mono: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #121316; --panel: #1b1d21; --sunken: #202328; --line: #30343b; --line-strong: #4a505a;
    --text: #eceef2; --quiet: #a2a9b4; --accent: #9cc9ff; --accent-text: #0d1a2b; --link: #9cc9ff; --focus: #9cc9ff;
    --open: #6bd68a; --open-bg: #16331f; --merged: #c3a6ff; --merged-bg: #2c2145; --closed: #ff9c92; --closed-bg: #421b18;
    --draft: #b4bac4; --draft-bg: #2b2f36;
    --add-bg: #15301d; --add-num: #1b4127; --add-sign: #6bd68a; --del-bg: #3a1a19; --del-num: #4d2220; --del-sign: #ff9c92;
    --hunk-bg: #1e2835; --hunk: #9db6d6; --warn: #ffcf87; --warn-bg: #352708; --warn-line: #6b5120;
  }
}
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: flex; flex-direction: column; background: var(--page); color: var(--text);
  font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "DejaVu Sans", sans-serif; }
a { color: var(--link); text-decoration: none; } a:hover { text-decoration: underline; }
:focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 4px; }
.icon { flex: none; vertical-align: -3px; }
.skip { position: absolute; left: -999px; } .skip:focus { left: 16px; top: 8px; z-index: 1; background: var(--panel); padding: 6px 10px; }
.bar { background: var(--panel); border-bottom: 1px solid var(--line); }
.bar > div, main, footer { width: 100%; max-width: 1160px; margin: 0 auto; padding: 0 24px; }
.bar > div { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 10px; min-height: 52px; padding-top: 8px; padding-bottom: 8px; }
.brand { display: inline-flex; align-items: center; gap: 8px; color: var(--text); font-weight: 600; }
.crumbs { display: flex; flex-wrap: wrap; gap: 6px; margin: 0; padding: 0 0 0 12px; list-style: none; border-left: 1px solid var(--line); }
.crumbs li + li::before { content: "/"; color: var(--quiet); margin-right: 6px; }
.crumbs [aria-current] { color: var(--text); font-weight: 600; }
main { flex: 1; padding-top: 24px; padding-bottom: 40px; }
footer { color: var(--quiet); font-size: 12px; padding-top: 16px; padding-bottom: 24px; }
footer::before { content: ""; display: block; border-top: 1px solid var(--line); margin-bottom: 14px; }
h1 { font-size: 24px; line-height: 1.25; font-weight: 600; margin: 0; overflow-wrap: anywhere; }
h1 .number { color: var(--quiet); font-weight: 400; }
h2 { font-size: 16px; font-weight: 600; margin: 28px 0 10px; } h2.first { margin-top: 0; }
.quiet { color: var(--quiet); } .small { font-size: 12px; }
code, .mono, pre { font-family: var(--mono); font-size: 12.5px; }
.ref { font-family: var(--mono); font-size: 12.5px; background: var(--hunk-bg); color: var(--hunk); border-radius: 5px; padding: 1px 6px; overflow-wrap: anywhere; }
.meta { display: flex; flex-wrap: wrap; gap: 6px 10px; align-items: center; margin: 10px 0 20px; color: var(--quiet); }
.meta b { color: var(--text); font-weight: 600; }
.pill { display: inline-flex; align-items: center; gap: 6px; border-radius: 999px; padding: 3px 12px 3px 9px; font-weight: 600; font-size: 13px; white-space: nowrap; }
.pill.open { color: var(--open); background: var(--open-bg); } .pill.merged { color: var(--merged); background: var(--merged-bg); }
.pill.closed { color: var(--closed); background: var(--closed-bg); } .pill.draft { color: var(--draft); background: var(--draft-bg); }
.tag { display: inline-flex; align-items: center; gap: 4px; border: 1px solid var(--line-strong); border-radius: 999px; padding: 0 8px; font-size: 12px; color: var(--quiet); white-space: nowrap; }
.panel { background: var(--panel); border: 1px solid var(--line); border-radius: 10px; overflow: hidden; }
.panel + .panel { margin-top: 14px; }
.prose { padding: 14px 18px; overflow-wrap: anywhere; } .prose > :first-child { margin-top: 0; } .prose > :last-child { margin-bottom: 0; }
.prose p, .prose ul, .prose h3, .prose pre, .prose details, .prose table { margin: 0 0 10px; } .prose table { border-collapse: collapse; } .prose th, .prose td { text-align: left; padding: 3px 16px 3px 0; } .prose details[open] > summary { margin-bottom: 8px; } .prose summary { cursor: pointer; width: max-content; } .prose ul { padding-left: 20px; } .prose h3 { font-size: 14px; }
.prose code { background: var(--sunken); border-radius: 4px; padding: 1px 5px; } .prose pre { background: var(--sunken); border-radius: 6px; padding: 10px 12px; overflow-x: auto; } .prose pre code { padding: 0; background: none; }
.decision { display: grid; grid-template-columns: 4px 1fr auto; }
.decision > .edge { background: var(--line-strong); } .decision.clean > .edge { background: var(--open); } .decision.conflict > .edge { background: var(--closed); } .decision.merged > .edge { background: var(--merged); }
.decision > .what { padding: 14px 18px; } .decision > .act { padding: 14px 18px 14px 0; align-self: center; }
.decision h2 { margin: 0 0 2px; } .decision p { margin: 0; color: var(--quiet); } .decision ul { margin: 8px 0 0; padding-left: 18px; }
.button { display: inline-block; font: inherit; font-weight: 600; border: 1px solid transparent; border-radius: 6px; padding: 7px 16px; background: var(--accent); color: var(--accent-text); cursor: pointer; white-space: nowrap; }
.button:hover { filter: brightness(1.08); } .button[disabled] { background: var(--sunken); color: var(--quiet); border-color: var(--line); cursor: not-allowed; filter: none; }
.notice { display: flex; gap: 10px; border: 1px solid var(--warn-line); background: var(--warn-bg); color: var(--warn); border-radius: 10px; padding: 10px 14px; margin-bottom: 14px; }
.rows { list-style: none; margin: 0; padding: 0; } .rows > li { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 10px; padding: 9px 16px; min-height: 40px; } .rows > li + li { border-top: 1px solid var(--line); }
.rows .grow { flex: 1; min-width: 0; overflow-wrap: anywhere; } .rows li > .icon { color: var(--quiet); }
.rows .open { color: var(--open); } .rows .merged { color: var(--merged); } .rows .closed { color: var(--closed); }
.rows a.title { color: var(--text); font-weight: 600; }
.empty { padding: 14px 16px; color: var(--quiet); margin: 0; }
.two { display: grid; grid-template-columns: minmax(0, 2fr) minmax(0, 1fr); gap: 0 28px; align-items: start; }
.clone { padding: 10px 16px; overflow-wrap: anywhere; }
.sum { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 12px; margin: 28px 0 10px; } .sum h2 { margin: 0; }
.plus { color: var(--add-sign); } .minus { color: var(--del-sign); } .none { color: var(--quiet); } .plus, .minus { font-family: var(--mono); font-size: 12.5px; white-space: nowrap; }
.file > summary, .file-head { display: flex; flex-wrap: wrap; align-items: center; gap: 2px 10px; padding: 9px 16px; background: var(--sunken); cursor: pointer; }
.file-head { cursor: default; }
.file > summary::before { content: "▸"; color: var(--quiet); width: 10px; } .file[open] > summary::before { content: "▾"; }
.file > summary::-webkit-details-marker { display: none; } .file > summary:focus-visible { outline-offset: -2px; }
.file[open] > summary, .file-head { border-bottom: 1px solid var(--line); }
.path { font-family: var(--mono); font-size: 12.5px; font-weight: 600; overflow-wrap: anywhere; flex: 1; min-width: 0; }
.code { overflow-x: auto; } .code table { border-collapse: collapse; width: 100%; font: 12.5px/1.6 var(--mono); }
.code td { padding: 0 10px; vertical-align: top; white-space: pre; } .code td.line { width: 100%; padding-left: 0; tab-size: 4; }
.code td.num + td.line { padding-left: 8px; }
.code td.num { min-width: 44px; padding: 0 8px; text-align: right; color: var(--quiet); user-select: none; font-size: 12px; }
.code td.sign { width: 22px; padding: 0 7px; text-align: center; user-select: none; }
.code tr.add { background: var(--add-bg); } .code tr.add .num { background: var(--add-num); } .code tr.add .sign { color: var(--add-sign); }
.code tr.del { background: var(--del-bg); } .code tr.del .num { background: var(--del-num); } .code tr.del .sign { color: var(--del-sign); }
.code tr.hunk { background: var(--hunk-bg); color: var(--hunk); } .code tr.hunk td { padding-top: 3px; padding-bottom: 3px; }
.code tr.note { color: var(--quiet); } .code tbody tr:first-child td { padding-top: 4px; } .code tbody tr:last-child td { padding-bottom: 4px; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
@media (max-width: 760px) {
  .bar > div, main, footer { padding-left: 14px; padding-right: 14px; } main { padding-top: 16px; }
  h1 { font-size: 20px; } .two { display: block; } .two > div + div h2.first { margin-top: 28px; } .rows .ref { display: none; }
  .decision { grid-template-columns: 4px 1fr; } .decision > .edge { grid-row: 1 / span 2; } .decision > .act { grid-column: 2; padding: 0 18px 14px; } .decision .button { width: 100%; }
  .code td.num { min-width: 32px; padding: 0 5px; } .code .old { display: none; }
}
`;
