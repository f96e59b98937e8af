// Numbers as people read them.

const UNITS = [
  ["ns", 1],
  ["µs", 1e3],
  ["ms", 1e6],
  ["s", 1e9],
];

/** A time that is given in nanoseconds. */
export function timeText(nanoseconds) {
  if (nanoseconds === 0) return "0";
  const [unit, size] = UNITS.findLast(([, size]) => nanoseconds >= size) ?? UNITS[0];
  return `${digits(nanoseconds / size)} ${unit}`;
}

export const ratioText = (ratio) => `${digits(ratio)} ×`;

/** Two digits of what is small, all of what is large. */
export function digits(value) {
  if (value >= 100) return grouped(Math.round(value));
  return value >= 10 ? value.toFixed(0) : value >= 0.1 ? value.toPrecision(2) : value.toPrecision(1);
}

/** 1285 as 1 285. */
export const grouped = (value) => String(value).replace(/\B(?=(\d{3})+$)/g, " ");

/** What a case should come to. */
export function goalText(goal) {
  if (!goal) return "";
  return "ratio" in goal ? `≤ ${goal.ratio} ×` : `≤ ${timeText(goal.nanoseconds)}`;
}
