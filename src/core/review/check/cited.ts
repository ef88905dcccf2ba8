import type { Artifact } from "../../artifacts/types.ts";
import { type Place, placeIn, relativePath, sameAddress } from "./address.ts";
import { artifactAnchor } from "./citation.ts";
import type { CheckedRepository, CheckInput, Span, Whose } from "./types.ts";

/** What a span of a review leads to. */
export type Cited =
  | { readonly kind: "artifacts"; readonly artifacts: readonly Artifact[] }
  /** A commit or a file that no artifact answers for; `key` is for `CheckInput.whose`. */
  | {
      readonly kind: "place";
      readonly key: string;
      readonly place: Exclude<Place, { kind: "pull-request" }>;
      readonly whose?: Whose;
    }
  /** Something of a repository or of this list that is not there. */
  | { readonly kind: "missing"; readonly what: string }
  /** An address outside of everything that was read. */
  | { readonly kind: "elsewhere" };

/** Finds what the spans of a review lead to. */
export interface Citations {
  /** Undefined for what cites nothing: code that is no commit and no path of mine, a link inside of the page. */
  of(span: Span): Cited | undefined;
}

/** Makes the index over the artifacts once, so that each span is answered by a look-up. */
export function citationsOver({ artifacts, repositories, whose }: Omit<CheckInput, "text" | "timeZone">): Citations {
  const index = indexOf(artifacts);
  const answered = (place: Place, repository?: string) => answerFor(place, index, repository, whose);
  return {
    of({ kind, target }) {
      if (kind === "mark") return some(index.byId.get(artifactAnchor(target)) ?? []);
      if (kind === "number") return some(index.byPull.get(target) ?? []);
      if (kind === "code") return codeCited(target, index, answered);
      if (target.startsWith("#")) return anchorCited(target, index);
      const url = index.byUrl.get(sameAddress(target));
      if (url !== undefined) return { kind: "artifacts", artifacts: url };
      const path = relativePath(target);
      if (path !== undefined) return answered({ kind: "path", path });
      return /^https?:/i.test(target) ? addressCited(target, repositories, answered) : undefined;
    },
  };
}

interface Index {
  readonly byId: ReadonlyMap<string, readonly Artifact[]>;
  readonly byUrl: ReadonlyMap<string, readonly Artifact[]>;
  readonly byPath: ReadonlyMap<string, readonly Artifact[]>;
  readonly byPull: ReadonlyMap<string, readonly Artifact[]>;
  /** By the first seven digits of their commits. */
  readonly byCommit: ReadonlyMap<string, readonly Artifact[]>;
}

const shortHash = 7;

function indexOf(artifacts: readonly Artifact[]): Index {
  const by = (keysOf: (artifact: Artifact) => readonly string[]) => {
    const index = new Map<string, Artifact[]>();
    for (const artifact of artifacts)
      for (const key of new Set(keysOf(artifact))) {
        const known = index.get(key);
        if (known === undefined) index.set(key, [artifact]);
        else known.push(artifact);
      }
    return index;
  };
  return {
    byId: by(({ id }) => [artifactAnchor(id)]),
    byUrl: by(({ url }) => (url === undefined ? [] : [sameAddress(url)])),
    byPath: by(({ path, paths = [] }) => (path === undefined ? paths : [path, ...paths])),
    byPull: by(({ pullRequest }) => (pullRequest === undefined ? [] : [String(pullRequest)])),
    byCommit: by((artifact) => hashesOf(artifact).map((hash) => hash.slice(0, shortHash))),
  };
}

type Answer = (place: Place, repository?: string) => Cited;

function codeCited(code: string, { byPath }: Index, answered: Answer): Cited | undefined {
  const ofPath = byPath.get(code.trim());
  if (ofPath !== undefined) return { kind: "artifacts", artifacts: ofPath };
  if (!/^[0-9a-f]{7,64}$/.test(code)) return undefined;
  const cited = answered({ kind: "commit", hash: code });
  // A word of digits or of letters alone may be anything; it is a commit only where one of mine is called so.
  return cited.kind === "artifacts" || (/\d/.test(code) && /[a-f]/.test(code)) ? cited : undefined;
}

function anchorCited(target: string, { byId }: Index): Cited | undefined {
  if (!target.startsWith(artifactAnchor(""))) return undefined;
  const artifacts = byId.get(target);
  return artifacts === undefined ? { kind: "missing", what: "artifact" } : { kind: "artifacts", artifacts };
}

function addressCited(target: string, repositories: readonly CheckedRepository[], answered: Answer): Cited {
  const home = repositories.find(({ webUrl }) => webUrl !== undefined && target.startsWith(`${webUrl}/`));
  const place = home?.webUrl === undefined ? undefined : placeIn(target.slice(home.webUrl.length + 1));
  return place === undefined ? { kind: "elsewhere" } : answered(place, home?.name);
}

function answerFor(
  place: Place,
  index: Index,
  repository: string | undefined,
  whose: CheckInput["whose"] = new Map(),
): Cited {
  const found = candidates(place, index).filter((one) => repository === undefined || one.repository === repository);
  if (found.length > 0) return { kind: "artifacts", artifacts: found };
  if (place.kind === "pull-request") return { kind: "missing", what: `pull request ${place.number}` };
  const key = place.kind === "commit" ? `commit ${place.hash}` : `path ${place.path}`;
  const known = whose.get(key);
  return { kind: "place", key, place, ...(known === undefined ? {} : { whose: known }) };
}

function candidates(place: Place, { byCommit, byPath, byPull }: Index): readonly Artifact[] {
  switch (place.kind) {
    case "commit": {
      const { hash } = place;
      const near = byCommit.get(hash.slice(0, shortHash)) ?? [];
      return near.filter((artifact) => hashesOf(artifact).some((one) => one.startsWith(hash)));
    }
    case "path":
      return byPath.get(place.path) ?? [];
    case "pull-request":
      return byPull.get(String(place.number)) ?? [];
  }
}

/** The commits that a review may show an artifact by. */
function hashesOf({ commit, shown = "", landing = "" }: Artifact): readonly string[] {
  return [commit, shown, landing].filter((hash) => hash !== "");
}

function some(artifacts: readonly Artifact[]): Cited | undefined {
  return artifacts.length === 0 ? undefined : { kind: "artifacts", artifacts };
}
