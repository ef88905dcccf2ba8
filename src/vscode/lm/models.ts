import type { CancellationToken } from "vscode";

/** A language model that can be asked. */
export interface ChatModel {
  /** As people know it: `GPT-4.1`. Hostile text as much as any. */
  readonly name: string;
  readonly vendor: string;
  /**
   * Sends a text and gives the whole answer, cut where nobody reads on.
   * @throws ModelError in plain words; a CancellationError once the token is cancelled
   */
  ask(text: string, token: CancellationToken): Promise<string>;
}

/** Where models come from: the editor, or a test. */
export interface ChatModels {
  /** Whether there can be any. Nothing is asked of anybody to know it. */
  readonly isKnown: boolean;
  /** The models that may be asked. Called only after the person said that a text shall be sent. */
  select(): Promise<readonly ChatModel[]>;
}

/** A model could not be asked. The message says what to do. */
export class ModelError extends Error {}
