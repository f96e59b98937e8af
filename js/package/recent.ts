/** What was asked for last, by what was asked. The oldest gives way to what is new. */
export class Recent<T> {
  readonly #most: number;
  readonly #known = new Map<string, T>();

  constructor(most: number) {
    this.#most = most;
  }

  get(asked: string): T | undefined {
    return this.#known.get(asked);
  }

  keep(asked: string, answer: T): T {
    if (this.#known.size === this.#most) {
      const [oldest] = this.#known.keys();
      if (oldest !== undefined) this.#known.delete(oldest);
    }
    this.#known.set(asked, answer);
    return answer;
  }
}
