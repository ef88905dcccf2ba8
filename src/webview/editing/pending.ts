import type { PendingWords } from "../../protocol.ts";
import { type FieldOf, isSameField } from "./text-field.ts";

/** What was typed and is not in a document yet: kept with the panel, so that a reload in the middle of a word loses nothing. */
export class Pending {
  #all: readonly PendingWords[];

  constructor(all: readonly PendingWords[] = []) {
    this.#all = all;
  }

  get all(): readonly PendingWords[] {
    return this.#all;
  }

  keep(edit: PendingWords["edit"], period: string): void {
    this.#all = [...this.#without(fieldOf({ period, edit })), { period, edit }];
  }

  /** @returns whether there was anything to forget */
  forget(of: FieldOf): boolean {
    const others = this.#without(of);
    const had = others.length < this.#all.length;
    this.#all = others;
    return had;
  }

  find(of: FieldOf): PendingWords["edit"] | undefined {
    return this.#all.find((one) => isSameField(fieldOf(one), of))?.edit;
  }

  #without(of: FieldOf): readonly PendingWords[] {
    return this.#all.filter((one) => !isSameField(fieldOf(one), of));
  }
}

function fieldOf({ period, edit }: PendingWords): FieldOf {
  return { type: edit.type, id: edit.type === "words" ? edit.part : edit.artifact, period };
}
