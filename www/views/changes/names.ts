// What the packages and roles of two catalogues are called, as far as a list of changes names them.

import type { AccessPackage, Role } from "tilgangspakker";
import type { App } from "../../app.ts";
import type { Item } from "./groups.ts";

/** The keys of the two catalogues. */
export interface Between {
  readonly before: string;
  readonly after: string;
}

type Packages = ReadonlyMap<string, AccessPackage>;

export interface Names {
  /** By URN, in each of the two catalogues. */
  readonly packages: Readonly<Record<keyof Between, Packages>>;
  /** By code. */
  readonly roles: ReadonlyMap<string, Role>;
}

export async function namesOf(items: readonly Item[], { before, after }: Between, app: App): Promise<Names> {
  return {
    packages: {
      before: await packagesIn(before, items.flatMap((it) => it.before ?? []), app),
      after: await packagesIn(after, items.flatMap((it) => it.after ?? []), app),
    },
    // A role of the same code is shown as the later catalogue names it.
    roles: new Map([...(await rolesIn(before, app)), ...(await rolesIn(after, app))]),
  };
}

async function packagesIn(key: string, urns: readonly string[], { engine, language }: App): Promise<Packages> {
  const found = await engine.call("named", [key, urns, { language }]);
  return new Map(found.flatMap((it, place) => (it ? [[urns[place] ?? "", it]] : [])));
}

async function rolesIn(key: string, { engine, language }: App): Promise<readonly (readonly [code: string, role: Role])[]> {
  return (await engine.ask(key, "roles", { language })).map((role) => [role.code, role]);
}
