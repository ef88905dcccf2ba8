import type { Artifact } from "../artifacts/types.ts";
import { applyCorrections } from "./corrections.ts";
import type { Folded } from "./fold.ts";
import { loggedArtifact } from "./logged.ts";
import { asArtifact, snapshotsOf } from "./recall.ts";

/**
 * What the journal alone holds of one person, corrected: what was logged, and each artifact as it was recorded last. For
 * what asks about periods that nobody reads again.
 * @param by whose, as the journal writes it
 */
export function pastArtifacts(recorded: Folded, by: string, timeZone: string): readonly Artifact[] {
  const { mine } = snapshotsOf({ snapshots: recorded.snapshots, by });
  const recognised = mine.map(({ artifact }) => asArtifact(artifact, timeZone));
  const logged = recorded.logged.map((event) => loggedArtifact(event, timeZone));
  return applyCorrections([...recognised, ...logged], recorded.corrections);
}
