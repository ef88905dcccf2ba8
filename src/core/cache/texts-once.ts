import type { RepositoryReader } from "../history/types.ts";
import { passedOn } from "./passed-on.ts";

/** A reader that asks for each text once and keeps it: for the few that are new, which are looked at in several ways. */
export function textsOnce(reader: RepositoryReader): RepositoryReader {
  const known = new Map<string, string | undefined>();
  const texts: RepositoryReader["texts"] = async (blobs, maxBytes, signal) => {
    const unknown = blobs.filter((blob) => !known.has(blob));
    const read = unknown.length === 0 ? undefined : await reader.texts(unknown, maxBytes, signal);
    for (const blob of unknown) known.set(blob, read?.get(blob));
    return new Map(blobs.flatMap((blob) => textOf(blob)));
  };
  const textOf = (blob: string): readonly (readonly [string, string])[] => {
    const text = known.get(blob);
    return text === undefined ? [] : [[blob, text]];
  };
  return {
    ...passedOn(reader),
    texts,
    async *eachText(blobs, maxBytes, signal) {
      const read = await texts(blobs, maxBytes, signal);
      for (const blob of blobs) yield read.get(blob);
    },
  };
}
