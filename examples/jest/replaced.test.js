import { jest } from "@jest/globals";

// Modules are imported after what is to replace one of them.
jest.unstable_mockModule("tilgangspakker/catalogues/latest", () => ({
  load: async () => ({ check: () => ({ permitted: false, decision: "Indeterminate" }) }),
}));
const { accessToday } = await import("./access.js");

test("the register is replaced for all that load it", async () => {
  expect(await accessToday("DAGL")).toBe("ask somebody");
});
