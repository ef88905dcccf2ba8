import type { Memento } from "vscode";

const key = "unwritten";

/** The text of the last entry that could not be written, kept over a restart until one is written. */
export class Unwritten {
  readonly #memory: Memento;

  constructor(memory: Memento) {
    this.#memory = memory;
  }

  /** Empty when there is none. */
  get text(): string {
    const text = this.#memory.get<unknown>(key);
    return typeof text === "string" ? text : "";
  }

  async keep(text: string): Promise<void> {
    await this.#memory.update(key, text);
  }

  async forget(): Promise<void> {
    await this.#memory.update(key, undefined);
  }
}
