import * as vscode from "vscode";
import type { Asking, Prompt } from "../../../src/vscode/lm/asking.ts";
import type { ChatModel, ChatModels } from "../../../src/vscode/lm/models.ts";

/** Models and a person that a test plays, and what happened in order. */
export interface Played {
  readonly models: ChatModels;
  readonly asking: Asking;
  readonly happened: string[];
  /** What the person was shown. */
  readonly shown: Prompt[];
  /** What was sent. */
  readonly sent: string[];
  /** What the person was told. */
  readonly told: string[];
}

export interface Play {
  /** What the person says to the text (default: send). */
  readonly wish?: "send" | "copy" | undefined;
  readonly isKnown?: boolean;
  /** One model for each, by its answer to a text. None: there are no models. */
  readonly answers?: readonly ((text: string) => string | Promise<string>)[];
}

export function played(play: Play = {}): Played {
  const { isKnown = true, answers = [] } = play;
  const wish = "wish" in play ? play.wish : "send";
  const happened: string[] = [];
  const shown: Prompt[] = [];
  const sent: string[] = [];
  const told: string[] = [];
  const models = answers.map(
    (answer, index): ChatModel => ({
      name: `Model ${index + 1}`,
      vendor: "test",
      ask: async (text) => {
        happened.push("ask");
        sent.push(text);
        return await answer(text);
      },
    }),
  );
  return {
    happened,
    shown,
    sent,
    told,
    models: {
      isKnown,
      select: async () => {
        happened.push("select");
        return models;
      },
    },
    asking: {
      confirm: async (prompt, hasModels) => {
        happened.push(hasModels ? "confirm" : "confirm without models");
        shown.push(prompt);
        return wish;
      },
      chooseModel: async (offered) => {
        happened.push("choose");
        return offered.at(-1);
      },
      waiting: (_, task) => task(new vscode.CancellationTokenSource().token),
      tell: (said) => void told.push(said),
      copy: async (text) => {
        happened.push("copy");
        sent.push(`copied ${text.length}`);
      },
    },
  };
}
