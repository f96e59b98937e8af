// The picture of the path: holder, package and recipients, with what is decided between them. Beside each other where
// there is room, else below each other.

import type { Decision } from "tilgangspakker";
import { wrapped } from "./wrapped.ts";

/** A box of the picture. */
export interface Box {
  readonly title: string;
  readonly note: string;
  readonly decision?: Decision;
  readonly isAsked?: boolean;
}

export interface Drawn {
  readonly name: string;
  readonly holder: Box;
  readonly package: Box;
  /** What stands at the first arrow, and what is decided there. */
  readonly link: string;
  readonly held: Decision;
  readonly recipients: readonly Box[];
}

interface Laid extends Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

const CLASSES: Readonly<Record<Decision, string>> = {
  Permit: "page-path-yes",
  Deny: "page-path-no",
  Indeterminate: "page-path-undecided",
};
const LINE = 19;
const NOTE_LINE = 17;
const PADDING = 11;
const BADGE = 34;

/** The picture where there is room for three columns. */
export function widePicture(drawn: Drawn): SVGElement {
  const recipients = column(drawn.recipients, 502, 218, 10);
  const height = Math.max(...recipients.map((it) => it.y + it.height), 120) + 2;
  const middle = (box: Box, x: number, width: number) => centred(laid(box, x, 0, width), height / 2);
  const [holder, packageBox] = [middle(drawn.holder, 2, 166), middle(drawn.package, 236, 202)];
  const [from, across] = [packageBox.x + packageBox.width, height / 2];
  return svg(
    drawn.name,
    722,
    height,
    "page-path-wide",
    arrow(drawn.held, `M168 ${across}H234`, [234, across], "right"),
    text(drawn.link, 201, across - 18, "page-path-note", "middle"),
    badge(drawn.held, 199, across),
    ...recipients.flatMap((it) => {
      const to = it.y + it.height / 2;
      return [
        arrow(
          it.decision,
          `M${from} ${across}C${from + 34} ${across} ${it.x - 38} ${to} ${it.x - 2} ${to}`,
          [it.x - 2, to],
          "right",
          it.isAsked,
        ),
      ];
    }),
    ...[holder, packageBox, ...recipients].map((it) => boxOf(it, it === packageBox)),
  );
}

/** The same from top to bottom, no wider than a phone. */
export function narrowPicture(drawn: Drawn): SVGElement {
  const holder = laid(drawn.holder, 1, 2, 286);
  const below = holder.y + holder.height;
  const packageBox = laid(drawn.package, 1, below + 44, 286);
  const from = packageBox.y + packageBox.height;
  const recipients = column(drawn.recipients, 46, 241, 8, from + 16);
  const last = recipients.at(-1);
  const height = (last ? last.y + last.height : from) + 2;
  return svg(
    drawn.name,
    288,
    height,
    "page-path-narrow",
    arrow(drawn.held, `M24 ${below}V${packageBox.y - 2}`, [24, packageBox.y - 2], "down"),
    badge(drawn.held, 24, below + 20),
    text(drawn.link, 44, below + 25, "page-path-note"),
    line(`M24 ${from}V${last ? last.y + last.height / 2 : from}`, "page-path-trunk"),
    ...recipients.map((it) => {
      const to = it.y + it.height / 2;
      return arrow(it.decision, `M24 ${to}H44`, [44, to], "right", it.isAsked);
    }),
    ...[holder, packageBox, ...recipients].map((it) => boxOf(it, it === packageBox)),
  );
}

function column(boxes: readonly Box[], x: number, width: number, gap: number, top = 2): readonly Laid[] {
  let y = top;
  return boxes.map((box) => {
    const it = laid(box, x, y, width);
    y += it.height + gap;
    return it;
  });
}

function laid(box: Box, x: number, y: number, width: number): Laid {
  const family = getComputedStyle(document.body).fontFamily;
  const room = width - 2 * PADDING - (box.decision ? BADGE : 0);
  const [lines, notes] = [
    wrapped(box.title, room, `600 15px ${family}`),
    wrapped(box.note, room, `400 13px ${family}`),
  ];
  return {
    ...box,
    x,
    y,
    width,
    height: 2 * PADDING + lines.length * LINE + notes.length * NOTE_LINE - 3,
    lines,
    notes,
  };
}

const centred = (box: Laid, middle: number): Laid => ({ ...box, y: middle - box.height / 2 });

function boxOf(it: Laid, isPackage: boolean): SVGElement {
  const names = [
    "page-path-box",
    it.decision && CLASSES[it.decision],
    isPackage && "page-path-package",
    it.isAsked && "page-path-asked",
  ];
  const group = element("g", { class: names.filter(Boolean).join(" ") });
  group.append(element("rect", { x: it.x, y: it.y, width: it.width, height: it.height, rx: 8 }));
  const left = it.x + PADDING + (it.decision ? BADGE : 0);
  it.lines.forEach((part, at) => group.append(text(part, left, it.y + PADDING + 13 + at * LINE, "page-path-title")));
  const below = it.y + PADDING + it.lines.length * LINE;
  it.notes.forEach((part, at) => group.append(text(part, left, below + 11 + at * NOTE_LINE, "page-path-note")));
  if (it.decision) group.append(badge(it.decision, it.x + PADDING + 11, it.y + it.height / 2));
  return group;
}

/** A line with its head. What is refused arrives nowhere. */
function arrow(
  decision: Decision | undefined,
  path: string,
  [x, y]: readonly [number, number],
  way: "right" | "down",
  isAsked = false,
): SVGElement {
  const group = element("g", {
    class: `page-path-arrow ${CLASSES[decision ?? "Deny"]}${isAsked ? " page-path-asked" : ""}`,
  });
  group.append(line(path, "page-path-line"));
  const head =
    way === "right"
      ? `M${x - 8} ${y - 5}L${x} ${y}L${x - 8} ${y + 5}`
      : `M${x - 5} ${y - 8}L${x} ${y}L${x + 5} ${y - 8}`;
  if (decision !== "Deny") group.append(line(head, "page-path-head"));
  return group;
}

const line = (d: string, name: string): SVGElement => element("path", { class: name, d, fill: "none" });

/** A tick, a cross or a question mark. */
function badge(decision: Decision, x: number, y: number): SVGElement {
  const group = element("g", { class: `page-path-badge ${CLASSES[decision]}` });
  group.append(element("circle", { cx: x, cy: y, r: 11 }));
  const marks = { Permit: `M${x - 5} ${y}l3.5 4l6.5 -8`, Deny: `M${x - 4} ${y - 4}l8 8m0 -8l-8 8`, Indeterminate: "" };
  group.append(
    decision === "Indeterminate"
      ? text("?", x, y + 5, "page-path-title", "middle")
      : line(marks[decision], "page-path-mark"),
  );
  return group;
}

function text(content: string, x: number, y: number, name: string, anchor = "start"): SVGElement {
  const made = element("text", { class: name, x, y, "text-anchor": anchor });
  made.textContent = content;
  return made;
}

function svg(
  name: string,
  width: number,
  height: number,
  classes: string,
  ...children: readonly SVGElement[]
): SVGElement {
  const made = element("svg", {
    class: classes,
    viewBox: `0 0 ${width} ${Math.ceil(height)}`,
    role: "img",
    "aria-label": name,
  });
  made.append(...children);
  return made;
}

function element(tag: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, String(value));
  return made;
}
