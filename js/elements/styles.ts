// How the elements look: as Designsystemet does where the page has it, and alike where it has not.

const COLOURS: readonly (readonly [name: string, token: string, light: string, dark: string])[] = [
  ["background", "neutral-background-default", "Canvas", "Canvas"],
  ["tint", "neutral-background-tinted", "#f3f3f4", "#1e2022"],
  ["hover", "neutral-surface-hover", "#d9dadb", "#343538"],
  ["line", "neutral-border-subtle", "#bbbcbd", "#4e5052"],
  ["border", "neutral-border-default", "#77797b", "#808183"],
  ["text", "neutral-text-default", "#292c30", "#ececec"],
  ["subtle", "neutral-text-subtle", "#5b5d60", "#a7a8a9"],
  ["accent", "accent-text-subtle", "#005db1", "#8eaacb"],
  ["base", "accent-base-default", "#0062ba", "#4c91cf"],
  ["base-hover", "accent-base-hover", "#004f96", "#6fa6d8"],
  ["on-base", "accent-base-contrast-default", "#fff", "#000"],
  ["focus", "focus-outer", "#292c30", "#ececec"],
  ["info-surface", "info-surface-tinted", "#dcebf6", "#182f46"],
  ["info-border", "info-border-default", "#1f7dc5", "#5585b4"],
  ["info-text", "info-text-default", "#042d4d", "#e6edf4"],
  ["success-surface", "success-surface-tinted", "#daeddd", "#183418"],
  ["success-border", "success-border-default", "#108c22", "#528f52"],
  ["success-text", "success-text-default", "#023409", "#e6efe6"],
  ["warning-surface", "warning-surface-tinted", "#fae6c6", "#3a2b19"],
  ["warning-border", "warning-border-default", "#a56d13", "#a37a46"],
  ["warning-text", "warning-text-default", "#3c2807", "#f7ebdb"],
  ["danger-surface", "danger-surface-tinted", "#f8e4e4", "#4f1f1b"],
  ["danger-border", "danger-border-default", "#ce4d4d", "#bc6b64"],
  ["danger-text", "danger-text-default", "#590d0d", "#f5eae9"],
];

/** The page's own wish comes first, then Designsystemet's colour, then one that is like it. */
const TOKENS = COLOURS.map(([name, token, light, dark]) => `--_${name}:var(--access-package-color-${name},var(--ds-color-${token},light-dark(${light},${dark})));`).join("");

const ALERTS = ["info", "success", "warning", "danger"].map((it) => `[data-color=${it}]{--_surface:var(--_${it}-surface);--_edge:var(--_${it}-border);--_ink:var(--_${it}-text)}`).join("");

/**
 * The elements' style sheet, for a server that uses `renderElement` to serve. In a browser the elements have it.
 *
 * @example
 * ```ts
 * console.log(elementStyles.startsWith(":host")); // → true
 * ```
 */
