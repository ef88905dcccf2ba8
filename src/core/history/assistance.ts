import { assistantNamed, assistantOf } from "./assistants.ts";
import { parsePerson } from "./person.ts";
import type { Commit, Trailer } from "./types.ts";

/** What a commit says of the AI tool that helped to write it. */
export interface Assistance {
  readonly tool: string;
  /** The line that says so, as written. Hostile text. */
  readonly evidence: string;
}

/** Trailers that name a tool or a person: only a tool counts. */
const naming = new Set(["assisted-by", "generated-by", "made-with", "ai-assisted-by"]);

/** Trailers that only a tool writes; whatever their value, they say it took part. */
const telling: ReadonlyMap<string, string> = new Map([
  ["claude-session", "Claude"],
  ["claude-generated-by", "Claude"],
  ["amp-thread-id", "Amp"],
]);

/** Lines that tools add to a message. */
const lines: readonly { readonly tool: string; readonly pattern: RegExp }[] = [
  { tool: "Claude", pattern: /^\W*Generated with \[Claude Code\]\(https?:\/\/[^\s()]+\)\s*$/iu },
  { tool: "Claude", pattern: /^\W*Generated with Claude Code\.?\s*$/iu },
  { tool: "Claude", pattern: /^https:\/\/claude\.ai\/code\/session_[\w-]+\s*$/i },
  { tool: "opencode", pattern: /^\W*Generated with \[opencode\]\(https?:\/\/[^\s()]+\)\s*$/iu },
];

/**
 * Whether a commit says, in one of the exact forms that tools write, that an AI tool assisted. Decided by address or by
 * form, never by a name: people work at AI companies, are called Claude, or assist each other; a tool that reviewed
 * did not assist. The forms come from public histories. Undefined when it says nothing.
 */
export function assistanceOf(commit: Commit): Assistance | undefined {
  const author = assistantOf(commit.author.email);
  if (author !== undefined) return { tool: author, evidence: `${commit.author.name} <${commit.author.email}>` };
  for (const trailer of commit.trailers) {
    const tool = ofTrailer(trailer);
    if (tool !== undefined) return { tool, evidence: `${trailer.key}: ${trailer.value}` };
  }
  return ofLines(commit.body);
}

/** A squash keeps the trailers of its commits in the middle of its message, where git no longer sees trailers. */
function ofLines(body: string): Assistance | undefined {
  for (const line of body.split("\n")) {
    const [, key, value] = /^([A-Za-z][A-Za-z-]{2,40}): (.{1,500})$/.exec(line) ?? [];
    const tool = key !== undefined && value !== undefined ? ofTrailer({ key, value }) : undefined;
    const found = tool ?? lines.find(({ pattern }) => pattern.test(line))?.tool;
    if (found !== undefined) return { tool: found, evidence: line.trim() };
  }
  return undefined;
}

function ofTrailer({ key, value }: Trailer): string | undefined {
  const name = key.toLowerCase();
  if (name === "co-authored-by" || name === "co-developed-by") return assistantOf(parsePerson(value)?.email ?? "");
  if (naming.has(name)) return assistantNamed(value);
  return telling.get(name);
}
