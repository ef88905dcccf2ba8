import { TextSet } from "../core/history/text-set.ts";
import type { CommitRange } from "../core/history/types.ts";
import { streamGit } from "./child.ts";
import { hashLines } from "./hash-lines.ts";
import { revisions, sinceFlags } from "./log.ts";
import { passing } from "./passing.ts";
import type { OpenPlace } from "./place.ts";

/**
 * The commits of a range whose changes count, parents before children: plain commits, and merges of the first-parent line.
 * Left out are merges inside branches (what they bring is counted where it was written) and the boundary commits of a
 * shallow clone, which seem to add everything. In blocks of lines, as they are found.
 */
export async function* changeOrder(place: OpenPlace, range: CommitRange, signal?: AbortSignal): AsyncGenerator<Buffer> {
  if (range.include.length === 0) return;
  const shallow = new Set(place.shallow);
  const walk = ["--topo-order", "--reverse", "--parents"];
  const merges = landedMerges(place, range, signal);
  // It is waited for below; when the list fails first, nobody does.
  merges.catch(() => undefined);
  for await (const block of listed(place, range, walk, signal)) {
    const landed = await merges;
    const ids = block.flatMap((line) => {
      const [id = "", , ...others] = line.split(" ");
      return shallow.has(id) || (others.length > 0 && !landed.has(id)) ? [] : id;
    });
    if (ids.length > 0) yield hashLines(ids);
  }
}

async function landedMerges(
  place: OpenPlace,
  range: CommitRange,
  signal: AbortSignal | undefined,
): Promise<Pick<TextSet, "has">> {
  const merges = new TextSet();
  for await (const block of listed(place, range, ["--first-parent", "--merges"], signal))
    for (const id of block) merges.add(id);
  return merges;
}

/** The lines that `rev-list` prints, some at a time. */
async function* listed(
  place: OpenPlace,
  range: CommitRange,
  flags: readonly string[],
  signal: AbortSignal | undefined,
) {
  const command = ["rev-list", "--stdin", ...flags, ...sinceFlags(range)];
  let rest = "";
  for await (const chunk of passing(streamGit(place, command, { stdin: revisions(range), signal }))) {
    const lines = (rest + chunk.toString("latin1")).split("\n");
    rest = lines.pop() ?? "";
    yield lines;
  }
}