export const elementStyles = `:host{display:block;min-inline-size:0;max-inline-size:100%}
:host([hidden]){display:none!important}
.root{all:initial;display:block;box-sizing:border-box;container-type:inline-size;contain-intrinsic-inline-size:40rem;
${TOKENS}--_radius:var(--access-package-border-radius,var(--ds-border-radius-md,.25rem));
color-scheme:inherit;visibility:inherit;pointer-events:inherit;letter-spacing:inherit;word-spacing:inherit;
font-family:var(--access-package-font-family,inherit);font-size:var(--access-package-font-size,inherit);line-height:1.5;
padding:var(--access-package-padding,0);background:var(--_background);color:var(--_text);overflow-wrap:anywhere}
.root *,.root ::before,.root ::after{box-sizing:border-box}
[hidden]{display:none!important}
:where(p,h2,h3,h4,h5,h6,ul,dl,dd,blockquote,fieldset){margin:0;padding:0}
.ds-sr-only{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.ds-heading{font-weight:600;line-height:1.3}
.ds-heading[data-size=sm]{font-size:1.25em}
.ds-heading[data-size=xs]{font-size:1.125em}
.ds-heading[data-size="2xs"]{font-size:1em}
.ds-label{font-weight:600}
.ds-paragraph,.tp-caveat{max-inline-size:45rem}
.ds-link{color:var(--_accent);text-decoration:underline;text-underline-offset:.2em}
:focus-visible,.tp-package:focus{outline:3px solid var(--_focus);outline-offset:3px;border-radius:var(--_radius)}
code{font-family:var(--access-package-font-family-code,ui-monospace,monospace);font-size:.8125em;overflow-wrap:anywhere}
mark{background:var(--_warning-surface);color:var(--_warning-text)}
button,input,select{font:inherit;color:inherit;letter-spacing:inherit}
${ALERTS}
.ds-alert{padding:1em 1.125em;border:1px solid var(--_edge);border-inline-start-width:.375em;border-radius:var(--_radius);background:var(--_surface);color:var(--_ink)}
.ds-alert>*+*{margin-block-start:.5em}
.ds-alert+.ds-alert,.ds-alert+search,.tp-summary+*,[data-problems]:not(:empty){margin-block-end:1em}
.ds-alert+.ds-alert{margin-block-start:1em}
.tp-notice{margin-block-end:1em}
.tp-notice:last-child,.tp-answer>:last-child{margin-block-end:0}
.tp-quote::before{content:"«"}
.tp-quote::after{content:"»"}
.tp-reasons{display:grid;gap:.5em;padding-inline-start:1.25em}
.tp-reasons:has(>:only-child){padding:0;list-style:none}
.tp-source{display:block;margin-block-start:.25em;font-size:.875em}
.tp-summary{margin-block-end:1em;font-size:1.0625em}
.tp-loading{color:var(--_subtle)}
.tp-filter{display:block;max-inline-size:30rem;margin-block-end:1em}
.tp-filter>*{display:block}
.tp-hint,.tp-filter [data-field]{color:var(--_subtle);font-size:.9375em}
.tp-status{min-block-size:1.5em;color:var(--_subtle);font-size:.9375em}
.ds-input:not([type=radio]){inline-size:100%;min-block-size:3em;margin-block-start:.375em;padding:.5em .75em;border:1px solid var(--_border);border-radius:var(--_radius);background:var(--_background);color:var(--_text)}
.ds-button{padding:.625em 1.125em;border:0;border-radius:var(--_radius);background:var(--_base);color:var(--_on-base);font-weight:500;cursor:pointer}
.ds-button:hover{background:var(--_base-hover)}
.ds-button:disabled{opacity:.6;cursor:default}
.ds-button[data-variant=tertiary]{padding:.25em .5em;margin-inline-start:-.5em;background:none;color:var(--_accent);font-size:.875em}
.ds-button[data-variant=tertiary]:hover{background:var(--_hover);color:var(--_text)}
.tp-tree,.tp-packages,.tp-links,.tp-codes{list-style:none}
.tp-group{margin-block:1.75em 2.5em}
.tp-group:first-child{margin-block-start:0}
.tp-group>.ds-heading{margin-block-end:.625em}
.tp-area{border-block-start:1px solid var(--_line)}
.tp-area:last-child{border-block-end:1px solid var(--_line)}
.tp-area summary{display:flex;align-items:baseline;gap:.625em;padding:.75em .25em;cursor:pointer;list-style:none}
.tp-area summary::-webkit-details-marker{display:none}
.tp-area summary::before{flex:none;inline-size:.5em;block-size:.5em;border:solid currentcolor;border-width:0 2px 2px 0;transform:rotate(-45deg);content:""}
.tp-area summary:dir(rtl)::before{transform:rotate(135deg)}
.tp-area details[open]>summary::before{transform:translateY(-.125em) rotate(45deg)}
.tp-area summary:hover{background:var(--_tint)}
.tp-count{display:inline-block;unicode-bidi:plaintext;margin-inline-start:.375em;color:var(--_subtle);font-size:.8125em;font-weight:400}
.tp-count.tp-held{color:inherit;font-weight:600}
.tp-below{padding:0 .25em 1em 1.375em}
.tp-below>.ds-paragraph{margin-block-end:.75em}
.tp-category,.tp-package{padding-block:.75em;border-block-start:1px solid var(--_line)}
.tp-category .tp-package{margin-inline-start:1em}
.tp-package{scroll-margin-block:2em}
.tp-package>*+*{margin-block-start:.25em}
.tp-package>.ds-heading{display:flex;flex-wrap:wrap;align-items:baseline;justify-content:space-between;gap:.125em 1em}
.tp-choose{padding:0;border:0;background:none;color:var(--_accent);font-weight:600;text-align:start;text-decoration:underline;text-decoration-thickness:1px;text-underline-offset:.2em;cursor:pointer}
.tp-choose:hover{text-decoration-thickness:2px}
.tp-choose:disabled{color:inherit;text-decoration:none;cursor:auto}
:is(.tp-package,tr):has(>*>[aria-current]){background:var(--_tint);box-shadow:inset .25em 0 var(--_base)}
:is(.tp-package,tr):has(>*>[aria-current]):dir(rtl){box-shadow:inset -.25em 0 var(--_base)}
.tp-package:has(>*>[aria-current]){padding-inline:.875em .5em}
[aria-current]{font-weight:700}
.tp-decision{padding:.0625em .5em;border:1px solid var(--_edge,var(--_line));border-radius:var(--_radius);background:var(--_surface,none);color:var(--_ink,var(--_subtle));font-size:.8125rem;font-weight:500;line-height:1.5}
.tp-decision[data-decision=Permit]{--_surface:var(--_success-surface);--_edge:var(--_success-border);--_ink:var(--_success-text)}
.tp-decision[data-decision=Permit]::before{content:"✓ "/""}
.tp-decision[data-decision=Indeterminate]{--_surface:var(--_warning-surface);--_edge:var(--_warning-border);--_ink:var(--_warning-text)}
.tp-decision[data-decision=Indeterminate]::before{content:"? "/""}
.tp-decision[data-decision=Deny]{border-color:transparent;padding-inline:0}
[data-decision=Deny]>*>.tp-choose:not([aria-current]){font-weight:400}
[data-decision=Deny]>.ds-paragraph,[data-decision=Deny]>.tp-urn,.tp-reason{color:var(--_subtle)}
.tp-reason{font-size:.9375em}
[data-decision=Indeterminate]>.tp-reason,[data-decision=Indeterminate] .tp-reason{color:inherit}
.tp-urn{display:flex;flex-wrap:wrap;align-items:center;gap:0 1em}
.tp-facts>div{display:flex;flex-wrap:wrap;gap:0 .5em}
.tp-facts dt,.tp-none{color:var(--_subtle)}
.tp-facts dt::after{content:":"}
.tp-caveat,.tp-source-facts{margin-block-start:.75em;font-size:.9375em}
.tp-source-facts>summary{inline-size:fit-content;padding-block:.25em;cursor:pointer}
.tp-table{inline-size:100%;border-collapse:collapse;text-align:start}
.tp-table>caption{padding-block-end:.5em;text-align:start;color:var(--_subtle)}
.tp-table :is(th,td){padding:.5em .75em;border:1px solid var(--_line);text-align:start;vertical-align:top;font-weight:400}
.tp-table>thead th{background:var(--_tint);font-weight:500}
.tp-table tbody th{min-inline-size:min(12rem,40cqi);font-weight:500}
.tp-table tbody th>:is(.tp-decision,.tp-reason){display:block;inline-size:fit-content;margin-block-start:.375em;font-weight:400}
.tp-table tr[data-level="1"]>th{font-weight:600}
.tp-codes{display:flex;flex-wrap:wrap;gap:.125em .5em}
abbr{text-decoration:none}
.tp-unresolved{margin-block-start:.375em}
.tp-clients{margin-block-start:.25em;font-size:.875em}
.tp-table+.ds-heading{margin-block:1.25em .375em}
.tp-role-codes{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,18rem),1fr));gap:.125em 1.5em;font-size:.9375em}
.tp-role-codes>div{display:flex;flex-wrap:wrap;align-content:start;gap:0 .75em}
.tp-role-codes dt{flex:none;min-inline-size:3.5em;max-inline-size:100%;font-weight:500}
.tp-check{display:grid;gap:1.5em 2.5em}
.tp-form{display:grid;gap:1.25em;align-content:start;max-inline-size:30rem}
.tp-form .ds-field{position:relative;min-inline-size:0}
.ds-fieldset{display:grid;gap:.375em;border:0;min-inline-size:0}
.ds-fieldset legend{padding:0;margin-block-end:.375em}
.tp-choice{display:flex;align-items:center;gap:.625em;min-block-size:1.75em}
.tp-choice>input{flex:none;inline-size:1.25em;block-size:1.25em;margin:0;accent-color:var(--_base)}
.tp-choice>label{font-weight:400}
.tp-submit{justify-self:start}
.tp-chosen:empty{display:none}
.tp-chosen{margin-block-start:.25em;color:var(--_subtle)}
.tp-suggestions{position:absolute;z-index:2;inset-inline:0;max-block-size:18em;overflow-y:auto;margin-block-start:.25em;border:1px solid var(--_border);border-radius:var(--_radius);background:var(--_background);box-shadow:0 .25em 1em rgb(0 0 0/.2);list-style:none}
.tp-suggestions>li{padding:.5em .75em;cursor:pointer}
.tp-suggestions>li>*{display:block}
.tp-suggestions code{color:var(--_subtle)}
.tp-suggestions>:is([aria-selected=true],:hover){background:var(--_hover)}
.tp-suggestions>[aria-selected=true]{outline:2px solid var(--_focus);outline-offset:-2px}
.tp-suggestions>:is([aria-selected=true],:hover) code{color:inherit}
.tp-fault{margin-block-start:.375em;padding-inline-start:.75em;border-inline-start:4px solid var(--_danger-border);font-weight:500}
[aria-invalid=true]:not([type=radio]){border-color:var(--_danger-border)!important;box-shadow:0 0 0 1px var(--_danger-border)}
.tp-answer{min-inline-size:0}
.tp-form:has(:disabled):has(:user-valid,[type=text]:focus,[checked]:not(:checked),[selected]:not(:checked))~.tp-answer{display:none}
@container (min-width:46rem){.tp-check{grid-template-columns:minmax(0,22rem) minmax(0,1fr)}.tp-check:has(>[hidden]:first-child){grid-template-columns:minmax(0,1fr)}}
@container (max-width:38rem){
.tp-table,.tp-table>tbody,.tp-table>caption,.tp-table>tbody>tr>*{display:block;border:0}
.tp-table>thead{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}
.tp-table>tbody>tr{display:block;padding-block:.5em;border-block-end:1px solid var(--_line)}
.tp-table tbody :is(th,td){padding:.25em .5em;border:0}
.tp-table>tbody>tr>td::before{display:block;color:var(--_subtle);font-size:.875em;content:attr(data-label)}
.tp-count.tp-held{color:inherit;font-weight:600}
.tp-below{padding-inline:0}}
@media (forced-colors:active){:is(.tp-package,tr):has(>*>[aria-current]){outline:2px solid Highlight;outline-offset:-2px}.ds-button{border:1px solid}.tp-area summary::before{border-color:CanvasText}}
@media print{search,.tp-urn>:not(code),.tp-submit{display:none!important}.tp-package,.ds-alert,tr{break-inside:avoid}.root{background:none}details::details-content{display:block;block-size:auto;content-visibility:visible}}`;

/** A constructed sheet belongs to one document. */
const sheets = new WeakMap<Document, CSSStyleSheet>();

/**
 * Puts the styles on a shadow root: without an element for them, which a content policy may forbid.
 *
 * @internal
 */
export function dress(shadow: ShadowRoot): void {
  const { ownerDocument: page } = shadow;
  const view = page.defaultView;
  // Test environments adopt no sheets.
  if (!view || !("adoptedStyleSheets" in shadow)) return;
  let sheet = sheets.get(page);
  if (!sheet) {
    sheet = new view.CSSStyleSheet();
    sheet.replaceSync(elementStyles);
    sheets.set(page, sheet);
  }
  if (!shadow.adoptedStyleSheets.includes(sheet)) shadow.adoptedStyleSheets = [...shadow.adoptedStyleSheets, sheet];
}
