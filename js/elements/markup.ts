// HTML text: what the module rendered, fitted for an element. The same on a server and in a browser.
//
// The module escapes <, >, & and " in every value, so that what looks like a tag in its HTML is one.

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ESCAPES[letter] ?? "");
}

/** HTML of a template of ours: every value is escaped, but for what is `raw` already. */
export function html(template: TemplateStringsArray, ...values: readonly (string | number | Raw | readonly Raw[])[]): Raw {
  const texts = values.map((it) => (typeof it === "object" ? String(it instanceof Raw ? it : it.join("")) : escaped(String(it))));
  return new Raw(String.raw({ raw: template }, ...texts));
}

/** HTML text that is escaped already. */
export class Raw {
  readonly #html: string;
  constructor(html: string) {
    this.#html = html;
  }
  toString(): string {
    return this.#html;
  }
}

const raw = (text: string): Raw => new Raw(text);

/** What goes before, after and into the place of a package, by its URN. */
export interface Grafts {
  /** Stands beside the name. */
  readonly beside: Raw;
  /** Stands below the name. */
  readonly below: Raw;
  readonly decision: string;
}

const TREE = /(<li class="tp-package)("[^>]* data-urn="([^"]*)")(>)(<h\d[^>]*>)([^]*?) <a class="ds-link tp-anchor"[^]*?<\/a>(<\/h\d>)/g;
const TABLE = /(<tr)( data-level="\d" data-urn="([^"]*)")(>)(<th scope="row">)([^]*?)(<\/th>)/g;

/** Makes a button of every package's name; links to places, which no shadow root has, fall away. */
export function choosable(html: string, graftsOf: ReadonlyMap<string, Grafts>): string {
  const place = (isRow: boolean) => (_: string, tag: string, attributes: string, urn: string, end: string, start: string, name: string, stop: string) => {
    const grafts = graftsOf.get(urn);
    const decision = grafts ? ` data-decision="${grafts.decision}"` : "";
    const named = `${start}<button class="tp-choose" type="button" disabled data-tp-choose>${name}</button>`;
    const [beside, below] = [grafts?.beside ?? "", grafts?.below ?? ""];
    return tag + attributes + decision + end + named + (isRow ? `${beside}${below}${stop}` : `${beside}${stop}${below}`);
  };
  return html.replace(TREE, place(false)).replace(TABLE, place(true));
}

/** The areas of a tree, each as HTML text: the first piece is what stands before them. */
export function areasOf(tree: string): readonly string[] {
  return tree.split(/(?=<li class="tp-area">)/);
}

/** The notices, each as HTML text, in the catalogue's order. */
export function noticesOf(notices: string): readonly Raw[] {
  return notices.split(/(?=<div class="ds-alert tp-notice")/).filter(Boolean).map(raw);
}

/** The search field that a catalogue's view has. */
export function filterOf(view: string): Raw {
  return raw(/<search [^]*?<\/search>/.exec(view)?.[0] ?? "");
}

const PLAIN = /^(summary|caption|thead|tbody|tr|th|td|code|dt|dd|abbr|legend|option)$/;

/** Names every piece as a part, by its classes without their prefixes, its tag, and its colour. */
export function withParts(html: string): string {
  return html.replace(/<([a-z]+\d?)([^>]*)>/g, (whole, tag: string, attributes: string) => {
    const classes = /(?:^| )class="([^"]*)"/.exec(attributes)?.[1];
    const names = classes ? classes.split(" ").map((it) => it.replace(/^(tp|ds)-/, "")) : PLAIN.test(tag) ? [tag] : [];
    for (const about of attributes.matchAll(/ data-(?:color|decision)="([a-zA-Z]+)"/g)) if (about[1] && about[1] !== "neutral") names.push(about[1].toLowerCase());
    return names.length > 0 ? `<${tag}${attributes} part="${[...new Set(names)].join(" ")}">` : whole;
  });
}

/** Tells whether two texts are the same, as far as anybody would meet two that are not and have the same. */
export function fingerprint(text: string): string {
  let [one, other] = [0x811c9dc5, 0x1b873593];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ unit, 0x85ebca6b) + at;
  }
  return `${(one >>> 0).toString(36)}-${(other >>> 0).toString(36)}-${text.length.toString(36)}`;
}
