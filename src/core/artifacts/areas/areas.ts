import type { CountedFolder } from "./area-counts.ts";
import { areasIn, type FoundArea } from "./split.ts";
import type { Area, Areas, Share } from "./types.ts";

/** What was counted in one repository. */
export interface CountedRepository {
  readonly name: string;
  readonly top: CountedFolder;
}

/** As many areas as can be read at a glance. */
const mostShown = 10;

/** Where the engineer's commits went over these repositories. With several of them, an area is named with its own. */
export function areasOf(repositories: readonly CountedRepository[]): Areas {
  const worked = repositories.filter(({ top }) => top.commits.mine > 0);
  const found = worked.flatMap(({ name, top }) =>
    areasIn(top)
      .filter(({ mine }) => mine > 0)
      .map((one) => areaFor(labelOf(one, worked.length > 1 ? name : undefined), one)),
  );
  const sorted = found.sort((a, b) => b.mine - a.mine || b.all - a.all || (a.label < b.label ? -1 : 1));
  const rest = sorted.slice(mostShown);
  return {
    shown: sorted.slice(0, mostShown),
    ...(rest.length === 0 ? {} : { rest: restOf(rest) }),
    commits: sum(worked.map(({ top }) => top.commits)),
  };
}

function labelOf({ path, isOwnFiles }: FoundArea, repository: string | undefined): string {
  const place = path === "" ? "files at the top" : isOwnFiles ? `${path}, files right in it` : path;
  return repository === undefined ? place : `${repository}: ${place}`;
}

function areaFor(label: string, { mine, all }: Share): Area {
  return { label, mine, all, percent: percentOf({ mine, all }) };
}

function restOf(rest: readonly Area[]): Area & { readonly areas: number } {
  const label = `${rest.length} more ${rest.length === 1 ? "area" : "areas"}`;
  return { ...areaFor(label, sum(rest)), areas: rest.length };
}

function sum(shares: readonly Share[]): Share {
  const total = (of: keyof Share): number => shares.reduce((all, share) => all + share[of], 0);
  return { mine: total("mine"), all: total("all") };
}

/** In whole per cent; what is neither nothing nor all is never said to be. */
function percentOf({ mine, all }: Share): number {
  if (mine === 0 || all === 0) return 0;
  return mine === all ? 100 : Math.min(99, Math.max(1, Math.round((mine * 100) / all)));
}
