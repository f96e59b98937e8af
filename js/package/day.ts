/** Today's date in Norway, as an ISO date. */
export function today(): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Europe/Oslo" }).format(new Date());
}

/** Whether there is such a day, written as an ISO date: JavaScript takes 31 February for one in March. */
export function isDay(written: unknown): written is string {
  if (typeof written !== "string" || !/^\d{4}-\d\d-\d\d$/.test(written)) return false;
  const day = new Date(`${written}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(written);
}
