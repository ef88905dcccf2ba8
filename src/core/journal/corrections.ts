import type { Artifact } from "../artifacts/types.ts";
import type { Corrections } from "./types.ts";

type CorrectionsById = ReadonlyMap<string, Corrections>;

/**
 * Artifacts as the person corrected them: kind, title and criteria replaced, excluded ones no longer counting, with the
 * reason; what is not theirs is gone; what is part of another is gone too, and the other has its evidence.
 * `corrected` names the fields. A merge into an artifact that is not among these, or back into itself, changes nothing.
 */
export function applyCorrections(artifacts: readonly Artifact[], corrections: CorrectionsById): readonly Artifact[] {
  if (corrections.size === 0) return artifacts;
  const mine = artifacts.filter(({ id }) => corrections.get(id)?.mine !== false);
  const corrected = new Map(mine.map((artifact) => [artifact.id, correct(artifact, corrections.get(artifact.id))]));
  const parts = Map.groupBy(corrected.values(), ({ id }) => keptFor(id, corrected, corrections));
  return mine.flatMap(({ id }) => {
    const kept = corrected.get(id);
    const members = parts.get(id) ?? [];
    if (kept === undefined || members.length === 0) return [];
    return [members.filter((member) => member.id !== id).reduce(unite, kept)];
  });
}

function correct(artifact: Artifact, corrections: Corrections | undefined): Artifact {
  if (corrections === undefined) return artifact;
  const { kind, title, excluded, criteria, merged } = corrections;
  const fields = Object.entries({ kind, title, excluded, criteria, merged });
  return {
    ...artifact,
    ...(kind === undefined ? {} : { kind }),
    ...(title === undefined ? {} : { title }),
    ...(criteria === undefined ? {} : { criteria }),
    ...(excluded === undefined
      ? {}
      : { counts: false, reason: excluded === "" ? "excluded" : `excluded: ${excluded}` }),
    corrected: fields.flatMap(([field, value]) => (value === undefined ? [] : [field])),
  };
}

/** The id of the artifact that stands for this one, through any number of merges. On a circle everybody stands for themselves. */
function keptFor(id: string, artifacts: ReadonlyMap<string, Artifact>, corrections: CorrectionsById): string {
  const seen = new Set<string>();
  let at = id;
  for (;;) {
    if (seen.has(at)) return id;
    seen.add(at);
    const next = corrections.get(at)?.merged;
    if (next === undefined || !artifacts.has(next)) return at;
    at = next;
  }
}

/** The kept artifact with what the other one showed besides. Whether it counts, and when, stays its own. */
function unite(kept: Artifact, part: Artifact): Artifact {
  return {
    ...kept,
    ...lists(kept, part),
    ...(kept.url === undefined && part.url !== undefined ? { url: part.url } : {}),
    ...(kept.pullRequest === undefined && part.pullRequest !== undefined ? { pullRequest: part.pullRequest } : {}),
    ...(kept.reach === undefined && part.reach === undefined
      ? {}
      : { reach: Math.max(kept.reach ?? 0, part.reach ?? 0) }),
    ...(kept.viaPullRequest || part.viaPullRequest ? { viaPullRequest: true } : {}),
    ...(kept.withTests || part.withTests ? { withTests: true } : {}),
    ...(kept.assisted || part.assisted ? { assisted: true } : {}),
    corrected: [...new Set([...(kept.corrected ?? []), "merged"])],
  };
}

function lists(kept: Artifact, part: Artifact): Pick<Artifact, "criteria" | "plans" | "paths"> {
  const both = (field: "criteria" | "plans" | "paths") => [
    ...new Set([...(kept[field] ?? []), ...(part[field] ?? [])]),
  ];
  const named = (["criteria", "plans", "paths"] as const).map((field) => [field, both(field)] as const);
  return Object.fromEntries(named.filter(([, values]) => values.length > 0));
}
