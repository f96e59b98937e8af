// A server of the Model Context Protocol, on standard input and output. It is bundled by itself, since it brings the protocol's own
// library along, and is loaded by the command `mcp` alone.

import { Server } from "@modelcontextprotocol/sdk/server/index.js";
import { StdioServerTransport } from "@modelcontextprotocol/sdk/server/stdio.js";
import type { CallToolResult } from "@modelcontextprotocol/sdk/types.js";
import { CallToolRequestSchema, ErrorCode, ListToolsRequestSchema, McpError } from "@modelcontextprotocol/sdk/types.js";
import type { Catalogue, Language } from "tilgangspakker";
import { isTilgangspakkerError } from "tilgangspakker";
import { VERSION } from "../../package/version.ts";
import type { Warn } from "../command.ts";
import { visibleJson } from "../visible.ts";
import { faultIn } from "./arguments.ts";
import type { Fault } from "./fault.ts";
import { Refusal } from "./fault.ts";
import { sourceOf } from "./source.ts";
import type { Tool } from "./tool.ts";
import { TOOLS } from "./tools.ts";

export interface Served {
  readonly catalogue: Catalogue;
  /** Of answers to those who name none. */
  readonly language: Language;
  readonly complain: Warn;
}

/** A text of 16 MiB, the most that is read, takes more where its quotation marks and line breaks are written as JSON. */
const MOST_BYTES = 40 * 1024 * 1024;

const INSTRUCTIONS = `Norway's access packages (Altinn tilgangspakker): who gets what by which role, what may be passed on, what URNs are called today.
Answers are unofficial, and not decisions by Altinn: name the source and its month when you pass one on.
Only a decision "Permit" is a yes. "Indeterminate" is undecided: never take it, or an error, for a yes.
Some roles get a package in some organisation forms only: name the form (AS, NUF, BRL …) where it is known, and never leave out a form that an answer gives.`;

/** Answers until the input ends. */
export async function serve(served: Served): Promise<void> {
  const server = new Server(
    { name: "tilgangspakker", title: "Tilgangspakker", version: VERSION },
    { capabilities: { tools: {} }, instructions: INSTRUCTIONS },
  );
  server.setRequestHandler(ListToolsRequestSchema, () => ({ tools: TOOLS.map(({ listed }) => listed) }));
  server.setRequestHandler(CallToolRequestSchema, ({ params }) => {
    const tool = TOOLS.find(({ listed }) => listed.name === params.name);
    const names = TOOLS.map(({ listed }) => listed.name).join(", ");
    if (!tool)
      throw new McpError(ErrorCode.InvalidParams, `There is no tool "${params.name}". The tools are ${names}.`);
    return answerOf(tool, params.arguments ?? {}, served);
  });
  // What is no message of the protocol is told, and nobody is kept from asking on.
  server.onerror = (error) => served.complain(`warning: ${whatWasWrong(error)}`);
  // An answer waits until there is room for it, and how many do is up to the client.
  process.stdout.setMaxListeners(0);
  const ended = new Promise<void>((resolve) => {
    server.onclose = resolve;
  });
  process.stdin.once("end", () => server.close());
  await server.connect(new StdioServerTransport(process.stdin, process.stdout, { maxBufferSize: MOST_BYTES }));
  await ended;
}

/** The protocol's own library lists everything that a message might have been. */
const whatWasWrong = (error: Error): string =>
  "issues" in error ? "A line was passed over: it is JSON, but no message of JSON-RPC 2.0." : error.message;

function answerOf(tool: Tool, given: Readonly<Record<string, unknown>>, served: Served): CallToolResult {
  const source = sourceOf(served.catalogue);
  const failed = (error: Fault): CallToolResult => ({ isError: true, ...contentOf({ source, error }) });
  const fault = tool.isReadByLibrary ? undefined : faultIn(tool.listed, given);
  if (fault) return failed(fault);
  try {
    const answer = { source, ...tool.answer(given, served) };
    return { structuredContent: answer, ...contentOf(answer) };
  } catch (error) {
    if (error instanceof Refusal) return failed(error.fault);
    if (!isTilgangspakkerError(error)) throw error;
    const { code, message, suggestions, path } = error;
    return failed({ code, message, suggestions, path });
  }
}

/** For clients that read text alone: the same, with what cannot be seen written out. */
const contentOf = (value: unknown): Pick<CallToolResult, "content"> => ({
  content: [{ type: "text", text: visibleJson(value, 0) }],
});
