import * as vscode from "vscode";
import type { PolishInput, Proposal } from "../../core/review/polish/types.ts";
import { withoutLinks } from "../util/safe-text.ts";
import type { Asking } from "./asking.ts";
import { type ChatModels, ModelError } from "./models.ts";
import type { Polisher } from "./polisher.ts";

/** What polishing works with. */
export interface PolishParts {
  readonly models: ChatModels;
  readonly asking: Asking;
  readonly polisher: () => Promise<Polisher>;
}

/** What came of it. `said` is for the person. */
export type Polished =
  | { readonly kind: "proposed"; readonly proposals: readonly Proposal[]; readonly model: string }
  | { readonly kind: "copied" | "failed"; readonly said: string }
  | { readonly kind: "given-up" };

/**
 * Polishes words with a language model: shows the text, asks, and only then selects a model and sends it. What comes back is judged
 * before anybody sees it. Nothing is changed here. Never rejects for what a model does.
 */
export async function polish(input: PolishInput, { models, asking, polisher }: PolishParts): Promise<Polished> {
  const { gatherSending, parseAnswer, promptText, proposalOf } = await polisher();
  const sending = gatherSending(input);
  if (sending.parts.every(({ sentences, evidence }) => sentences.length + evidence.length === 0))
    return { kind: "failed", said: vscode.l10n.t("There is no evidence there, and there are no words to polish.") };
  const text = promptText(sending);
  const wish = await asking.confirm({ text, heldBack: sending.heldBack }, models.isKnown);
  if (wish === undefined) return { kind: "given-up" };
  if (wish === "copy") return await copied(text, asking);
  const answer = await answered(text, models, asking);
  if (answer.kind !== "answered") return answer;
  const read = parseAnswer(answer.text);
  if (!read.valid) return { kind: "failed", said: read.reason };
  return { kind: "proposed", proposals: proposalOf(sending, read.sentences), model: answer.model };
}

/** Puts the text on the clipboard that a model would be sent; needs no model and no question. */
export async function copyPrompt(input: PolishInput, { asking, polisher }: PolishParts): Promise<Polished> {
  const { gatherSending, promptText } = await polisher();
  return await copied(promptText(gatherSending(input)), asking);
}

async function copied(text: string, asking: Asking): Promise<Polished> {
  await asking.copy(text);
  return { kind: "copied", said: vscode.l10n.t("Copied the prompt. Nothing was sent.") };
}

type Answered =
  | { readonly kind: "answered"; readonly text: string; readonly model: string }
  | Exclude<Polished, { readonly kind: "proposed" }>;

async function answered(text: string, models: ChatModels, asking: Asking): Promise<Answered> {
  try {
    const offered = await models.select();
    if (offered.length === 0) {
      const said = vscode.l10n.t("No language model is there. Sign in to one in this editor, or copy the prompt.");
      return { kind: "failed", said };
    }
    const model = await asking.chooseModel(offered);
    if (model === undefined) return { kind: "given-up" };
    const title = vscode.l10n.t("{0} polishes your words…", withoutLinks(model.name));
    return {
      kind: "answered",
      text: await asking.waiting(title, (token) => model.ask(text, token)),
      model: model.name,
    };
  } catch (error) {
    if (error instanceof vscode.CancellationError) return { kind: "given-up" };
    if (error instanceof ModelError) return { kind: "failed", said: error.message };
    throw error;
  }
}
