import { readAndRecognize } from "../artifacts/recognize.ts";
import type { CollectRequest } from "../collect.ts";
import type { RepositoryFacts, RepositoryReader } from "../history/types.ts";
import type { Fresh } from "./kept.ts";
import { marksOf } from "./marks.ts";

/** Reads everything. @throws RepositoryError when it cannot be read. */
export async function readAnew(
  reader: RepositoryReader,
  facts: RepositoryFacts,
  request: CollectRequest,
): Promise<Fresh> {
  const reading = await readAndRecognize(reader, facts, request);
  const { recognized } = reading;
  // The journal asks for them, which walks the whole history; later commits without parents are read in full.
  const isAsked = request.recorded !== undefined && facts.webUrl === undefined && facts.defaultBranch !== undefined;
  const roots = isAsked ? { roots: await reader.roots(facts.defaultBranch.tip, request.signal) } : {};
  return { recognized: { ...recognized, ...roots }, marks: marksOf(reading) };
}
