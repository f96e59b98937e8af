// The catalogues that are looked at: version 3, which is part of the module, today's register, and what the reader has opened.

import register from "virtual:register?url";
import init, { Catalogue } from "tilgangspakker";
import { SEED, TODAY } from "./address.ts";

/** It was to be fetched, and could not be. */
export class NotFetched extends Error {
  override readonly name = "NotFetched";
}

const catalogues = new Map<string, Promise<Catalogue>>();
let started: Promise<void> | undefined;
let isLoaded = false;

/** Whether the module is there. */
export const isStarted = (): boolean => isLoaded;

/** Loads the module. What failed without a connection may work the next time. */
function start(): Promise<void> {
  started ??= init().then(
    () => void (isLoaded = true),
    (cause: unknown) => {
      started = undefined;
      throw new NotFetched(String(cause), { cause });
    },
  );
  return started;
}

/** The catalogue of this key; undefined where there is none. */
export function catalogueAt(key: string): Promise<Catalogue> | undefined {
  const known = catalogues.get(key);
  if (known) return known;
  if (key !== SEED && key !== TODAY) return undefined;
  const begun = builtIn(key);
  catalogues.set(key, begun);
  begun.catch(() => catalogues.delete(key));
  return begun;
}

/** The keys of what the reader has opened. */
export const openedKeys = (): readonly string[] =>
  [...catalogues.keys()].filter((key) => key !== SEED && key !== TODAY);

async function builtIn(key: string): Promise<Catalogue> {
  // On a slow line the register does not wait for the module; but whether that is there is known first.
  const text = key === SEED ? undefined : fetched(new URL(register, document.baseURI).href);
  text?.catch(() => {});
  await start();
  return text === undefined ? Catalogue.version3() : Catalogue.fromJson(await text);
}

/** Reads what the reader opens: our own JSON, or what Altinn's export answers. It is not among the others until it is taken. */
export async function readText(text: string): Promise<Catalogue> {
  await start();
  // Without grants, every role would be refused what it may well get.
  const grantsFrom = text.trimStart().startsWith("[") ? await catalogueAt(TODAY) : undefined;
  return grantsFrom ? Catalogue.fromAltinnExport(text, { grantsFrom }) : Catalogue.fromJson(text);
}

/** Takes it among those that can be looked at. What had the same key may be shown still, and goes with its views. */
export const take = (key: string, catalogue: Catalogue): void => void catalogues.set(key, Promise.resolve(catalogue));

async function fetched(address: string): Promise<string> {
  const response = await fetch(address).catch((cause: unknown) => {
    throw new NotFetched(String(cause), { cause });
  });
  if (!response.ok) throw new NotFetched(`${address}: ${response.status} ${response.statusText}`);
  return response.text();
}
