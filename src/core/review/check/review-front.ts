import { frontMatterOf } from "../../artifacts/documents/front-matter.ts";
import type { Ladder, Rung } from "../../ladder/types.ts";
import { rungTitle } from "../../progress/measure.ts";

/** What the front matter of a review says it is of, as `frontMatter` writes it. Hostile text. */
export interface ReviewFront {
  /** As a period is named on the command line. */
  readonly period: string;
  readonly start: string;
  readonly end: string;
  /** `Mid (L2)` */
  readonly rung: string;
  readonly target: string;
}

/** So many characters hold any front matter that is read. */
const longest = 40_000;

/** Reads the front matter of a review; undefined for a text that has none of its kind. */
export function reviewFrontOf(text: string): ReviewFront | undefined {
  const fields = frontMatterOf(text.slice(0, longest).split(/\r?\n/))?.fields;
  const field = (name: string): string => fields?.get(name)?.[0] ?? "";
  const [period, start, end, rung, target] = ["period", "start", "end", "rung", "target"].map(field);
  if (!period || !start || !end || !rung || !target) return undefined;
  return { period, start, end, rung, target };
}

/** The rung that a review names by its title and level; undefined when none or several are called so. */
export function rungTitled({ rungs }: Ladder, title: string): Rung | undefined {
  const [found, another] = rungs.filter((rung) => rungTitle(rung) === title);
  return another === undefined ? found : undefined;
}
