import type { RepositoryReader } from "../history/types.ts";
import type { Found, Tips } from "./kept.ts";

/**
 * The same kept result without the branches that were deleted since, where all of them had landed: nothing of it is theirs. Others stay:
 * what was deleted with them has to be taken out.
 * @throws RepositoryError when the repository cannot be read, or no longer holds what they pointed to.
 */
export async function withoutGone(
  kept: Found,
  { landed, heads }: Tips,
  reader: RepositoryReader,
  signal: AbortSignal | undefined,
): Promise<Found> {
  const names = new Set(heads.map(({ name }) => name));
  const gone = kept.tips.heads.filter(({ name }) => !names.has(name));
  if (gone.length === 0) return kept;
  const left = await reader.dropped(
    gone.map(({ tip }) => tip),
    [landed],
    signal,
  );
  if (left.size > 0) return kept;
  return { ...kept, tips: { ...kept.tips, heads: kept.tips.heads.filter((head) => !gone.includes(head)) } };
}
