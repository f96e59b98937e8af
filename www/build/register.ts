// Today's register, which lies beside the page, and which month it is of.

import { inRepository } from "../../scripts/folders.mjs";
import { fileOf, monthName, newestMonth } from "../../scripts/months.mjs";

const ADDRESS = "virtual:register?url";

/** Gives the page the address of today's register, and says which month it is: see www/today.ts. */
export function register(): import("vite").Plugin {
  const month = newestMonth();
  return {
    name: "tilgangspakker:register",
    enforce: "pre",
    config: () => ({
      define: {
        NEWEST_MONTH: JSON.stringify(month),
        NEWEST_MONTH_IN_NORWEGIAN: JSON.stringify(monthName(month, "nb")),
        NEWEST_MONTH_IN_ENGLISH: JSON.stringify(monthName(month, "en")),
      },
    }),
    resolveId: (id) => (id === ADDRESS ? `${inRepository(fileOf(month))}?url` : undefined),
  };
}
