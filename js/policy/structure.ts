// What in a policy is not as Altinn's parser takes it: it refuses such a policy whole, so that nothing follows from any of
// its rules. Of parts of policies, as documentation shows them, nothing is asked.

import { STRING } from "./attributes.js";
import type { Grammar } from "./grammar.js";
import {
  ABSOLUTE,
  ADDRESS,
  AT_MOST_ONE,
  EARLIER,
  EARLIER_PARTS,
  EFFECTS,
  EXAMPLES,
  FREE,
  GRAMMAR,
  NAMESPACE,
  OF_ANYTHING,
  OF_EFFECT,
  OF_TRUTH,
} from "./grammar.js";
import type { Flaw } from "./model.js";
import type { Piece, Span } from "./places.js";
import type { Element } from "./xml.js";

const POLICIES = new Set(["Policy", "PolicySet"]);
/** Deeper than any that people write. */
const DEEPEST = 500;
/** Whoever mends so many looks again: a text that is full of them would fill the memory with what is said of each. */
const MOST_FLAWS = 1_000;

interface Open {
  readonly element: Element;
  readonly grammar: Grammar;
  /** How many there are of what stands at each place. */
  readonly counts: number[];
  /** Which of its parts it has, in order, each once. */
  readonly names: Set<string>;
  /** Whatever it is. */
  hasParts: boolean;
  /** Where the last of them belongs. */
  at: number;
}

/** What a flaw says, without where it stands. */
type Told = Flaw extends infer One ? (One extends Flaw ? Omit<One, "span" | "written" | "isRefused"> : never) : never;

/** Called with every element. */
export class StructureReader {
  readonly flaws: Flaw[] = [];
  readonly #failTooDeep: (offset: number) => never;
  readonly #open: Open[] = [];
  #isPolicy: boolean | undefined;
  #doctypeAt: number | undefined;
  /** How many policies are open. */
  #depth = 0;

  constructor(failTooDeep: (offset: number) => never) {
    this.#failTooDeep = failTooDeep;
  }

  /** Told of what turns out to be a policy. */
  readDoctype(start: number): void {
    this.#doctypeAt = start;
  }

  open(element: Element): void {
    const { name, start } = element;
    this.#isPolicy ??= this.#begins(element);
    if (!this.#isPolicy) return;
    if (POLICIES.has(name) && ++this.#depth > DEEPEST) this.#failTooDeep(start);
    const parent = this.#open.at(-1);
    const grammar = parent ? this.#grammarWithin(parent, element) : this.#grammarOfRoot(element);
    if (parent) parent.hasParts = true;
    this.#open.push({
      element,
      grammar,
      counts: grammar.steps.map(() => 0),
      names: new Set(),
      hasParts: false,
      at: 0,
    });
    this.#readAttributes(element, grammar);
  }

  close({ name }: Element, pieces: readonly Piece[]): void {
    const closed = this.#open.pop();
    if (!closed) return;
    if (POLICIES.has(name)) this.#depth--;
    const { element, grammar } = closed;
    const stray =
      grammar.content === "parts"
        ? pieces.find(({ text, isLiteral }) => isLiteral || /[^ \t\r\n]/.test(text))
        : undefined;
    if (stray) this.#add({ is: "text", element: name }, strayIn(stray), stray.text.trim());
    this.#readParts(closed);
    const text = pieces.map((it) => it.text).join("");
    if (grammar === ADDRESS && !ABSOLUTE.test(text.trim()))
      this.#addAt(element, { is: "address", element: name, address: text.trim() });
    if (grammar.whenEmpty === undefined || closed.hasParts || stray) return;
    if (element.isOneTag !== (grammar.whenEmpty === "oneTag"))
      this.#addAt(element, { is: "emptyTag", element: name, isOneTag: element.isOneTag });
  }

