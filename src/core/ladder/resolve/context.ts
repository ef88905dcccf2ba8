import { builtInKinds } from "../../artifacts/kinds.ts";
import type { LadderFile } from "../schema.ts";
import type { Positions } from "../source/plain.ts";
import { quote } from "../source/quote.ts";
import type { Place, Report } from "../source/report.ts";
import { didYouMean } from "../suggest.ts";

/** What every step of resolving needs: where to report, and which ids the file may refer to. */
export interface Context {
  readonly positions: Positions;
  readonly report: Report;
  /** Built-in kinds and those of the file. */
  readonly kinds: ReadonlySet<string>;
  /** Dimensions that the file declares; undefined when it declares none, which allows any. */
  readonly dimensions: ReadonlySet<string> | undefined;
  /** What to say after an unknown kind, by kind: a word that is repeated is compared with all kinds once. */
  readonly kindHints: Map<string, string>;
  /** Unknown dimensions that were reported: each is reported once, where it is first used. */
  readonly reportedDimensions: Set<string>;
}

/** The context of one file. */
export function contextOf(file: LadderFile, positions: Positions, report: Report): Context {
  return {
    positions,
    report,
    kinds: new Set([...builtInKinds.map((kind) => kind.id), ...Object.keys(file.kinds ?? {})]),
    dimensions: file.dimensions && new Set(Object.keys(file.dimensions)),
    kindHints: new Map(),
    reportedDimensions: new Set(),
  };
}

/** One or several, as a list. */
export function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly T[]) : [value as T];
}

/** One or several names, as a list of texts. */
export function namesOf(value: string | number | readonly (string | number)[] | undefined): string[] {
  return listOf(value).map(String);
}

/** Where the n-th of one or several is written. */
export function placeOfItem(container: object, key: string, index: number, { positions }: Context): Place {
  const value = (container as { readonly [key: string]: unknown })[key];
  return Array.isArray(value) ? positions.value(value, index) : positions.value(container, key);
}

/** Reports the kinds under a key that neither the program nor the file knows: no artifact would ever be of them. */
export function checkKinds(container: object, key: string, kinds: readonly string[], context: Context): void {
  kinds.forEach((kind, index) => {
    if (context.kinds.has(kind) || context.report.isFull) return;
    const place = placeOfItem(container, key, index, context);
    context.report.error(
      place,
      "unknown-kind",
      `There is no kind ${quote(kind)}, so nothing would count.${kindHint(kind, context)}`,
    );
  });
}

function kindHint(kind: string, { kinds, kindHints }: Context): string {
  const known = kindHints.get(kind);
  if (known !== undefined) return known;
  const hint = didYouMean(kind, kinds) || " Declare it under kinds, or use one of the built-in kinds.";
  kindHints.set(kind, hint);
  return hint;
}

/** Reports a dimension that the file does not declare. It is shown by its id. */
export function checkDimension(dimension: string, place: Place, context: Context): void {
  if (
    context.dimensions === undefined ||
    context.dimensions.has(dimension) ||
    context.reportedDimensions.has(dimension)
  )
    return;
  context.reportedDimensions.add(dimension);
  const hint = didYouMean(dimension, context.dimensions) || " Add it under dimensions to give it a label.";
  const message = `The dimension ${quote(dimension)} is not declared, and is shown by this id.${hint}`;
  context.report.warning(place, "unknown-dimension", message);
}

/** The fields with those that may be undefined made optional instead. */
export type Present<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The object less its entries that are undefined: what is left out must be absent. */
export function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}
