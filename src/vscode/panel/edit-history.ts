import type { DocumentEdit } from "../../core/review/document/edits.ts";

/** An edit that takes another back. */
interface Step {
  readonly edit: DocumentEdit;
  /** Words typed in one go have the same number. */
  readonly burst?: number | undefined;
}

/** More than anybody takes back. */
const mostSteps = 500;

/** What can be taken back in a panel, and made again. */
export class EditHistory {
  readonly #undo: Step[] = [];
  readonly #redo: Step[] = [];

  get canUndo(): boolean {
    return this.#undo.length > 0;
  }

  get canRedo(): boolean {
    return this.#redo.length > 0;
  }

  /** Notes an edit by what takes it back. What is typed in one go is one step, unless others changed the words in between. */
  made(inverse: DocumentEdit, burst?: number): void {
    this.#redo.length = 0;
    const last = this.#undo.at(-1);
    const longer = last?.burst !== undefined && last.burst === burst ? joined(last.edit, inverse) : undefined;
    if (longer !== undefined) {
      this.#undo[this.#undo.length - 1] = { edit: longer, burst };
      return;
    }
    this.#undo.push({ edit: inverse, burst });
    if (this.#undo.length > mostSteps) this.#undo.shift();
  }

  /** Takes the last edit back, or makes one again that was taken back; nothing happens when there is none. Stays as it was when that fails. */
  async step(way: "undo" | "redo", apply: (edit: DocumentEdit) => Promise<DocumentEdit>): Promise<void> {
    const [from, to] = way === "undo" ? [this.#undo, this.#redo] : [this.#redo, this.#undo];
    const last = from.at(-1);
    if (last === undefined) return;
    const inverse = await apply(last.edit);
    // Another review may be shown by now.
    if (from.at(-1) !== last) return;
    from.pop();
    to.push({ edit: inverse });
  }

  clear(): void {
    this.#undo.length = 0;
    this.#redo.length = 0;
  }
}

/** What takes back two edits of the same words, the second made of just what the first left; undefined for any others. */
function joined(first: DocumentEdit, second: DocumentEdit): DocumentEdit | undefined {
  if (first.type !== "words" || second.type !== "words") return undefined;
  const goesOn = first.part === second.part && first.base === second.words;
  return goesOn ? { ...first, base: second.base } : undefined;
}
