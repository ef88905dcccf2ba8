import type { Recognized } from "../artifacts/recognize.ts";
import type { Artifact } from "../artifacts/types.ts";
import { isWithin } from "../artifacts/when.ts";
import { daysToRead } from "../calendar/bounds.ts";
import type { CollectRequest } from "../collect.ts";
import type { RepositoryReader } from "../history/types.ts";
import type { Problem } from "../problem.ts";
import { addressesOf } from "./addresses.ts";
import { type Recalled, recall, type Snapshot } from "./recall.ts";
import { identityOf } from "./repository.ts";
import type { RepositoryIdentity } from "./types.ts";

/** What a reading of the history has for the journal. */
export interface JournalReading {
  /** Whose history was read. */
  readonly by: string;
  /** What was recognised in the days that were read, as it was before corrections. */
  readonly recognised: readonly { readonly repository: RepositoryIdentity; readonly artifact: Artifact }[];
  /** What was recorded and is no longer there. */
  readonly withdrawn: Recalled["withdrawn"];
}

export interface Journaled {
  readonly artifacts: readonly Artifact[];
  readonly reading: JournalReading;
  readonly problems: readonly Problem[];
}

/**
 * Puts the journal beside a reading: what only the journal knows, and what the journal should know of it. Undefined without
 * a journal. @param live every artifact of the reading once
 */
export async function readJournaled(
  found: readonly (Recognized & { readonly reader: RepositoryReader })[],
  live: readonly Artifact[],
  request: CollectRequest,
): Promise<Journaled | undefined> {
  const { recorded, period, signal } = request;
  if (recorded === undefined) return undefined;
  const days = daysToRead(period);
  const isWanted = (artifact: Artifact) => isWithin(artifact, days, period.timeZone);
  const emails = request.onlyIdentities === true ? [] : found.flatMap(({ facts }) => facts.emails);
  const by = addressesOf({ emails, identities: request.identities });
  const repositories = [];
  for (const one of found) {
    const roots = one.roots ?? rootsOf(one.artifacts, recorded.snapshots);
    const asked = roots === undefined ? one.reader : { roots: async () => roots };
    repositories.push({ ...one, identity: await identityOf(one.facts, asked, signal) });
  }
  const recalled = await recall({
    ...{ repositories, snapshots: recorded.snapshots, by, isWanted, timeZone: period.timeZone },
    ...(signal === undefined ? {} : { signal }),
  });
  const standing = new Set(live.filter(isWanted));
  const recognised = repositories.flatMap(({ identity: repository, artifacts }) =>
    artifacts.filter((artifact) => standing.has(artifact)).map((artifact) => ({ repository, artifact })),
  );
  return {
    artifacts: recalled.artifacts,
    reading: { by, recognised, withdrawn: recalled.withdrawn },
    problems: recalled.isOnePerson ? [] : [severalPeople],
  };
}

/** The first commits of a repository, from a snapshot of one of its artifacts: asking git walks the whole history. */
function rootsOf(artifacts: readonly Artifact[], snapshots: readonly Snapshot[]): readonly string[] | undefined {
  const ids = new Set(artifacts.map(({ id }) => id));
  for (const snapshot of snapshots) {
    const roots = snapshot.type === "recognised" && ids.has(snapshot.key) ? snapshot.repository.roots : undefined;
    if (roots !== undefined) return roots;
  }
  return undefined;
}

const severalPeople: Problem = {
  code: "journal-several-people",
  severity: "warning",
  message:
    "The journal holds what several people did, and no repository says who you are: nothing recognised in it is shown. Name your addresses, with --author or in ladderlog.identities.",
};
