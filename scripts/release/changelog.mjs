// The changelog: a heading a version, the newest first. A heading with a date is released, `## 1.2.0 – 2026-11-30`;
// one without is still being written, `## 1.2.0` or `## Unreleased`.

import { Failure } from "../program.mjs";

const HEADING = /^## (.*)$/;
const RELEASED = /^(\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?)(?: – (.*))?$/;
export const UNRELEASED = "Unreleased";

/** Each heading with what it says of version and date, and the text below it; `version` is undefined for "Unreleased". */
export function headings(changelog) {
  const sections = [];
  for (const line of changelog.split(/\r?\n/)) {
    const title = HEADING.exec(line)?.[1].trim();
    if (title !== undefined) sections.push({ title, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections.map(({ title, lines }) => {
    const [, version, date] = RELEASED.exec(title) ?? [];
    if (version === undefined && title !== UNRELEASED) throw new Failure(`CHANGELOG.md: the heading "## ${title}" is neither "## X.Y.Z – YYYY-MM-DD", "## X.Y.Z" nor "## ${UNRELEASED}".`);
    return { title, version, date, text: lines.join("\n").trim() };
  });
}

/** What stands in the way of releasing this version with this changelog. */
export function changelogFaults(changelog, version, today = new Date()) {
  const [newest] = headings(changelog);
  const wanted = `## ${version} – ${dayOf(today)}`;
  if (!newest) return [`CHANGELOG.md: it has no heading. Write "${wanted}", and below it what is new.`];
  const faults = [];
  const fault = (what) => faults.push(`CHANGELOG.md, "## ${newest.title}": ${what}`);
  if (newest.version !== version) fault(`the newest heading must be the version that is released. Write "${wanted}".`);
  else if (newest.date === undefined) fault(`it has no date. Write "${wanted}".`);
  else if (!isDay(newest.date)) fault(`"${newest.date}" is no day. Write it as "${wanted}".`);
  // A day begins on the islands of Kiribati, 14 hours before it does in UTC.
  else if (newest.date > dayOf(new Date(today.getTime() + 14 * 60 * 60 * 1000))) fault(`${newest.date} is yet to come. Write the day of the release.`);
  if (newest.text === "") fault("nothing stands below it. Write what is new, for those who use the package.");
  return faults;
}

/** The changelog with these lines at the end of what is still being written, under a heading that is made where it is missing. */
export function withEntry(changelog, lines) {
  const [newest] = headings(changelog);
  const entry = lines.join("\n");
  if (!newest || newest.date !== undefined) {
    const at = newest ? changelog.indexOf(`## ${newest.title}`) : changelog.length;
    return `${changelog.slice(0, at)}## ${UNRELEASED}\n\n${entry}\n\n${changelog.slice(at)}`.trimEnd() + "\n";
  }
  const begin = changelog.indexOf(`## ${newest.title}`);
  const next = changelog.indexOf("\n## ", begin);
  const end = next === -1 ? changelog.length : next;
  return `${changelog.slice(0, end).trimEnd()}\n${newest.text === "" ? "\n" : ""}${entry}\n${changelog.slice(end)}`;
}

const dayOf = (date) => date.toISOString().slice(0, 10);

function isDay(text) {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(day.getTime()) && dayOf(day) === text;
}
