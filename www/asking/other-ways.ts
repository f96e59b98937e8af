// Where an answer is no: other questions of the same kind to which it is yes.

import type { Reason, Verdict } from "tilgangspakker";
import type { Place } from "../address.ts";
import { itemsOf, listOf, slugOf } from "../address.ts";
import type { App } from "../app.ts";
import { formOf } from "../grants/forms.ts";
import { packageOfMain } from "../grants/main.ts";
import { typicalHolder } from "../grants/path.ts";
import { ask } from "../texts/ask.ts";
import { filled, words } from "../texts/words.ts";
import { questionOf } from "./question.ts";

export interface OtherWay {
  readonly label: string;
  readonly asked: Place;
}

/** Only what the module permits is told. */
export function otherWays(app: App, asked: Place, verdict: Verdict, others: readonly Reason[]): readonly OtherWay[] {
  if (verdict.decision !== "Deny") return [];
  const codes = new Set<Reason["code"]>([...verdict.reasons, ...others].map((it) => it.code));
  const candidates = [
    ...(codes.has("VARIANT_NOT_COVERED") ? otherForms(app, asked) : []),
    ...(codes.has("NOT_HELD") ? asMain(app, asked) : []),
    ...otherQuestions(app, asked, codes),
  ];
  return candidates.filter((it) => app.catalogue.check(questionOf(it.asked)).permitted);
}

/** The forms that grants of the package are limited to. */
function otherForms({ catalogue, language }: App, asked: Place): readonly OtherWay[] {
  const said = words(ask, language);
  const references = asked.package ? [asked.package] : itemsOf(asked.packages);
  const forms = new Set(
    references
      .flatMap((it) => (catalogue.package(it) ? catalogue.rolesForPackage(it) : []))
      .flatMap((it) => it.variant ?? []),
  );
  // A file may limit a grant to what is no form, and of that nothing can be asked.
  return [...forms]
    .filter((it) => formOf(catalogue, it, language))
    .map((variant) => ({ label: filled(said.otherForm, variant), asked: { ...asked, variant } }));
}

/** Main administrators pass on what they do not have, once their package has been given to them. */
function asMain({ catalogue, language }: App, asked: Place): readonly OtherWay[] {
  const said = words(ask, language);
  return itemsOf(asked.roles).flatMap((code) => {
    const role = catalogue.role(code);
    const main = role && packageOfMain(role, catalogue, language);
    if (!main) return [];
    return [
      {
        label: filled(said.otherGiven, main.name.value),
        asked: { ...asked, holds: listOf([...itemsOf(asked.holds), slugOf(main.urn)]) },
      },
    ];
  });
}

function otherQuestions(app: App, asked: Place, codes: ReadonlySet<Reason["code"]>): readonly OtherWay[] {
  const said = words(ask, app.language);
  const { package: one, variant, packages } = asked;
  const about = { ...(one ? { package: one } : {}), ...(variant ? { variant } : {}) };
  switch (asked.action) {
    case "delegate":
      return [
        ...(codes.has("PASSED_ON_FOR_CLIENTS") || codes.has("NOT_DELEGABLE")
          ? [
              {
                label: said.askForClients,
                asked: {
                  action: "client",
                  ...about,
                  ...relationOf(app, asked),
                  recipient: asked.recipient === "systemUser" ? "clientSystemUser" : "agent",
                },
              },
            ]
          : []),
        ...(codes.has("RECIPIENT_NOT_ALLOWED")
          ? [{ label: said.askOwnSystemUser, asked: { ...asked, recipient: "systemUser" } }]
          : []),
      ];
    case "client":
      return [
        ...(codes.has("SYSTEM_USER_NOT_FOR_CLIENTS") || codes.has("RECIPIENT_NOT_ALLOWED")
          ? [{ label: said.askClientSystemUser, asked: { ...asked, recipient: "clientSystemUser" } }]
          : []),
        ...(codes.has("NOT_CLIENT_DELEGABLE")
          ? [
              {
                label: said.askDirect,
                asked: { action: "delegate", ...about, roles: asked.relations ?? "", recipient: "employee" },
              },
            ]
          : []),
      ];
    case "systemUser":
      if (asked.kind === "client" && !asked.self)
        return [
          {
            label: said.askOwnSystemUser,
            asked: {
              action: "systemUser",
              kind: "own",
              packages: packages ?? "",
              roles: asked.relations ?? "",
              ...about,
            },
          },
        ];
      return [
        { label: said.askClientSystemUser, asked: { action: "systemUser", kind: "client", packages: packages ?? "" } },
      ];
    default:
      return [];
  }
}

/** Whoever asks has the role at a client; where none is named, a role that gets the package. */
function relationOf({ catalogue }: App, { roles, package: reference = "", variant }: Place): Place {
  if (roles) return { relations: roles };
  const it = catalogue.package(reference);
  const holder = it && typicalHolder(catalogue, it.urn);
  return {
    relations: listOf(holder?.roles ?? []),
    ...((variant ?? holder?.variant) ? { variant: variant ?? holder?.variant ?? "" } : {}),
  };
}
