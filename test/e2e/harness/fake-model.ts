/** An extension with a language model that a test plays, packaged, for a real editor. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../../scripts/lib/cleanup.ts";
import { packageFile } from "../../../scripts/lib/paths.ts";
import { runQuietly } from "../../../scripts/lib/process.ts";

const manifest = {
  name: "fake-model",
  publisher: "test",
  version: "1.0.0",
  engines: { vscode: "^1.105.0" },
  main: "extension.js",
  activationEvents: ["onStartupFinished"],
  extensionKind: ["workspace"],
  contributes: { languageModelChatProviders: [{ vendor: "fake", displayName: "Fake" }] },
};

/** Runs in the extension host: answers with what `answer` makes of the text, and writes the text into a file. */
const extension = (answer: string, sent: string) => `
const vscode = require("vscode");
const { appendFileSync } = require("node:fs");
const answer = ${answer};
const textOf = (messages) => messages.flatMap((one) => one.content.map((part) => part.value ?? "")).join("\\n");
exports.activate = ({ subscriptions }) => {
  subscriptions.push(vscode.lm.registerLanguageModelChatProvider("fake", {
    provideLanguageModelChatInformation: async () => [{
      id: "fake-1", name: "Fake Model", family: "fake", version: "1", maxInputTokens: 100000, maxOutputTokens: 100000,
      capabilities: {}, isUserSelectable: true,
    }],
    provideLanguageModelChatResponse: async (model, messages, options, progress) => {
      const text = textOf(messages);
      appendFileSync(${JSON.stringify(sent)}, text);
      for (const piece of answer(text).match(/[^]{1,40}/g)) progress.report(new vscode.LanguageModelTextPart(piece));
    },
    provideTokenCount: async (model, text) => String(text).length / 4,
  }));
};
`;

/** @param answer a function of the text, written without anything from around it. Gives the VSIX and the file that what was sent is written into. */
export async function fakeModel(answer: (text: string) => string): Promise<{ vsix: string; sent: string }> {
  const folder = temporaryFolder("fake-model");
  const [source, vsix, sent] = [join(folder, "source"), join(folder, "fake-model.vsix"), join(folder, "sent.txt")];
  mkdirSync(source);
  writeFileSync(join(source, "package.json"), JSON.stringify(manifest));
  writeFileSync(join(source, "extension.js"), extension(String(answer), sent));
  const vsce = packageFile("@vscode", "vsce", "vsce");
  const flags = ["--no-dependencies", "--allow-missing-repository", "--skip-license", "--out", vsix];
  await runQuietly(process.execPath, [vsce, "package", ...flags], { cwd: source });
  return { vsix, sent };
}
