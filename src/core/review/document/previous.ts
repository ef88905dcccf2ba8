import { readable, wordsAbout } from "./edit.ts";
import { written } from "./fences.ts";
import type { ReviewDocument } from "./types.ts";

/** What an earlier review said about one part. */
export interface PreviousPart {
  /** `Met`, where the part was drafted with a verdict. */
  readonly verdict?: string;
  readonly words: string;
}

const verdict = /^\*\*([^*\n]{1,40})\.\*\*(?: |$)/m;

/** What an earlier review says, by part: the verdict that was drafted then, and the person's words. Parts that say neither are left out. */
export function previousParts(document: ReviewDocument): Readonly<Record<string, PreviousPart>> {
  const parts = document.blocks.flatMap((block) => {
    if (block.type !== "part") return [];
    const name = written(block.name);
    const words = wordsAbout(document, name);
    const found = block.name.kind === "criterion" ? verdict.exec(readable(block.body))?.[1] : undefined;
    if (words === "" && found === undefined) return [];
    return [[name, { ...(found === undefined ? {} : { verdict: found }), words }] as const];
  });
  return Object.fromEntries(parts);
}
