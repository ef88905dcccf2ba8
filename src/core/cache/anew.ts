import { recognizeAll } from "../artifacts/recognize.ts";
import type { CollectRequest } from "../collect.ts";
import type { RepositoryFacts, RepositoryReader } from "../history/types.ts";
import type { Fresh } from "./kept.ts";
import { marksOf } from "./marks.ts";

/** Reads everything; later commits without parents are read in full too. @throws RepositoryError when it cannot be read. */
export async function readAnew(
  reader: RepositoryReader,
  facts: RepositoryFacts,
  request: CollectRequest,
): Promise<Fresh> {
  const reading = await recognizeAll(reader, facts, request);
  const { recognized, seen } = reading;
  return { recognized, marks: marksOf(reading), seen: seen === undefined ? "" : JSON.stringify(seen) };
}
