import { accountOf } from "./noreply.ts";

/** Addresses that AI tools sign commits with, and the tool. Seen in public histories; decided by address, never by name. */
const addresses: ReadonlyMap<string, string> = new Map([
  ["noreply@anthropic.com", "Claude"],
  ["cursoragent@cursor.com", "Cursor"],
  ["no-reply@cursor.com", "Cursor"],
  ["copilot@github.com", "Copilot"],
  ["noreply@openai.com", "Codex"],
  ["codex@openai.com", "Codex"],
  ["amp@ampcode.com", "Amp"],
  ["aider@aider.chat", "Aider"],
  ["noreply@aider.chat", "Aider"],
  ["noreply@opencode.ai", "opencode"],
]);

/** GitHub accounts of agents that write code. Agents that only review are left out: a review is no assistance in writing. */
const accounts: ReadonlyMap<string, string> = new Map([
  ["copilot", "Copilot"],
  ["copilot-swe-agent[bot]", "Copilot"],
  ["github-code-quality[bot]", "Copilot"],
  ["claude[bot]", "Claude"],
  ["cursor[bot]", "Cursor"],
  ["devin-ai-integration[bot]", "Devin"],
  ["google-labs-jules[bot]", "Jules"],
  ["factory-droid[bot]", "Factory"],
]);

/** The AI tool that an address belongs to, if it is one's. */
export function assistantOf(email: string): string | undefined {
  const account = accountOf(email);
  if (account?.host === "github") return accounts.get(account.login);
  return addresses.get(email.trim().toLowerCase());
}

/** Whether an address is an AI tool's. */
export function isAssistantAddress(email: string): boolean {
  return assistantOf(email) !== undefined;
}

/** Tools by the name they go by in an `Assisted-by:` or `Made-with:` trailer. */
const tools: ReadonlyMap<string, string> = new Map([
  ["claude", "Claude"],
  ["claude code", "Claude"],
  ["opus", "Claude"],
  ["sonnet", "Claude"],
  ["haiku", "Claude"],
  ["cursor", "Cursor"],
  ["copilot", "Copilot"],
  ["github copilot", "Copilot"],
  ["codex", "Codex"],
  ["openai codex", "Codex"],
  ["chatgpt", "ChatGPT"],
  ["gpt", "ChatGPT"],
  ["gemini", "Gemini"],
  ["gemini cli", "Gemini"],
  ["amp", "Amp"],
  ["devin", "Devin"],
  ["windsurf", "Windsurf"],
  ["aider", "Aider"],
  ["opencode", "opencode"],
  ["cline", "Cline"],
  ["jules", "Jules"],
]);

/** What may follow a tool's name: a model family, a version, or the like. A surname is none of these. */
const model =
  /^(?:code|cli|agent|opus|sonnet|haiku|fable|pro|flash|max|mini|turbo|preview|gpt|codex|claude|v?\d[\w.-]*|[a-z]+-[\w.-]*\d[\w.-]*)$/;

/**
 * The tool that the value of an `Assisted-by:` trailer names: `Claude Opus 4.6`, `Codex:GPT-5.4`, `Cursor`,
 * `Claude Sonnet 4.5 (via Cursor)`. Undefined for a person: a value with an address counts only for a tool's own address,
 * and words that are neither a tool nor a model make it a name (`Claude Monet`).
 */
export function assistantNamed(value: string): string | undefined {
  const address = /<([^<>\s@]+@[^<>\s@]+)>/.exec(value)?.[1];
  if (address !== undefined) return assistantOf(address);
  const words = plainWords(value);
  for (const count of [2, 1]) {
    const tool = tools.get(words.slice(0, count).join(" "));
    if (tool !== undefined && words.slice(count).every((word) => model.test(word))) return tool;
  }
  return undefined;
}

/** Lower-case words, without links and what stands in brackets. `gpt-5.4` becomes `gpt` and `5.4`. */
function plainWords(value: string): readonly string[] {
  const bare = value.toLowerCase().replace(/<[^<>]*>|\([^()]*\)|\[[^[\]]*\]/g, " ");
  return bare
    .replace(/^(gpt|claude|gemini)-/, "$1 ")
    .split(/[\s:/,]+/)
    .filter((word) => word !== "");
}
