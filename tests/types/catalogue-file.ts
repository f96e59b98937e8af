// A catalogue's file, imported as bundlers let it be.

import { Catalogue } from "tilgangspakker";
import today from "tilgangspakker/catalogues/altinn-2026-08.json";

export const version: string = today.version;
export const urns: string[] = today.packages.map((it) => it.urn);
export const catalogue = (): Catalogue => Catalogue.fromJson(today);
export const ofText = (): Catalogue => Catalogue.fromJson(JSON.stringify(today));
// @ts-expect-error there is no such field
export const nothing = today.packs;
// @ts-expect-error a list is no catalogue
Catalogue.fromJson(today.packages);
