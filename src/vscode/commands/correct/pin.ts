import type { Services } from "../../services.ts";
import { pickCriteria } from "../pick-criteria.ts";
import { artifactToCorrect, correct } from "./correction.ts";

/** Ties an artifact to the criteria that it is evidence for, or unties it. */
export async function pin(services: Services, id: string): Promise<void> {
  const artifact = await artifactToCorrect(services, id);
  if (artifact === undefined) return;
  const before = artifact.criteria ?? [];
  const criteria = await pickCriteria(services, artifact.title, before);
  if (criteria === undefined || (criteria.length === 0 && before.length === 0)) return;
  await correct(services, artifact.id, { field: "criteria", value: criteria });
}
