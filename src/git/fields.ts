const none: readonly string[] = [];

/**
 * Cuts a stream of bytes into the NUL-terminated fields that `git -z` and `%x00` print. No name, address or message of
 * a commit and no path can hold a NUL, so this is the one separator that hostile text cannot forge. Bytes that are not
 * UTF-8 become U+FFFD. Each field is a string of its own, so that keeping one does not keep the block it came in.
 */
export class FieldReader {
  readonly #longest: number;
  #pending: Buffer[] = [];
  #pendingBytes = 0;

  /** Bytes of one field beyond about `longest` are dropped: one giant commit message must not fill the memory. */
  constructor(longest = 1 << 20) {
    this.#longest = longest;
  }

  /** The fields that this chunk completes. */
  push(chunk: Buffer): readonly string[] {
    let end = chunk.indexOf(0);
    if (end === -1) {
      this.#keep(chunk);
      return none;
    }
    const fields = [this.#complete(chunk.subarray(0, end))];
    let start = end + 1;
    for (end = chunk.indexOf(0, start); end !== -1; end = chunk.indexOf(0, start)) {
      fields.push(chunk.toString("utf8", start, end));
      start = end + 1;
    }
    this.#keep(chunk.subarray(start));
    return fields;
  }

  /** What came after the last NUL: empty when the stream ended well. */
  rest(): string {
    return this.#complete(Buffer.alloc(0));
  }

  #keep(bytes: Buffer): void {
    if (bytes.length === 0 || this.#pendingBytes > this.#longest) return;
    // A copy: the chunk is given back.
    this.#pending.push(Buffer.from(bytes));
    this.#pendingBytes += bytes.length;
  }

  #complete(last: Buffer): string {
    if (this.#pendingBytes === 0) return last.toString("utf8");
    const all = Buffer.concat([...this.#pending, last]);
    this.#pending = [];
    this.#pendingBytes = 0;
    return all.toString("utf8");
  }
}
