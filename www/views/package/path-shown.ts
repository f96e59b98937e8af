// The picture of the path with its name, and the same in words below it.

import type { AccessPackage, Catalogue, Claims, Decision, Language } from "tilgangspakker";
import { h } from "../../dom.ts";
import { isShort } from "../../grants/named.ts";
import type { Path, RecipientName } from "../../grants/path.ts";
import { pathOf } from "../../grants/path.ts";
import { packageTexts } from "../../texts/package.ts";
import type { Words } from "../../texts/words.ts";
import { filled, words } from "../../texts/words.ts";
import type { Drawn } from "./picture.ts";
import { narrowPicture, widePicture } from "./picture.ts";

type Said = Words<typeof packageTexts>;

/** Shows the path from a holder in this element; the recipient that is asked about is lit up. */
export function showPath(
  into: HTMLElement,
  catalogue: Catalogue,
  language: Language,
  it: AccessPackage,
  holder: Claims,
  asked?: RecipientName,
): void {
  const all = words(packageTexts, language);
  // Private persons have no employees.
  const said = it.partyKind === "person" ? { ...all, employee: all.anotherPerson } : all;
  const path = pathOf(catalogue, it.urn, holder, language);
  const drawn = drawnOf(path, it, catalogue, language, said, asked);
  into.replaceChildren(widePicture(drawn), narrowPicture(drawn), inWords(path, said));
}

function drawnOf(
  path: Path,
  it: AccessPackage,
  catalogue: Catalogue,
  language: Language,
  said: Said,
  asked?: RecipientName,
): Drawn {
  const { roles = [], variant } = path.holder;
  const names = roles.map((role) => catalogue.role(role, { language })?.name.value ?? role);
  const isGiven = names.length === 0;
  const form = variant ? filled(said.inForm, variant.toUpperCase()) : "";
  const codes = roles.flatMap((role) => catalogue.role(role)?.code ?? []).filter(isShort);
  const holder = {
    title: isGiven ? said.holder : listed(names, said.and),
    note: [isGiven ? said.given : codes.join(", "), form].filter(Boolean).join(" "),
  };
  const link = isGiven
    ? said.wasGiven
    : path.needsForm
      ? said.chooseForm
      : { Permit: said.gets, Deny: said.getsNot, Indeterminate: said.getsUndecided }[path.held];
  const recipients = path.steps.map(({ to, decision }) => ({
    title: said[to],
    note: said[`${to}How`],
    decision,
    isAsked: to === asked,
  }));
  return {
    name: nameOf(path, [holder.title, form].filter(Boolean).join(" "), it.name.value, link, said),
    holder,
    package: { title: it.name.value, note: said.thePackage },
    link,
    held: path.held,
    recipients,
  };
}

/** All that the picture shows, in sentences. */
function nameOf({ steps, needsForm }: Path, holder: string, name: string, link: string, said: Said): string {
  const held = needsForm ? said.getsByForm : link;
  const namesOf = (some: Path["steps"]) => some.map((it) => said[it.to].toLowerCase());
  const to = (decision: Decision) => namesOf(steps.filter((it) => it.decision === decision && !it.needsForm));
  const told = (sentence: string, names: readonly string[]) =>
    names.length > 0 ? [filled(sentence, listed(names, said.and))] : [];
  return [
    filled(said.inWords, holder, held, name),
    ...told(said.passedTo, to("Permit")),
    ...told(said.notPassedTo, to("Deny")),
    ...told(said.undecidedTo, to("Indeterminate")),
    ...told(said.byFormTo, namesOf(steps.filter((it) => it.needsForm))),
  ].join(" ");
}

const MARKS = { Permit: "✓", Deny: "✕", Indeterminate: "?" } as const;

function inWords({ steps }: Path, said: Said): HTMLElement {
  const answers = { Permit: said.yes, Deny: said.no, Indeterminate: said.undecided };
  return h(
    "ul",
    { class: "page-plain-list page-path-words" },
    ...steps.map(({ to, decision, needsForm, verdict }) =>
      h(
        "li",
        { "data-decision": decision },
        h("span", { class: "page-path-sign", "aria-hidden": "true" }, MARKS[decision]),
        needsForm
          ? h("span", {}, h("b", {}, `${said[to]}: ${said.byForm}`))
          : h("span", {}, h("b", {}, `${said[to]}: ${answers[decision]}.`), ` ${verdict.reasons[0].message}`),
      ),
    ),
  );
}

export const listed = (names: readonly string[], and: string): string =>
  names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} ${and} ${names.at(-1) ?? ""}`;
