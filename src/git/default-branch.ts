import { type Branch, contains, type Head, type Ref } from "./branches.ts";
import type { OpenPlace } from "./place.ts";

const heads = "refs/heads/";

/** The remotes that tell what has landed, the nearer one first. */
export const remotes: readonly string[] = ["origin", "upstream"];

/** Names of default branches, in the order in which they are tried. */
const usual = ["main", "master", "trunk", "develop"];

/** Where a branch may stand: as the remotes have it, and here. */
export function branchPlaces(name: string): readonly string[] {
  return [...remotes.map((remote) => `refs/remotes/${remote}/${name}`), heads + name];
}

/** The refs to read for it. */
export const defaultBranchRefs: readonly string[] = [
  ...remotes.flatMap((remote) => [
    `refs/remotes/${remote}/HEAD`,
    ...usual.map((name) => `refs/remotes/${remote}/${name}`),
  ]),
  ...usual.map((name) => heads + name),
];

/**
 * The branch that counts as landed, and its newest known state. Its name comes from the remote's HEAD, else from a usual
 * name on the remote, else HEAD in a bare repository, else a usual local name, else HEAD. Where the local branch, `origin`'s
 * and `upstream`'s differ, one that contains the others wins; if none does, the remote's: what only lies here has not landed.
 * A branch that a remote renamed stays in older clones and forks; the name that it has now is told by containing the old one.
 */
export async function defaultBranch(
  place: OpenPlace,
  refs: ReadonlyMap<string, Ref>,
  head: Head,
  signal?: AbortSignal,
): Promise<Branch | undefined> {
  const name = defaultName(place.bare, refs, head);
  if (name === undefined) return head.tip === undefined ? undefined : { name: "HEAD", tip: head.tip };
  const newest = (one: string) => newestOf(place, one, tipsOf(one, refs, head), signal);
  const branch = await newest(name);
  for (const other of laterNames(name, place.bare, refs, head)) {
    const later = await newest(other);
    if (later !== undefined && (branch === undefined || (await contains(place, later.tip, branch.tip, signal))))
      return later;
  }
  return branch;
}

/** Names that the default branch may have by now: the usual one after a renaming, and in a bare repository HEAD's. */
function laterNames(name: string, bare: boolean, refs: ReadonlyMap<string, Ref>, head: Head): readonly string[] {
  const isRenamed = name === "master" && remotes.some((remote) => refs.has(`refs/remotes/${remote}/main`));
  const own = bare && head.tip !== undefined && head.ref !== undefined ? [head.ref.slice(heads.length)] : [];
  return [...(isRenamed ? ["main"] : []), ...own].filter((one) => one !== name);
}

function tipsOf(name: string, refs: ReadonlyMap<string, Ref>, head: Head): readonly string[] {
  const tips = branchPlaces(name).flatMap((ref) => refs.get(ref)?.tip ?? []);
  const local = head.ref === heads + name && head.tip !== undefined ? [head.tip] : [];
  return [...new Set([...tips, ...local])];
}

async function newestOf(place: OpenPlace, name: string, tips: readonly string[], signal: AbortSignal | undefined) {
  const [first, ...others] = tips;
  if (first === undefined) return undefined;
  let tip = first;
  for (const other of others) if (await contains(place, other, tip, signal)) tip = other;
  return { name, tip };
}

function defaultName(bare: boolean, refs: ReadonlyMap<string, Ref>, head: Head): string | undefined {
  const current = head.ref?.slice(heads.length);
  const local = usual.filter((name) => refs.has(heads + name));
  const here = current !== undefined && (bare || local.includes(current)) ? current : (local[0] ?? current);
  return remoteName(refs, "origin") ?? remoteName(refs, "upstream") ?? here;
}

function remoteName(refs: ReadonlyMap<string, Ref>, remote: string): string | undefined {
  const prefix = `refs/remotes/${remote}/`;
  const symref = refs.get(`${prefix}HEAD`)?.symref ?? "";
  if (symref.startsWith(prefix)) return symref.slice(prefix.length);
  return usual.find((name) => refs.has(prefix + name));
}
