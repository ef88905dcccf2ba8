import { basename } from "node:path";
import type { RepositoryFacts } from "../core/history/types.ts";
import { type Branch, type Head, localBranches, type Ref, readHead, readRefs } from "./branches.ts";
import type { Settings } from "./config.ts";
import { defaultBranch, remotes } from "./default-branch.ts";
import type { Answers } from "./opening.ts";
import type { OpenPlace } from "./place.ts";
import type { Known } from "./stamp.ts";

/** The facts, and what `stampOf` makes of the same answers. */
export interface StampedFacts {
  readonly facts: RepositoryFacts;
  readonly known: Known;
}

/** What is true of a repository before any of its history is read. */
export async function readFacts(
  place: OpenPlace,
  { settings, refs }: Answers,
  signal?: AbortSignal,
): Promise<StampedFacts> {
  const head = await readHead(place, refs, signal);
  const local = localBranches(refs);
  const branch = await defaultBranch(place, await withRemoteHead(place, refs, signal), head, signal);
  return {
    facts: factsOf(place, { head, settings, local, branch }),
    known: { settings, head, refs, tip: branch?.tip },
  };
}

interface Read {
  readonly head: Head;
  readonly settings: Settings;
  readonly local: ReadonlyMap<string, Ref>;
  readonly branch: Branch | undefined;
}

function factsOf(place: OpenPlace, { head, settings, local, branch }: Read): RepositoryFacts {
  return {
    folder: place.folder,
    name: settings.remote?.name ?? (basename(place.root).replace(/\.git$/, "") || place.root),
    ...(settings.remote?.webUrl === undefined ? {} : { webUrl: settings.remote.webUrl }),
    ...(branch === undefined ? {} : { defaultBranch: branch }),
    heads: headsOf(head, local, branch),
    shallow: place.shallow,
    emails: settings.emails,
  };
}

/** The remote's HEAD may lead to a branch with an unusual name. */
async function withRemoteHead(place: OpenPlace, refs: ReadonlyMap<string, Ref>, signal: AbortSignal | undefined) {
  const named = remotes.flatMap((remote) => refs.get(`refs/remotes/${remote}/HEAD`)?.symref || []);
  const unknown = named
    .flatMap((ref) => [ref, ref.replace(/^refs\/remotes\/[^/]+\//, "refs/heads/")])
    .filter((ref) => !refs.has(ref));
  return unknown.length === 0 ? refs : new Map([...refs, ...(await readRefs(place, unknown, signal))]);
}

/** Where work may wait: HEAD when it is on no branch, then local branches, the latest first. Not what has landed. */
function headsOf(head: Head, local: ReadonlyMap<string, Ref>, landed: Branch | undefined): readonly Branch[] {
  const detached = head.ref === undefined && head.tip !== undefined ? [{ name: "HEAD", tip: head.tip }] : [];
  const branches = [...local].map(([name, { tip }]) => ({ name: name.slice("refs/heads/".length), tip }));
  return [...detached, ...branches].filter(({ tip }) => tip !== landed?.tip);
}
