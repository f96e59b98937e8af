// The commands of a workflow's log. Names and texts come from other people's files, and may not command it.

import { visible } from "./visible.ts";

/** What GitHub shows beside a line, or with a run as a whole. */
export function annotation(
  severity: "error" | "warning" | "notice",
  properties: Readonly<Record<string, string | number>>,
  lines: readonly string[],
): string {
  const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
  return `::${severity} ${written.join()}::${lines.map(data).join("%0A")}`;
}

const data = (text: string): string => visible(text).replaceAll("%", "%25");
const property = (text: string): string => data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
