import type { Artifact } from "../core/artifacts/types.ts";
import { loggedArtifact } from "../core/journal/logged.ts";
import type { Correction, LoggedArtifact } from "../core/journal/types.ts";
import { localTimeZone } from "../local/time-zone.ts";
import { JournalWriter } from "./writer.ts";

/** What became of an entry: `added` is false when the journal already held the very same one. */
export interface Appended {
  readonly added: boolean;
  readonly artifact: Artifact;
  readonly file: string;
}

/**
 * Adds an artifact to the journal of a folder (default: the per-user one), which is made if need be. It is on disk when this
 * resolves. @throws JournalError when it cannot be written
 */
export async function appendArtifact(logged: LoggedArtifact, folder?: string, now?: Date): Promise<Appended> {
  const writer = new JournalWriter(folder);
  const content = { type: "artifact", artifact: logged } as const;
  const [written] = await writer.append([content], now);
  if (written?.event.type !== "artifact") throw new Error("The journal wrote another event than it was given.");
  return { added: written.added, artifact: loggedArtifact(written.event, localTimeZone()), file: writer.file };
}

/**
 * Corrects one field of an artifact, whether recognised or logged; `value: null` takes the correction back.
 * @param target the artifact's id. @throws JournalError when it cannot be written
 */
export async function appendCorrection(
  target: string,
  correction: Correction,
  folder?: string,
  now?: Date,
): Promise<void> {
  await appendCorrections([{ target, correction }], folder, now);
}

/** Several corrections in one write. @throws JournalError when they cannot be written */
export async function appendCorrections(
  corrections: readonly { readonly target: string; readonly correction: Correction }[],
  folder?: string,
  now?: Date,
): Promise<void> {
  const contents = corrections.map(({ target, correction }) => ({
    type: "correction" as const,
    target,
    ...correction,
  }));
  await new JournalWriter(folder).append(contents, now);
}
