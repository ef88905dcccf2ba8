import { dayOf } from "../calendar/day.ts";
import type { Artifact } from "./types.ts";

/** The calendar day that an artifact belongs to: when the default branch got it, else when it was written. */
export function dayOfArtifact(artifact: Artifact, timeZone: string): string {
  return dayOf(artifact.landed ?? artifact.date, timeZone);
}

/** Whether that day lies within two days, both included: a period, or the whole weeks at its edges. */
export function isWithin(
  artifact: Artifact,
  days: { readonly start: string; readonly end: string },
  timeZone: string,
): boolean {
  const day = dayOfArtifact(artifact, timeZone);
  return day >= days.start && day <= days.end;
}
