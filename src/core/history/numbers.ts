const pageBits = 14;
const pageSize = 1 << pageBits;

/**
 * Memory of a given size, for arrays that are large or many and live for a while. A buffer that could be resized lies on pages of its own,
 * which the system gets back when it is dropped. Any other is cut out of what the process allocates, and leaves a hole there that nothing
 * else may fit into: after a million commits half of what was dropped was still held in such holes.
 */
export function pagesFor(bytes: number): ArrayBuffer {
  return new ArrayBuffer(bytes, { maxByteLength: bytes });
}

/** So many whole numbers, all 0, on pages of their own. */
export function wholeNumbers(length: number): Int32Array<ArrayBuffer> {
  return new Int32Array(pagesFor(length * Int32Array.BYTES_PER_ELEMENT), 0, length);
}

/** Gives the memory of such an array back at once, and not when it is collected some time. It has nothing in it after that. */
export function release({ buffer }: { readonly buffer: ArrayBuffer }): void {
  buffer.resize(0);
}

/**
 * A list of whole numbers that grows, four bytes each: a million of them take 4 MB, where an array of objects takes fifty. It grows
 * by pages, so that it never has to be copied into one of twice its size.
 */
export class Numbers {
  readonly #pages: Int32Array<ArrayBuffer>[] = [];
  length = 0;

  push(value: number): void {
    const page = this.#pages[this.length >> pageBits] ?? this.#newPage();
    page[this.length & (pageSize - 1)] = value;
    this.length += 1;
  }

  /** Changes a value that is there. */
  set(place: number, value: number): void {
    const page = this.#pages[place >> pageBits];
    if (page !== undefined) page[place & (pageSize - 1)] = value;
  }

  /** The value at a place; 0 where there is none. */
  at(place: number): number {
    return this.#pages[place >> pageBits]?.[place & (pageSize - 1)] ?? 0;
  }

  /** Nothing is asked of it any more: the memory goes at once. */
  release(): void {
    for (const page of this.#pages.splice(0)) release(page);
    this.length = 0;
  }

  #newPage(): Int32Array<ArrayBuffer> {
    const page = wholeNumbers(pageSize);
    this.#pages.push(page);
    return page;
  }
}
