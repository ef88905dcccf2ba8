import type { Review } from "../types.ts";
import type { ReviewDocument } from "./types.ts";

/** A piece of evidence as a document shows it: its line, and what words may cite it by. */
export interface ShownEvidence {
  readonly id: string;
  /** Markdown of the drafted line, without list mark and id. */
  readonly line: string;
  readonly handles: readonly string[];
}

const marked = /^(?:- (.*)|\|(.*)) <!-- ([\w-]{1,64}) -->(?: \|)?\s*$/;

/** The evidence in the drafted parts of a document, by id; what never counted is none. */
export function shownEvidence({ blocks }: ReviewDocument): ReadonlyMap<string, ShownEvidence> {
  const shown = new Map<string, ShownEvidence>();
  for (const block of blocks) {
    if (block.type !== "part" || block.name.kind === "not-counted") continue;
    for (const line of block.body.split("\n")) {
      const [, item, row, id = ""] = marked.exec(line) ?? [];
      if (id === "") continue;
      const known = shown.get(id);
      const handles = [...new Set([...(known?.handles ?? [id]), ...handlesIn(item ?? row ?? "")])];
      shown.set(id, { id, line: known?.line ?? item ?? titleOf(row ?? ""), handles });
    }
  }
  return shown;
}

/** Evidence of the document that the review no longer counts. */
export function goneEvidence(shown: ReadonlyMap<string, ShownEvidence>, review: Review): readonly ShownEvidence[] {
  const criteria = review.sections.flatMap((section) => section.criteria);
  const tied = criteria.flatMap(({ evidence, near = [] }) => [...evidence, ...near]);
  const there = new Set([...review.evidence.map(({ id }) => id), ...tied]);
  return [...shown.values()].filter(({ id }) => !there.has(id));
}

/** Whether words cite a piece of evidence: by its address, its commit, its path in code, or its id. */
export function cites(words: string, { handles }: ShownEvidence): boolean {
  const text = words.replaceAll("&amp;", "&");
  return handles.some((handle) => holds(text, handle));
}

/** `…/pull/4` is not in `…/pull/40`, nor `a.md` in `a.md.html` and `b/a.md`. */
function holds(text: string, handle: string): boolean {
  for (let at = text.indexOf(handle); at !== -1; at = text.indexOf(handle, at + 1)) {
    const before = text[at - 1] ?? "";
    const after = text.slice(at + handle.length, at + handle.length + 2);
    if (!/[\p{L}\p{N}/]/u.test(before) && !/^[\p{L}\p{N}/_-]|^\.[\p{L}\p{N}]/u.test(after)) return true;
  }
  return false;
}

/** Addresses, and what stands in code and is long enough to tell one thing from another. */
function handlesIn(line: string): readonly string[] {
  const addresses = [...line.matchAll(/\]\((https?:\/\/[^)\s]+)\)/g)].map(([, url = ""]) =>
    url.replaceAll("&amp;", "&"),
  );
  const codes = [...line.matchAll(/(?<!`)`([^`\s]+)`(?!`)/g)].map(([, code = ""]) => code);
  return [...addresses, ...codes.filter((code) => /^[0-9a-f]{7,40}$/.test(code) || code.includes("/"))];
}

/** `[Title](url), RFC, 2026-10-12, acme/rfcs` of a row of the appendix. */
function titleOf(row: string): string {
  const [date = "", kind = "", title = "", repository = ""] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
  return `${title}: ${[kind, date, repository].filter((cell) => cell !== "").join(", ")}`;
}
