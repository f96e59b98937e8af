// How the command ends. Whatever is no plain yes is not 0, so that a script which only looks at that is safe.

export const Exit = {
  yes: 0,
  no: 1,
  /** No answer: the command was misspelt, or something could not be read. */
  failed: 2,
  undecided: 3,
} as const;
export type Exit = (typeof Exit)[keyof typeof Exit];

/** What the user can put right: shown as a sentence, without a stack. */
export class Failure extends Error {
  override name = "Failure";
  /** What to do, on a line of its own. */
  readonly advice: string | undefined;

  constructor(message: string, advice?: string) {
    super(message);
    this.advice = advice;
  }
}
