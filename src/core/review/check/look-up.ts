import { createIdentity, type Identity } from "../../history/identity.ts";
import { isMine } from "../../history/mine.ts";
import { tipsOf } from "../../history/tips.ts";
import { RepositoryError, type RepositoryFacts, type RepositoryReader } from "../../history/types.ts";
import { openCitations } from "./check.ts";
import type { CheckInput, Whose } from "./types.ts";

/** A repository to look in. */
export interface LookedIn {
  readonly reader: Pick<RepositoryReader, "called" | "dropped" | "blobsAt" | "writersOf">;
  readonly facts: RepositoryFacts;
}

/** Who I am, as the reading of the artifacts was told. */
export interface LookUpIdentity {
  readonly identities: readonly string[];
  readonly onlyIdentities: boolean;
}

/** So many commits of a file are looked at for one of mine, the latest. */
const mostCommits = 1000;

/**
 * Finds out for `CheckInput.whose` what the commits and files are that a review cites and no artifact answers for. What no
 * repository holds, or no branch, is gone. A repository that cannot be read answers nothing, and then nothing is called gone.
 */
export async function lookUp(
  input: Omit<CheckInput, "whose">,
  repositories: readonly LookedIn[],
  who: LookUpIdentity,
): Promise<ReadonlyMap<string, Whose>> {
  const open = openCitations(input);
  const hashes = open.flatMap(({ place }) => (place.kind === "commit" ? [place.hash] : []));
  const paths = open.flatMap(({ place }) => (place.kind === "path" ? [place.path] : []));
  if (open.length === 0 || repositories.length === 0) return new Map();
  const answers: ReadonlyMap<string, Whose>[] = [];
  try {
    for (const repository of repositories) {
      const { facts } = repository;
      const identity = createIdentity({ emails: who.onlyIdentities ? [] : facts.emails, identities: who.identities });
      answers.push(
        new Map([...(await commitsIn(repository, hashes, identity)), ...(await pathsIn(repository, paths, identity))]),
      );
    }
  } catch (error) {
    if (error instanceof RepositoryError) return new Map();
    throw error;
  }
  return new Map(open.map(({ key }) => [key, best(answers.flatMap((answer) => answer.get(key) ?? []))]));
}

/** What is mine in one repository is mine, whatever the others say. */
function best(found: readonly Whose[]): Whose {
  return (["mine", "others"] as const).find((one) => found.includes(one)) ?? "gone";
}

async function commitsIn({ reader, facts }: LookedIn, hashes: readonly string[], identity: Identity) {
  const called = await reader.called(hashes);
  const dropped = await reader.dropped([...new Set([...called.values()].map(({ hash }) => hash))], tipsOf(facts));
  return [...called]
    .filter(([, { hash }]) => !dropped.has(hash))
    .map(([key, commit]) => [`commit ${key}`, isMine(commit, identity) ? "mine" : "others"] as const);
}

async function pathsIn({ reader, facts }: LookedIn, paths: readonly string[], identity: Identity) {
  const tip = facts.defaultBranch?.tip;
  if (tip === undefined || paths.length === 0) return [];
  const there = await reader.blobsAt(tip, paths);
  const found: (readonly [string, Whose])[] = [];
  for (const path of there.keys()) found.push([`path ${path}`, await whoseFile(reader, path, tip, identity)]);
  return found;
}

async function whoseFile(reader: LookedIn["reader"], folder: string, tip: string, identity: Identity): Promise<Whose> {
  const range = { include: [tip], exclude: [] };
  for await (const person of reader.writersOf({ folder, range, most: mostCommits }))
    if (identity.isMe(person)) return "mine";
  return "others";
}
