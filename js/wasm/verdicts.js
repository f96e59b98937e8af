// Makes verdicts of what the module says of them: one call for each reason, and one for the whole. Words of which there are few
// cross as numbers, in the order in which the module names them once; what is made is frozen.

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
 * What is `undefined` is null in a reason; Altinn's code and number are absent.
 *
 * @param {number} code
 * @param {string} message
 * @param {string | undefined} urn
 * @param {string | undefined} role
 * @param {string} document
 * @param {number} section
 * @param {string | undefined} row
 * @param {string | undefined} altinnCode
 * @param {string | undefined} altinnError
 * @param {number} weight
 */
export function makeReason(code, message, urn, role, document, section, row, altinnCode, altinnError, weight) {
  return Object.freeze({
    code: codes[code],
    message,
    package: urn ?? null,
    role: role ?? null,
    source: Object.freeze({ document, section: sections[section], row: row ?? null }),
    ...(altinnCode !== undefined && { altinnCode }),
    ...(altinnError !== undefined && { altinnError }),
    weight: weights[weight],
  });
}

/**
 * `notices` is JSON text, since few verdicts have any: `""` for none.
 *
 * @param {string} catalogue
 * @param {number} decision
 * @param {boolean} permitted
 * @param {readonly object[]} reasons
 * @param {string} notices
 */
export function makeVerdict(catalogue, decision, permitted, reasons, notices) {
  return Object.freeze({
    catalogue,
    decision: decisions[decision],
    permitted,
    reasons: Object.freeze(reasons),
    notices: notices === "" ? NONE : frozen(JSON.parse(notices)),
  });
}

const NONE = Object.freeze([]);

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
