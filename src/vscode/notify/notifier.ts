import * as vscode from "vscode";
import type { Clock } from "../util/clock.ts";
import { withoutLinks } from "../util/safe-text.ts";

/** Shows a message with buttons; gives the one that was pressed. */
export type Ask = (message: string, ...actions: readonly string[]) => Thenable<string | undefined>;

/** After this long (ms) without an answer, a message has gone behind the bell and is in nobody's way. */
const patience = 60_000;

/** The editor's own notifications. Hostile text in them is text. */
export const askInEditor: Ask = (message, ...actions) =>
  vscode.window.showInformationMessage(withoutLinks(message), ...actions);

/** Lets one message of ours be in the way at a time. */
export class Notifier {
  readonly #ask: Ask;
  readonly #clock: Clock;
  #showing: symbol | undefined;

  constructor(ask: Ask, clock: Clock) {
    this.#ask = ask;
    this.#clock = clock;
  }

  get isFree(): boolean {
    return this.#showing === undefined;
  }

  /** Gives the button that was pressed, some time; undefined when there was no answer. */
  async show(message: string, ...actions: readonly string[]): Promise<string | undefined> {
    const own = Symbol();
    this.#showing = own;
    const free = () => {
      if (this.#showing === own) this.#showing = undefined;
    };
    const waiting = this.#clock.after(patience, free);
    try {
      return await this.#ask(message, ...actions);
    } finally {
      waiting.dispose();
      free();
    }
  }
}
