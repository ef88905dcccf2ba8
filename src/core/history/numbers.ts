const pageBits = 14;
const pageSize = 1 << pageBits;

/**
 * A list of whole numbers that grows, four bytes each: a million of them take 4 MB, where an array of objects takes fifty. It grows
 * by pages, so that it never has to be copied into one of twice its size.
 */
export class Numbers {
  readonly #pages: Int32Array[] = [];
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

  #newPage(): Int32Array {
    const page = new Int32Array(pageSize);
    this.#pages.push(page);
    return page;
  }
}
