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
  /** On its way to the document. */
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

  /** What was typed, as an edit from what the document is known to hold. */
  get edit(): TextEdit {
    return { base: this.#base, text: this.#text };
  }

  typed(text: string): void {
    this.#text = text;
  }

  /** Takes up what was typed and not saved in an earlier life of the page. */
  restore({ base, text }: TextEdit): void {
    this.#base = base;
    this.#text = text;
  }

  /** The edit to send; undefined when there is nothing new, or one is on its way. @param send gives the number of what it sent */
  send(send: (edit: TextEdit) => number): void {
    if (this.#sent !== undefined || !this.isDirty) return;
    this.#sent = { text: this.#text, number: send(this.edit) };
  }

  /** The edit on its way could not be made: what was typed stays, and is sent with the next key. */
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