  #begins({ name }: Element): boolean {
    const start = this.#doctypeAt;
    if (POLICIES.has(name) && start !== undefined) this.#add({ is: "doctype" }, { start, end: start }, "<!DOCTYPE");
    return POLICIES.has(name);
  }

  #grammarOfRoot(element: Element): Grammar {
    if (element.name === "PolicySet") return this.#lost(element, { is: "set" });
    return this.#readNamespace(element, undefined) ? (GRAMMAR.get("Policy") ?? FREE) : FREE;
  }

  #grammarWithin(parent: Open, element: Element): Grammar {
    const { name } = element;
    if (parent.grammar.content === "free") return FREE;
    const at = parent.grammar.steps.findIndex((it) => it.names.has(name));
    const step = parent.grammar.steps[at];
    const outer = parent.element.name;
    if (!step)
      return this.#lost(
        element,
        EARLIER_PARTS.test(name)
          ? { is: "earlierPart", element: name }
          : {
              is: "misplaced",
              element: name,
              parent: outer,
              allowed: parent.grammar.steps.flatMap((it) => [...it.names]),
            },
      );
    if (!this.#readNamespace(element, parent.element)) return FREE;
    const count = (parent.counts[at] ?? 0) + 1;
    parent.counts[at] = count;
    const isSecond = (step.isOne && count > 1) || (AT_MOST_ONE === name && parent.names.has(name));
    const before = [...parent.names].find((it) => stepAt(parent, it) > at) ?? "";
    parent.names.add(name);
    if (isSecond) this.#addAt(element, { is: "several", element: outer, part: name });
    else if (at < parent.at)
      this.#addAt(element, {
        is: "order",
        element: name,
        before,
        parent: outer,
      });
    else parent.at = at;
    if (name === "AttributeSelector" && this.#isInTargetOfRule(parent)) this.#addAt(element, { is: "selector" });
    if (outer === "VariableDefinition" && (element.prefix !== "" || element.start !== parent.element.inside))
      this.#addAt(element, { is: "apart", element: name });
    return name === "AttributeValue" && element.attributes.get("DataType")?.value !== STRING
      ? OF_ANYTHING
      : (GRAMMAR.get(name) ?? FREE);
  }

  /** There Altinn's decision point fails on it. */
  #isInTargetOfRule({ element }: Open): boolean {
    return element.name === "Match" && this.#open.at(-5)?.element.name === "Rule";
  }

  #lost(element: Element, told: Told): Grammar {
    this.#addAt(element, told);
    return FREE;
  }

  /** Told once of what stands in one. Answers whether it is to be read on. */
  #readNamespace(element: Element, parent: Element | undefined): boolean {
    const { name, namespace, prefix } = element;
    if (namespace === NAMESPACE || namespace === parent?.namespace) return true;
    const isEarlier = EARLIER.test(namespace);
    this.#addAt(
      element,
      isEarlier
        ? { is: "earlier", version: namespace.includes(":1.0:policy") ? "1.0" : "2.0" }
        : { is: "namespace", element: name, namespace, prefix },
    );
    return !isEarlier;
  }

  #readAttributes(element: Element, grammar: Grammar): void {
    for (const [name, example] of grammar.attributes) {
      const attribute = element.attributes.get(name);
      const value = attribute?.value ?? "";
      if (value === "" || (name === "MatchId" && value.trim() === ""))
        this.#addAt(element, { is: "noAttribute", element: element.name, attribute: name, example });
      else if (OF_EFFECT.has(name) && !EFFECTS.includes(value)) this.#readEffect(element, name);
    }
    const truth = element.attributes.get(OF_TRUTH);
    if (truth && truth.value !== "" && grammar !== FREE && !/^[ \t\r\n]*(true|false|1|0)[ \t\r\n]*$/.test(truth.value))
      this.#add({ is: "truth", attribute: OF_TRUTH }, spanOf(truth.piece), truth.value);
  }

  /** In other letters Altinn takes it, and others do not. */
  #readEffect({ name, attributes }: Element, attribute: string): void {
    const { value, piece } = attributes.get(attribute) ?? {};
    if (value === undefined || !piece) return;
    const isTaken = EFFECTS.some((it) => it.toLowerCase() === value.trim().toLowerCase());
    if (!isTaken || name === "Rule") this.#add({ is: "effect", attribute }, spanOf(piece), value, !isTaken);
  }

  #readParts({ element, grammar: { steps }, names, hasParts }: Open): void {
    const lacking = steps.filter((it) => it.isNeeded && !it.enough.some((name) => names.has(name)));
    for (const step of lacking) {
      const part = [...step.names].find((it) => it in EXAMPLES) ?? [...step.names][0] ?? "";
      const before = [...names].find((name) => steps.findIndex((it) => it.names.has(name)) > steps.indexOf(step));
      if (!hasParts && steps.length === 1) this.#addAt(element, { is: "emptyPart", element: element.name, part });
      else
        this.#addAt(element, {
          is: "noPart",
          element: element.name,
          part,
          example: EXAMPLES[part] ?? "",
          before: before ?? "",
        });
    }
  }

  #addAt({ name, start }: Element, told: Told): void {
    this.#add(told, { start, end: start }, name);
  }

  #add(told: Told, span: Span, written: string, isRefused = true): void {
    const more = this.flaws[MOST_FLAWS];
    if (this.flaws.length < MOST_FLAWS) this.flaws.push({ ...told, span, written, isRefused });
    else if (!more) this.flaws.push({ is: "more", most: MOST_FLAWS, span, written, isRefused });
    // Be it that only what is not told is refused.
    else if (isRefused && !more.isRefused) this.flaws[MOST_FLAWS] = { ...more, isRefused };
  }
}

const stepAt = ({ grammar: { steps } }: Open, name: string): number => steps.findIndex((it) => it.names.has(name));
const spanOf = ({ start, source }: Piece): Span => ({ start, end: start + source.length });

function strayIn({ start, source }: Piece): Span {
  const from = start + Math.max(source.search(/[^ \t\r\n]/), 0);
  return { start: from, end: start + source.trimEnd().length };
}
