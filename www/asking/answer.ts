// The answer below a question: one status, then what else is to be known, where it stands, and other ways.

import type { Decision, Notice, Reason, Verdict } from "tilgangspakker";
import type { Place } from "../address.ts";
import { itemsOf, PREFIX, slugOf } from "../address.ts";
import type { App } from "../app.ts";
import { alert, h, told } from "../dom.ts";
import { fileNameOf } from "../files.ts";
import { ask } from "../texts/ask.ts";
import { filled, words } from "../texts/words.ts";
import type { Answered } from "./answered.ts";
import { everyRole } from "./every-role.ts";
import type { Fault } from "./faults.ts";
import { otherWays } from "./other-ways.ts";
import { actionOf, changesTo } from "./question.ts";

/** More reasons than these are no help: an area may hold any number of packages. */
const MOST = 20;

/** Questions stand in several views at once, also in those that are not shown. */
let made = 0;

export class Answer {
  readonly #id = `sporsmal-feil-${++made}`;
  /** It stands there from the start: only then is what comes into it read out. */
  readonly status = h("div", { class: "page-status", role: "status" });
  readonly element: HTMLElement;
  readonly #rest = h("div", { class: "page-rest" });
  readonly #app: App;

  constructor(app: App) {
    this.#app = app;
    this.element = h("div", { class: "page-answer" }, this.status, this.#rest);
  }

  show(asked: Place, answer: Answered): void {
    const said = words(ask, this.#app.language);
    const verdict = answer.kind === "faults" ? undefined : answer.verdict;
    const isAnswer = answer.kind === "answer";
    const packages = answer.kind === "answer" ? howMany(this.#app, asked, answer.verdict) : 1;
    this.element.dataset["decision"] = isAnswer ? answer.verdict.decision : answer.kind;
    if (answer.kind === "faults") this.#say(...answer.faults.map((it, at) => this.#fault(it, at)));
    else if (answer.kind === "lacking")
      this.#say(h("p", { class: "ds-paragraph" }, answer.text, verdict && ` ${verdict.reasons[0].message}`));
    else if (packages > 1) this.#say(yesTo(packages === 2 ? said.yesForBoth : filled(said.yesForAll, packages)));
    else this.#say(answerIn(answer.verdict, { Permit: said.yes, Deny: said.no, Indeterminate: said.undecided }));
    this.#rest.replaceChildren(
      ...(answer.kind === "lacking" && answer.isEveryRole ? everyRole(this.#app, asked) : []),
      ...(verdict ? this.#below(asked, verdict, packages, isAnswer ? answer : undefined) : []),
    );
  }

  /** The id of what is wrong with a field. */
  faultId(field: string): string {
    return `${this.#id}-${field}`;
  }

  /** Says it once: what stands there already is not read out again. */
  #say(...content: readonly HTMLElement[]): void {
    const made = h("div", {}, ...content);
    if (this.status.textContent !== made.textContent) this.status.replaceChildren(...made.childNodes);
  }

  #fault({ field, message, meant }: Fault, at: number): HTMLElement {
    const { didYouMean } = words(ask, this.#app.language);
    const links = meant.flatMap(({ label, asked }, index) => [
      index > 0 && ", ",
      h("a", { class: "ds-link", href: this.#app.href(changesTo(asked)) }, label),
    ]);
    return h(
      "p",
      { class: "ds-validation-message", id: this.faultId(field), "data-at": at },
      message,
      ...(links.length > 0 ? [` ${didYouMean} `, ...links, "?"] : []),
    );
  }

  #below(
    asked: Place,
    verdict: Verdict,
    packages: number,
    answer: { readonly why?: Verdict | undefined } | undefined,
  ): readonly HTMLElement[] {
    const { language, href } = this.#app;
    const said = words(ask, language);
    const [, ...behind] = verdict.reasons;
    const others = [...(answer?.why?.reasons ?? []), ...(packages > 1 ? verdict.reasons : behind)];
    const ways = otherWays(this.#app, asked, verdict, others);
    return [
      answer !== undefined &&
        others.length > 0 &&
        h(
          "ul",
          { class: "page-reasons" },
          ...others.slice(0, MOST).map((it) => h("li", { "data-weight": it.weight }, it.message)),
        ),
      ways.length > 0 &&
        h(
          "p",
          { class: "ds-paragraph page-other-way" },
          h("b", {}, said.otherWay),
          " ",
          ...ways.flatMap((it, at) => [
            at > 0 && " · ",
            h("a", { class: "ds-link", href: href(changesTo(it.asked)) }, it.label),
          ]),
        ),
      ...verdict.notices.map((it) => this.#notice(it)),
      h("p", { class: "page-hint" }, this.#source(verdict.reasons[0])),
    ].filter((it) => it !== false);
  }

  /** In the source's own words. */
  #notice({ severity, text }: Notice): HTMLElement {
    const { language } = this.#app;
    return alert(
      severity,
      h("p", {}, h("b", {}, `${words(ask, language)[severity]}:`)),
      h("blockquote", { class: "page-quote" }, told(text, language)),
    );
  }

  /** The row that decided, as a link. */
  #source({ source: { section, row }, package: urn }: Reason): HTMLElement {
    const { language, hrefTo, catalogue, key } = this.#app;
    const said = words(ask, language);
    // A file of the reader's own is not Altinn's register, whatever it says.
    const name = (section === "register" && fileNameOf(key)) || said[section];
    const text = filled(said.source, row === null ? name : filled(said.sourceRow, name, row));
    const reference = urn ?? row;
    if (reference === null) return h("span", {}, text);
    const isPackage = reference.startsWith(PREFIX) || catalogue.package(reference) !== undefined;
    const place: Place = section === "tree" && isPackage ? { package: slugOf(reference) } : { row: reference };
    return h("a", { class: "ds-link", href: hrefTo("packages", place) }, text);
  }
}

const COLOURS: Readonly<Record<Decision, string>> = { Permit: "success", Deny: "danger", Indeterminate: "warning" };

/** How many packages a yes is about: it is one to all of them. A refusal is told by the package that it is about. */
function howMany({ catalogue }: App, asked: Place, { permitted }: Verdict): number {
  if (!permitted) return 1;
  const named = actionOf(asked) === "systemUser" ? itemsOf(asked.packages) : [asked.package ?? []].flat();
  const each = named
    .map((it) => catalogue.resolve(it))
    .flatMap((it) => (it.status === "area" ? it.below : "current" in it ? it.current : it.reference));
  return new Set(each).size;
}

const yesTo = (said: string): HTMLElement =>
  h("p", { class: "ds-paragraph", "data-color": COLOURS.Permit }, h("strong", {}, said));

const answerIn = ({ decision, reasons: [first] }: Verdict, answers: Readonly<Record<Decision, string>>): HTMLElement =>
  h(
    "p",
    { class: "ds-paragraph", "data-color": COLOURS[decision] },
    h("strong", {}, `${answers[decision]}.`),
    ` ${first.message}`,
  );
