const lineEnd = 10;

/** One object that `cat-file --batch` printed. */
export interface BatchObject extends Kind {
  readonly content: Buffer;
}

interface Kind {
  readonly id: string;
  /** `blob`, `commit`, `tree` or `tag`. */
  readonly type: string;
}

interface Open extends Kind {
  readonly size: number;
}

/** Reads the output of `cat-file --batch`: a line `id type size`, as many bytes, and a line end; or `name missing`. */
export class BatchReader {
  readonly #largest: number;
  #parts: Buffer[] = [];
  #length = 0;
  #open: Open | undefined;

  /** @param largest bytes of an object that is taken */
  constructor(largest: number) {
    this.#largest = largest;
  }

  /** The object that is too large, when one has begun: nothing is taken from there on. */
  get tooLarge(): string | undefined {
    return this.#open !== undefined && this.#open.size > this.#largest ? this.#open.id : undefined;
  }

  /** The objects that this chunk completes. */
  push(chunk: Buffer): readonly BatchObject[] {
    this.#parts.push(chunk);
    this.#length += chunk.length;
    // A large object comes in many chunks: they are joined once, when all are there.
    if (this.#open !== undefined && this.#length <= this.#open.size) return [];
    return this.#objects(Buffer.concat(this.#parts));
  }

  #objects(bytes: Buffer): readonly BatchObject[] {
    const objects: BatchObject[] = [];
    let at = 0;
    for (;;) {
      if (this.#open === undefined) {
        const end = bytes.indexOf(lineEnd, at);
        if (end === -1) break;
        this.#open = header(bytes.toString("utf8", at, end));
        at = end + 1;
        continue;
      }
      const { id, type, size } = this.#open;
      if (size > this.#largest || bytes.length <= at + size) break;
      objects.push({ id, type, content: bytes.subarray(at, at + size) });
      at += size + 1;
      this.#open = undefined;
    }
    this.#keep(bytes.subarray(at));
    return objects;
  }

  #keep(rest: Buffer): void {
    this.#parts = rest.length === 0 ? [] : [rest];
    this.#length = rest.length;
  }
}

/** Undefined for `name missing` and the like: nothing follows them. */
function header(line: string): Open | undefined {
  const [, id, type = "", size] = /^([0-9a-f]{40,64}) ([a-z]+) (\d+)$/.exec(line) ?? [];
  return id === undefined ? undefined : { id, type, size: Number(size) };
}
