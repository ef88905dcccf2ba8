/** Things that turn out to be one, pair by pair, in whatever order that is told. */
export class Groups {
  readonly #above = new Map<string, string>();

  add(one: string): void {
    if (!this.#above.has(one)) this.#above.set(one, one);
  }

  join(one: string, other: string): void {
    this.add(one);
    this.add(other);
    this.#above.set(this.#top(one), this.#top(other));
  }

  /** What stands for all of its group; undefined for what was never added. */
  of(one: string): string | undefined {
    return this.#above.has(one) ? this.#top(one) : undefined;
  }

  #top(one: string): string {
    let top = one;
    for (let next = this.#above.get(top); next !== undefined && next !== top; next = this.#above.get(top)) top = next;
    // Whoever asks next has a short way.
    for (let at = one; at !== top; ) {
      const next = this.#above.get(at) ?? top;
      this.#above.set(at, top);
      at = next;
    }
    return top;
  }
}
