// What is thrown.

/** What was wrong with a call. Codes are stable; messages are not. */
export type ErrorCode =
  /** Something was used before `init()`, or the module cannot be loaded. */
  | "NOT_INITIALISED"
  | "UNKNOWN_ROLE"
  | "UNKNOWN_PACKAGE"
  /** The package was removed; the message names the day if it is known. */
  | "PACKAGE_REMOVED"
  | "UNKNOWN_VARIANT"
  /** A question is malformed: whoever asked it can mend it. */
  | "INVALID_QUESTION"
  /** Another argument is malformed, or the call makes no sense: a mistake of the program. */
  | "INVALID_ARGUMENT"
  /** It is not nine digits with a valid check digit. */
  | "INVALID_ORGANISATION_NUMBER"
  /** It is not a catalogue, or one that has been freed; an element has another catalogue than its server; a text says nothing of services. */
  | "INVALID_CATALOGUE"
  /** It is no XACML policy, or one that cannot be read. */
  | "INVALID_POLICY"
  /** Text is over 16 MiB. */
  | "TOO_LARGE";
