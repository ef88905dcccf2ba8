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
 * name on the remote, else HEAD in a bare repository, else a usual local name, else HEAD; after a renaming it is the new one
 * (`nameByNow`). Where the local branch, `origin`'s and `upstream`'s differ, one that contains the others wins; if none does, the remote's: what only lies here has not landed.
 */
export async function defaultBranch(
  place: OpenPlace,
  refs: ReadonlyMap<string, Ref>,
  head: Head,
  signal?: AbortSignal,
): Promise<Branch | undefined> {
  const known = defaultName(place.bare, refs, head);
  if (known === undefined) return head.tip === undefined ? undefined : { name: "HEAD", tip: head.tip };
  const name = (await nameByNow(place, known, { refs, head }, signal)) ?? known;
  const tips = branchPlaces(name).flatMap((ref) => refs.get(ref)?.tip ?? []);
  const local = head.ref === heads + name && head.tip !== undefined ? [head.tip] : [];
  return newestOf(place, name, [...new Set([...tips, ...local])], signal);
}

/** Seconds. A branch that stood still for so long, while one that contains it went on, was renamed or given up. */
const longAgo = 30 * 24 * 3600;

/**
 * The name after a renaming: a clone or a fork from before it keeps `master` and a HEAD that leads there. What the remotes have of
 * `main` went on without it long since. In a bare repository that no remote's HEAD speaks for, what HEAD is on may have gone on so too.
 */
async function nameByNow(
  place: OpenPlace,
  known: string,
  { refs, head }: { readonly refs: ReadonlyMap<string, Ref>; readonly head: Head },
  signal: AbortSignal | undefined,
): Promise<string | undefined> {
  const old = atRemotes(known, refs)[0];
  if (old === undefined) return undefined;
  const own = head.ref?.slice(heads.length) ?? "";
  const isTold = remotes.some((remote) => refs.get(`refs/remotes/${remote}/HEAD`)?.symref);
  const here = place.bare && !isTold && usual.includes(own) ? refs.get(heads + own) : undefined;
  const later = [
    ...(known === "master" ? atRemotes("main", refs).map((ref) => ({ name: "main", ref })) : []),
    ...(here === undefined ? [] : [{ name: own, ref: here }]),
  ];
  for (const { name, ref } of later) {
    if (name === known || ref.committed - old.committed < longAgo) continue;
    if (await contains(place, ref.tip, old.tip, signal)) return name;
  }
  return undefined;
}

function atRemotes(name: string, refs: ReadonlyMap<string, Ref>): readonly Ref[] {
  return remotes.flatMap((remote) => refs.get(`refs/remotes/${remote}/${name}`) ?? []);
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
