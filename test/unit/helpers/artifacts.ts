import { artifactId } from "../../../src/core/artifacts/id.ts";
import type { Artifact } from "../../../src/core/artifacts/types.ts";
import { weekOf } from "../../../src/core/calendar/week.ts";

/** What a test says about an artifact; `on` is the day or instant it was written and, unless it says so, landed. */
export interface ArtifactInput extends Partial<Artifact> {
  readonly on?: string;
}

/**
 * A complete artifact from the few fields a test cares about: by default a merged RFC of Thursday, 12 November 2026,
 * that counts. `on` sets the date and, unless the status is `draft`, the landing; the id follows kind, title and date.
 */
export function artifact(input: ArtifactInput = {}): Artifact {
  const { on = "2026-11-12", ...given } = input;
  const date = given.date ?? instant(on);
  const status = given.status ?? "merged";
  const landed = given.landed ?? (status === "draft" ? undefined : instant(on));
  const kind = given.kind ?? "rfc";
  const title = given.title ?? "Retire the in-house event bus";
  const counts = given.counts ?? (status === "merged" || status === "superseded");
  return {
    id: artifactId(kind, title, date),
    commit: artifactId("commit", title, date).repeat(3).slice(0, 40),
    role: "author",
    repository: "acme/platform",
    week: weekOf(landed ?? date, "UTC"),
    why: "path matches rfcs/**/*.md",
    ...(counts ? {} : { reason: `It is ${status}.` }),
    ...given,
    kind,
    title,
    date,
    ...(landed === undefined ? {} : { landed }),
    status,
    counts,
  };
}

/** So many artifacts of a kind, one a day from a first day on. */
export function daily(count: number, from: string, input: ArtifactInput = {}): readonly Artifact[] {
  const first = Date.parse(`${from}T10:00:00Z`);
  return Array.from({ length: count }, (_, index) => {
    const on = new Date(first + index * 86_400_000).toISOString().slice(0, 10);
    return artifact({ title: `${input.kind ?? "RFC"} number ${index + 1}`, ...input, on });
  });
}

function instant(dayOrInstant: string): string {
  return dayOrInstant.length === 10 ? `${dayOrInstant}T10:00:00+00:00` : dayOrInstant;
}
