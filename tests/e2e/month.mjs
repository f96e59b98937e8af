// The catalogue that the page calls today's.

import { monthName, newestMonth } from "../../scripts/months.mjs";

export const MONTH = newestMonth();

/** As the page says it, in bokmål. */
export const MONTH_NAME = monthName(MONTH, "nb");
