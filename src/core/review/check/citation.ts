import { cleanTitle } from "../../artifacts/title.ts";
import type { Artifact } from "../../artifacts/types.ts";
import { trimEndOf } from "../../trim.ts";
import { code, escapeMarkdown, safeUrl } from "../escape.ts";

/** What a link to an artifact without an address leads to: `#artifact-4f1c2d9a7b3e0c55`. */
export function artifactAnchor(id: string): string {
  return `#artifact-${id}`;
}

/** What of an artifact a citation is made of. */
export type CitedArtifact = Pick<Artifact, "id" | "title" | "url" | "path" | "commit" | "kind">;

/** A title that would end the sentence which it stands in. */
const sentenceInside = /[.!?\u2026\u3002\uff01\uff1f]\S*\s/u;

/**
 * The Markdown that cites an artifact, to stand behind a sentence: ` ([Title](https://…))`, else its path or commit as code,
 * else a link by its id. A title of any text stays one link.
 */
export function citationOf({ id, title, url, path, commit, kind }: CitedArtifact): string {
  const words = escapeMarkdown(cleanTitle(title)) || escapeMarkdown(kind);
  const address = url === undefined ? undefined : safeUrl(url);
  if (address !== undefined) return ` ([${words}](${address.replaceAll("&", "&amp;")}))`;
  const place = path ?? commit.slice(0, 10);
  const isCode = place !== "" && !/[`|\n]/.test(place) && place.trim() === place && cleanTitle(place, 300) === place;
  if (isCode && sentenceInside.test(words)) return ` (${code(place)})`;
  return isCode ? ` (${words}: ${code(place)})` : ` ([${words}](${artifactAnchor(id)}))`;
}

/** How far into a sentence a citation is put: before the stop at its end, or the bar that ends the row of a table. */
export function placeOfCitation(sentence: string): number {
  const end = trimEndOf(
    sentence,
    sentence.trimEnd().endsWith("|") ? /[\s|]/ : /[\s.!?\u2026\u3002\uff01\uff1f]/u,
  ).length;
  return end === 0 ? sentence.length : end;
}
