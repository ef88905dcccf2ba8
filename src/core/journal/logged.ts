import type { Artifact } from "../artifacts/types.ts";
import { weekOf } from "../calendar/week.ts";
import type { EventOf } from "./types.ts";

/** How an entry logged by hand looks as an artifact. It landed on the day it was logged for. */
export function loggedArtifact(event: EventOf<"artifact">, timeZone: string): Artifact {
  const { kind, title, date, url, criteria } = event.artifact;
  return {
    id: event.id.slice(0, 16),
    kind,
    title,
    date,
    landed: date,
    week: weekOf(date, timeZone),
    role: "author",
    repository: "journal",
    commit: "",
    status: "merged",
    why: "logged by hand",
    counts: true,
    ...(url === undefined ? {} : { url }),
    ...(criteria === undefined ? {} : { criteria }),
  };
}
