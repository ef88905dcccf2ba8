import type { Artifact } from "../artifacts/types.ts";
import type { Ladder } from "../ladder/types.ts";
import { escapeMarkdown } from "../review/escape.ts";
import { evidenceOf } from "../review/evidence.ts";
import { evidenceLine } from "../review/markdown-evidence.ts";
import type { Evidence } from "../review/types.ts";
import { restWords } from "./rest.ts";

/** The first of some artifacts, worded for people, and what was left out for shortness: `and 2 reviews`. */
export interface Listed {
  readonly evidence: readonly Evidence[];
  readonly rest?: string;
}

/** The first `most` of some artifacts as evidence. One more than `most` is shown too: a line for it would save nothing. */
export function listed(artifacts: readonly Artifact[], ladder: Ladder, timeZone: string, most: number): Listed {
  const shown = artifacts.length === most + 1 ? artifacts : artifacts.slice(0, most);
  const rest = restWords(artifacts.slice(shown.length), ladder.kinds);
  return {
    evidence: shown.map((artifact) => evidenceOf(artifact, ladder, timeZone)),
    ...(rest === undefined ? {} : { rest }),
  };
}

/** As list items of Markdown, everything from outside escaped; `none` where there is nothing. */
export function listedItems({ evidence, rest }: Listed, none: string): string {
  const items = [...evidence.map((one) => evidenceLine(one)), ...(rest === undefined ? [] : [escapeMarkdown(rest)])];
  return items.length === 0 ? none : items.map((item) => `- ${item}`).join("\n");
}

/** Blocks of Markdown as one file: empty ones left out, ended by a line break. */
export function markdownFile(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== "").join("\n\n")}\n`;
}
