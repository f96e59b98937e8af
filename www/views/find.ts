// The front page, what a search found, areas and packages.

import type { MakeView } from "../app.ts";

export const makeFind: MakeView = () => ({ show: () => "Integrasjoner og API-er" });
