import { assistanceOf } from "../../history/assistance.ts";
import type { Commit, RepositoryFacts } from "../../history/types.ts";
import { artifactId } from "../id.ts";
import { cleanTitle } from "../title.ts";
import type { Artifact, Role } from "../types.ts";
import { hasTests, type Touched } from "./content.ts";
import type { Intent } from "./intent/types.ts";
import type { KindFound } from "./kind.ts";
import { gerritIdOf } from "./twins.ts";
import type { Change } from "./types.ts";
import { changeUrl } from "./url.ts";
import { cameBy, shownCommit, titleOf } from "./words.ts";

/** So many paths of a change are kept, for rules with `paths` and for showing. */
const mostPaths = 200;

/** A change with all that was found out about it. */
export interface Found {
  readonly change: Change;
  readonly role: Role;
  /** The engineer's commits in it, oldest first, never empty. */
  readonly own: readonly Commit[];
  readonly files: readonly Touched[];
  /** The commit that tells what it is about; without one, the change's own words alone do. */
  readonly lead?: Commit;
  readonly kind?: Pick<KindFound, "why"> & { readonly kind: string };
  /** What it set out to do, as far as that is told. */
  readonly intent?: Intent;
}

/** What is the same for all artifacts of a repository. */
export interface Setting {
  readonly repository: RepositoryFacts;
  weekOf(iso: string): string;
}

/**
 * The artifact of a change that stands on the default branch. The id is made of its first commit's author date,
 * address, subject and Change-Id, which a rebase, a cherry-pick and a clone keep, and which do not hang on the
 * addresses that are known as the engineer's.
 */
export function landedArtifact(found: Found, setting: Setting, landed: Commit = found.change.landing): Artifact {
  const { change } = found;
  const came = cameBy(change);
  const url = changeUrl(change.request, change.landing, setting.repository.webUrl);
  return {
    ...shared(found, setting, landed.committed),
    landed: landed.committed,
    status: "merged",
    why: found.kind === undefined ? came.words : `${found.kind.why}; ${came.words}`,
    counts: true,
    landing: landed.hash,
    ...shownOf(shownCommit(change, found.lead), found.own[0] ?? change.landing),
    ...(url === undefined ? {} : { url }),
    ...(change.request?.number === undefined || !came.viaPullRequest ? {} : { pullRequest: change.request.number }),
    viaPullRequest: came.viaPullRequest,
  };
}

/** Names the commit that bears the title, where it is not the first. */
export function shownOf({ hash }: Commit, first: Commit): Pick<Artifact, "shown"> {
  return hash === first.hash ? {} : { shown: hash };
}

/** The artifact of a local branch that the default branch does not hold yet: its title and commit are the telling one's. */
export function draftArtifact(found: Found, branch: string, setting: Setting): Artifact {
  const why = `local branch ${cleanTitle(branch, 80)}`;
  const lead = found.lead ?? found.change.landing;
  return {
    ...shared(found, setting),
    title: cleanTitle(lead.subject) || cleanTitle(branch) || "Draft",
    commit: lead.hash,
    status: "draft",
    why: found.kind === undefined ? why : `${found.kind.why}; ${why}`,
    counts: false,
    reason: "not on the default branch yet",
    viaPullRequest: false,
  };
}

type Shared = Omit<Artifact, "status" | "why" | "counts">;

function shared({ change, role, own, files, lead, kind }: Found, setting: Setting, landed?: string): Shared {
  const first = own[0] ?? change.landing;
  return {
    id: changeId(change.commits[0] ?? first),
    kind: kind?.kind ?? "pull-request",
    title: titleOf(change, lead),
    date: first.authored,
    week: setting.weekOf(landed ?? first.authored),
    role,
    repository: setting.repository.name,
    commit: first.hash,
    folder: setting.repository.folder,
    withTests: hasTests(files),
    assisted: change.commits.some((c) => assistanceOf(c) !== undefined),
    paths: files.slice(0, mostPaths).map((f) => f.path),
  };
}

/** The id of a change, from its first commit: what a rebase and a clone keep. */
export function changeId(first: Commit): string {
  const gerrit = gerritIdOf(first);
  const kept = [first.authored, first.author.email.toLowerCase(), first.subject];
  return artifactId("change", ...kept, ...(gerrit === undefined ? [] : [gerrit]));
}
