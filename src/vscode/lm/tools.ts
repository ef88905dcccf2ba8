import * as vscode from "vscode";
import { type ToolName, tools } from "../../core/answer/tools.ts";
import type { Services } from "../services.ts";
import { Disposables } from "../util/disposables.ts";
import { signalOf } from "../util/signal-of.ts";
import { type ToolInput, toolAnswer } from "./tool-answer.ts";

/** JSON of English words has about so many characters a token, reckoned low. */
const charactersPerToken = 3;

/** Registers the tools for language models where the editor knows such: forks without the interface get nothing. */
export function registerTools(services: Services): vscode.Disposable {
  const held = new Disposables();
  if (typeof vscode.lm?.registerTool !== "function") return held;
  for (const name of Object.keys(tools) as ToolName[])
    held.add(vscode.lm.registerTool(name, new AnsweringTool(name, services)));
  return held;
}

/** One tool: it asks before anything of the person's goes to a model, and answers as text. */
class AnsweringTool implements vscode.LanguageModelTool<ToolInput> {
  readonly #name: ToolName;
  readonly #services: Services;

  constructor(name: ToolName, services: Services) {
    this.#name = name;
    this.#services = services;
  }

  prepareInvocation(): vscode.PreparedToolInvocation {
    const { title } = tools[this.#name];
    return {
      invocationMessage: vscode.l10n.t("Reading {0}", title),
      confirmationMessages: {
        title: vscode.l10n.t("Give this to the language model: {0}?", title),
        message: vscode.l10n.t(
          "It holds titles, days and links of your work from git and from your private journal. Nothing is written.",
        ),
      },
    };
  }

  async invoke(
    { input, tokenizationOptions }: vscode.LanguageModelToolInvocationOptions<ToolInput>,
    token: vscode.CancellationToken,
  ): Promise<vscode.LanguageModelToolResult> {
    const budget = tokenizationOptions?.tokenBudget;
    const most = budget === undefined ? undefined : Math.max(1000, budget * charactersPerToken);
    const text = await toolAnswer(this.#name, input, this.#services, signalOf(token), most);
    return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
  }
}
