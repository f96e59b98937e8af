// mcp: assistants ask the same catalogue, by the Model Context Protocol.

import type { Command } from "../command.ts";
import { Exit, Failure } from "../exit.ts";

export const mcp: Command = {
  name: "mcp",
  usage: ["[--catalogue NAME|FILE]"],
  summary: "answer assistants, by the Model Context Protocol on standard input and output",
  about: [
    "A client, such as a code editor with an assistant in it, starts this command and asks by its tools:",
    "",
    "  search    packages and roles by what people call them",
    "  package   one package: who gets it by default, in which organisation form, and who may give it",
    "  role      one role: what it gets by default, in which organisation form; what becomes of a role of Altinn 2",
    "  check     may something be done, and why: the six questions of `check`",
    "  resolve   what URNs are called today",
    "  lint      what is wrong with the packages and roles that a policy or another text names",
    "  who       who gets in by a policy",
    "",
    "Every answer has its source and the month of the register. Nothing is sent anywhere: what is asked is answered here.",
    "--language is of answers to those who name none. It ends when its input does.",
  ],
  takes: [0, 0],
  options: ["catalogue"],
  examples: ["tilgangspakker mcp", "tilgangspakker mcp --language nb", "tilgangspakker mcp --catalogue versjon-3"],
  json: "nothing: what it writes is JSON-RPC, and --json is refused",
  exits: { [Exit.yes]: "its input has ended" },
  async run({ catalogue, language, complain, has }) {
    if (has("json")) throw new Failure("mcp writes messages of the protocol: leave out --json.");
    // Fetched only now: no other command needs it.
    const { serve } = await import("#mcp");
    await serve({ catalogue, language, complain });
    return { json: null, write: () => {}, exit: Exit.yes };
  },
};
