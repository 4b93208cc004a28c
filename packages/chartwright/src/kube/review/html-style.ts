/** The style of a review's page: light or dark as the reader's system is, and nothing from elsewhere. */
export const htmlStyle = `
:root { color-scheme: light dark; --ink: #1b1f24; --soft: #57606a; --paper: #ffffff; --box: #f6f8fa; --line: #d0d7de;
  --gone: #a40e26; --come: #116329; --data: #a40e26; --immutable: #a40e26; --security: #953800;
  --availability: #7d4e00; --restarts: #0550ae; --cost: #57606a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #e6edf3; --soft: #9198a1; --paper: #0d1117; --box: #161b22; --line: #30363d;
    --gone: #ff938a; --come: #7ee787; --data: #ff938a; --immutable: #ff938a; --security: #ffb077;
    --availability: #f2cc60; --restarts: #79c0ff; --cost: #9198a1; } }
body { margin: 0 auto; max-width: 72rem; padding: 1.5rem; background: var(--paper); color: var(--ink);
  font: 15px/1.5 system-ui, sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
p, li, summary { overflow-wrap: anywhere; }
code, pre { font: 13px/1.45 ui-monospace, monospace; }
details { border: 1px solid var(--line); border-radius: 6px; margin: .5rem 0; padding: .4rem .8rem; background: var(--box); }
summary { cursor: pointer; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .5rem 0; }
table { border-collapse: collapse; width: 100%; } td, th { text-align: left; padding: .2rem .6rem .2rem 0; vertical-align: top; }
.mark { display: inline-block; border: 1px solid currentColor; border-radius: 1rem; padding: 0 .6rem; margin: 0 .3rem .2rem 0;
  font-size: .85rem; }
${['data', 'immutable', 'security', 'availability', 'restarts', 'cost'].map((kind) => `.${kind} { color: var(--${kind}); }`).join('\n')}
.gone { color: var(--gone); } .come { color: var(--come); } .soft { color: var(--soft); }
`;
