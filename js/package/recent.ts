/** What was asked for last, by what was asked: at least the last so many, and at most twice as many. */
export class Recent<T> {
  readonly #few: number;
  #known = new Map<string, T>();
  /** What was known before there was room for no more. To let all of them go at once takes less time than one after the other. */
  #before = new Map<string, T>();

  constructor(few: number) {
    this.#few = few;
  }

  get(asked: string): T | undefined {
    return this.#known.get(asked) ?? this.#before.get(asked);
  }

  keep(asked: string, answer: T): T {
    if (this.#known.size === this.#few) {
      this.#before = this.#known;
      this.#known = new Map();
    }
    this.#known.set(asked, answer);
    return answer;
  }
}
