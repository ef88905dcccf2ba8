/** What one text field sends: the text it holds, and the text that it was made from. */
export interface TextEdit {
  readonly base: string;
  readonly text: string;
}

/**
 * The text of one field between the person who types and the document, which others may change meanwhile. What was typed is never
 * replaced by what comes back; each edit says what it was made from, so that the host can merge it.
 */
export class SyncedText {
  /** What the document is known to hold. */
  #base: string;
  #text: string;
  /** The last edit on its way to the document; those before it are in it. */
  #sent: { readonly text: string; readonly number: number } | undefined;
  readonly #plain: (text: string) => string;

  /** @param plain a text as the document keeps it, without the blanks around that make no difference */
  constructor(value: string, plain: (text: string) => string) {
    this.#base = value;
    this.#text = value;
    this.#plain = plain;
  }

  get text(): string {
    return this.#text;
  }

  /** Whether the field holds something that the document is not known to hold. */
  get isDirty(): boolean {
    return !this.#isSame(this.#text, this.#base);
  }

  /** What was typed, as an edit from what the document holds, or will once it has what was sent. */
  get edit(): TextEdit {
    return { base: this.#sent?.text ?? this.#base, text: this.#text };
  }

  typed(text: string): void {
    this.#text = text;
  }

  /** Takes up what was typed and not saved in an earlier life of the page. */
  restore({ base, text }: TextEdit): void {
    this.#base = base;
    this.#text = text;
  }

  /** Sends what is new, if anything is. Edits are made in the order in which they are sent. @param send gives the number of what it sent */
  send(send: (edit: TextEdit) => number): void {
    const { edit } = this;
    if (!this.#isSame(edit.text, edit.base)) this.#sent = { text: edit.text, number: send(edit) };
  }

  /** The last edit could not be made: what was typed stays, and is sent with the next key. */
  refused(number: number): void {
    if (this.#sent?.number === number) this.#sent = undefined;
  }

  /**
   * What the document holds now, after the edits up to `handled`.
   * @returns what the field shows from now on
   */
  receive(value: string, handled: number): string {
    const sent = this.#sent;
    if (sent !== undefined && handled < sent.number) return this.#text;
    this.#sent = undefined;
    const agreed = sent?.text ?? this.#base;
    const isTyping = !this.#isSame(this.#text, agreed);
    this.#base = isTyping ? agreed : value;
    if (!isTyping && !this.#isSame(this.#text, value)) this.#text = value;
    return this.#text;
  }

  #isSame(a: string, b: string): boolean {
    return this.#plain(a) === this.#plain(b);
  }
}

/** Words as a document keeps them: blank lines before and blanks after make no difference. */
export function plainWords(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/^(?:[ \t]*\n)+/, "")
    .trimEnd();
}

/** A note is one line. */
export function plainNote(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Where a cursor stands after others changed the text around it: behind the same words, or before the same. */
export function cursorAfter(before: string, after: string, at: number): number {
  if (after.startsWith(before.slice(0, at))) return at;
  const rest = before.slice(at);
  return after.endsWith(rest) ? after.length - rest.length : Math.min(at, after.length);
}
