// `npm start`: sets up what is missing, builds, and serves the page on http://127.0.0.1:8080, or on another port by PORT.

import { build } from "./build.mjs";
import { runProgram } from "./program.mjs";
import { chosenPort, claimBriefly } from "./port.mjs";
import { serveUntilStopped } from "./serve.mjs";

await runProgram(async () => {
  const port = chosenPort();
  await claimBriefly(port);
  await build();
  await serveUntilStopped(port);
});
