import { expect, test, vi } from "vitest";
import { accessToday } from "./access.js";

vi.mock("tilgangspakker/catalogues/latest", () => ({
  load: async () => ({ check: () => ({ permitted: false, decision: "Indeterminate" }) }),
}));

test("the register is replaced for all that load it", async () => {
  expect(await accessToday("DAGL")).toBe("ask somebody");
});
