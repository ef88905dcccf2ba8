import type { Artifact } from "../../artifacts/types.ts";
import { dayOf } from "../../calendar/day.ts";
import { type NamedDay, plainNumber, type Quantity } from "./quantities.ts";

/** What the artifacts that a sentence cites show in numbers. */
export interface Shown {
  hasNumber(quantity: Quantity): boolean;
  hasDay(day: NamedDay): boolean;
}

/** The fields of an artifact in which a number may stand. */
export type Numbered = Pick<Artifact, "title" | "kind" | "repository" | "date"> &
  Partial<Pick<Artifact, "path" | "url" | "pullRequest" | "reach" | "landed">>;

/**
 * Collects every number that stands in the cited artifacts: titles, paths, pull requests, reach, and how many are cited,
 * in all, of a kind and of a repository; and their days.
 */
export function shownBy(artifacts: readonly Numbered[], timeZone: string): Shown {
  const once = [...new Set(artifacts)];
  const numbers = new Set(once.flatMap(numbersOf));
  const reach = once.reduce((sum, { reach = 0 }) => sum + reach, 0);
  const counts = [once.length, reach, ...countsBy(once, "kind"), ...countsBy(once, "repository")];
  for (const count of counts) numbers.add(String(count));
  const days = new Set(once.flatMap(({ date, landed }) => [date, landed ?? date].map((iso) => dayOf(iso, timeZone))));
  return {
    hasNumber: ({ value }) => numbers.has(value),
    hasDay: ({ monthDay, year }) =>
      [...days].some((day) => day.slice(5) === monthDay && (year ?? day.slice(0, 4)) === day.slice(0, 4)),
  };
}

function numbersOf({ title, path = "", url = "", repository, pullRequest, reach }: Numbered): readonly string[] {
  const texts = [title, path, url, repository];
  const written = texts.flatMap((text) => text.match(/\d+(?:[.,]\d+)*/g) ?? []);
  const parts = written.flatMap((number) => [number, ...number.split(/[.,]/)]).map(plainNumber);
  return [...parts, ...[pullRequest, reach].filter((number) => number !== undefined).map(String)];
}

function countsBy(artifacts: readonly Numbered[], field: "kind" | "repository"): readonly number[] {
  return [...Map.groupBy(artifacts, (artifact) => artifact[field]).values()].map((group) => group.length);
}
