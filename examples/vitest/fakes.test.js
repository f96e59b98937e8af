import init, { Catalogue } from "tilgangspakker";
import { load } from "tilgangspakker/catalogues/latest";
import { afterEach, expect, test, vi } from "vitest";
import { accessOf, accessToday } from "./access.js";

afterEach(() => vi.restoreAllMocks());

test("an object with the method that is asked stands in for a catalogue", () => {
  const check = vi.fn(() => ({ permitted: false, decision: "Deny" }));
  expect(accessOf({ check }, "REGN")).toBe("closed");
  expect(check).toHaveBeenCalledWith({ action: "hold", package: "maskinlesbare-hendelser", role: "REGN" });
});

test("what is undecided comes from version 3, which has such a role", async () => {
  await init();
  expect(accessOf(Catalogue.version3(), "FFØR")).toBe("ask somebody");
});

test("a spy sits on the class, since catalogues are frozen", async () => {
  const check = vi.spyOn(Catalogue.prototype, "check");
  expect(accessOf(await load(), "DAGL")).toBe("open");
  expect(check).toHaveBeenCalledOnce();
  expect(check.mock.results[0].value.reasons[0].code).toBe("ROLE_GRANTS_PACKAGE");
});

test("a spy answers in the catalogue's place", async () => {
  vi.spyOn(Catalogue.prototype, "check").mockReturnValue({ permitted: false, decision: "Deny" });
  expect(await accessToday("DAGL")).toBe("closed");
});
