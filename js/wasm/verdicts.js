// Makes verdicts of what the module says of them. Words of which there are few cross as numbers, in the order in which the module
// names them once; all other texts cross as one, which is taken apart here. What is made is frozen.

/** @type {readonly string[]} */
let decisions;
/** @type {readonly string[]} */
let codes;
/** @type {readonly string[]} */
let sections;
/** @type {readonly string[]} */
let weights;

/**
 * Takes the words that numbers stand for from here on.
 *
 * @param {readonly string[]} ofDecisions
 * @param {readonly string[]} ofReasons
 * @param {readonly string[]} ofSections
 * @param {readonly string[]} ofWeights
 */
export function setWords(ofDecisions, ofReasons, ofSections, ofWeights) {
  decisions = ofDecisions;
  codes = ofReasons;
  sections = ofSections;
  weights = ofWeights;
}

/**
 * Makes a verdict of numbers and one text. In the place of each text stands its length and one more: 0 says that there is none.
 * `notices` is JSON text, since few verdicts have any.
 *
 * @param {Uint32Array} numbers
 * @param {string} text
 * @param {string | undefined} notices
 */
export function makeVerdict(numbers, text, notices) {
  let at = 0;
  let end = 0;
  const number = () => /** @type {number} */ (numbers[at++]);
  const next = () => {
    const length = number();
    if (length === 0) return null;
    const start = end;
    end += length - 1;
    return text.slice(start, end);
  };
  const decision = decisions[number()];
  const permitted = number() === 1;
  const catalogue = next();
  const reasons = [];
  while (at < numbers.length) {
    const code = codes[number()];
    const section = sections[number()];
    const weight = weights[number()];
    const message = next();
    const urn = next();
    const role = next();
    const source = Object.freeze({ document: next(), section, row: next() });
    const altinnCode = next();
    const altinnError = next();
    reasons.push(reason({ code, message, package: urn, role, source }, altinnCode, altinnError, weight));
  }
  return Object.freeze({
    catalogue,
    decision,
    permitted,
    reasons: Object.freeze(reasons),
    notices: notices === undefined ? NONE : noticesOf(notices),
  });
}

/** Altinn's code and number are absent where there is none. */
function reason(reason, altinnCode, altinnError, weight) {
  if (altinnCode !== null) reason.altinnCode = altinnCode;
  if (altinnError !== null) reason.altinnError = altinnError;
  reason.weight = weight;
  return Object.freeze(reason);
}

const NONE = Object.freeze([]);

/** Longer texts are not kept beyond the catalogue that they are from. */
const MOST_KEPT = 16_384;

/** The notices that were made last: in a loop over roles or packages they are mostly the same again. */
const last = { text: "[]", notices: NONE };

/** @param {string} text */
function noticesOf(text) {
  if (text === last.text) return last.notices;
  const notices = frozen(JSON.parse(text));
  if (text.length <= MOST_KEPT) Object.assign(last, { text, notices });
  return notices;
}

/**
 * @template T
 * @param {T} value
 * @returns {T}
 */
function frozen(value) {
  if (typeof value === "object" && value !== null) {
    for (const inner of Object.values(value)) frozen(inner);
    Object.freeze(value);
  }
  return value;
}
