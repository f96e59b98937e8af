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
