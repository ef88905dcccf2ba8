import type { KindRule } from "../../ladder/types.ts";
import { linesOf, type Touched } from "./content.ts";
import type { Intent, Subject } from "./intent.ts";
import { matchesLadder } from "./ladder-kinds.ts";
import { type TellingPath, tells } from "./telling-paths.ts";

/** What the rules look at. */
export interface Facts {
  /** What the change calls itself: the pull request's title, or the subjects of its commits when it has none. */
  readonly subjects: readonly Subject[];
  readonly files: readonly Touched[];
  /** An ADR of the same change. */
  readonly withDecision: boolean;
}

export interface KindFound {
  readonly kind: "feature" | "architecture" | "migration" | "observability" | "infrastructure" | "tool";
  /** The rule, in plain words. */
  readonly why: string;
}

type Rule = (facts: Facts) => string | undefined;

/**
 * Sizes below which a change says nothing of its kind: lines of product code added, files moved, files and lines
 * reworked (with a breaking mark, and without), lines of scripts or configuration.
 */
const enough = {
  featureLines: 10,
  moved: 10,
  reworkedFiles: 15,
  reworkedLines: 400,
  brokenFiles: 5,
  brokenLines: 100,
  upkeepLines: 10,
};

/** Most telling first. */
const rules: readonly (readonly [KindFound["kind"], Rule])[] = [
  ["feature", feature],
  ["architecture", architecture],
  ["migration", migration],
  ["observability", observability],
  ["infrastructure", infrastructure],
  ["tool", tool],
];

/**
 * The most telling kind of a change, with the rule that said so; undefined when it is only a change. Where the ladder
 * says by paths how a kind is recognised, that replaces the rule of that kind.
 */
export function kindOfChange(facts: Facts, ladderKinds: readonly KindRule[] = []): KindFound | undefined {
  for (const [kind, rule] of rules) {
    const own = ladderKinds.find((k) => k.id === kind && k.paths.length > 0);
    const why = own === undefined ? rule(facts) : matchesLadder(work(facts), own);
    if (why !== undefined) return { kind, why };
  }
  return undefined;
}

/** Product code and tests together, in a change that does not mostly call itself a fix, a refactoring or upkeep. */
function feature(facts: Facts): string | undefined {
  const { files } = facts;
  const stated = says(facts, "feat");
  if (!stated && !isOpen(facts.subjects)) return undefined;
  const code = files.filter(
    (f) => isCode(f) && !f.isGone && !tells(f.path, "infrastructure") && !tells(f.path, "tool"),
  );
  if (code.length === 0 || !files.some((f) => f.is === "test" && !f.isGone)) return undefined;
  const added = code.every((f) => f.added === undefined) ? undefined : code.reduce((sum, f) => sum + (f.added ?? 0), 0);
  if (!stated && added !== undefined && added < enough.featureLines) return undefined;
  return stated
    ? "product code and tests changed together, in a feat change"
    : "product code and tests changed together";
}

/** More than half of the subjects say nothing else; those of tests and documents go along with any work. */
function isOpen(subjects: readonly Subject[]): boolean {
  const work = subjects.filter((s) => s.intent !== "test" && s.intent !== "docs");
  return work.filter((s) => s.intent === undefined).length * 2 > work.length;
}

function architecture(facts: Facts): string | undefined {
  const code = facts.files.filter(isCode);
  if (code.length === 0) return undefined;
  const isRefactoring = mostly(facts, (s) => s.intent === "refactor");
  if (mostly(facts, (s) => s.intent === "architecture")) return "its subject says architecture";
  if (facts.withDecision) return "code and an ADR changed together";
  const moved = code.filter((f) => f.from !== undefined && parent(f.from) !== parent(f.path)).length;
  if (moved >= enough.moved) return `${moved} code files moved to other folders`;
  const lines = linesOf(code) ?? 0;
  const isBreaking = facts.subjects.some((s) => s.breaking && s.intent === "refactor");
  if (isBreaking && (code.length >= enough.brokenFiles || lines >= enough.brokenLines))
    return "a refactoring marked as breaking";
  if (isRefactoring && code.length >= enough.reworkedFiles) return `a refactoring of ${code.length} code files`;
  if (isRefactoring && lines >= enough.reworkedLines) return `a refactoring of ${lines} lines of code`;
  return undefined;
}

function migration(facts: Facts): string | undefined {
  const files = work(facts).filter((f) => f.is !== "test");
  const migrates = (s: Subject) => s.intent === "migration" && !/\btests?\b/i.test(s.text);
  if (files.length > 0 && mostly(facts, migrates)) return "its subject says migration";
  const added = files.find((f) => f.isNew && !f.isGone && tells(f.path, "migration"));
  return added === undefined ? undefined : "a migration file was added";
}

const watching =
  /\b(?:metrics|observability|telemetry|open-?telemetry|otel|prometheus|grafana|tracing|slos?|error budgets?|structured logging|instrumentation|alerting)\b/i;

function observability(facts: Facts): string | undefined {
  const names = (s: Subject) =>
    (s.intent === undefined || s.intent === "feat") && !isBump(s) && watching.test(`${s.scope ?? ""} ${s.text}`);
  if (facts.files.some(isCode) && mostly(facts, names)) return "its subject names metrics, tracing, logging or alerts";
  return upkeep(facts, "observability") ? "most of its files are metrics, tracing, alerts or dashboards" : undefined;
}

function infrastructure(facts: Facts): string | undefined {
  return upkeep(facts, "infrastructure") ? "most of its files are infrastructure or CI" : undefined;
}

function tool(facts: Facts): string | undefined {
  return upkeep(facts, "tool") ? "most of its files are scripts, tools or editor rules" : undefined;
}

/** More than half of the files are of that trade, and it is no version bump, no fix and no touch of a few lines. */
function upkeep(facts: Facts, about: TellingPath): boolean {
  const files = facts.files.filter((f) => f.is !== "generated" && f.is !== "vendored");
  const fitting = files.filter((f) => tells(f.path, about));
  if (fitting.length * 2 <= files.length || mostly(facts, isBump) || mostly(facts, isMending)) return false;
  return fitting.some((f) => f.isNew) || (linesOf(fitting) ?? enough.upkeepLines) >= enough.upkeepLines;
}

const mending: ReadonlySet<Intent | undefined> = new Set<Intent>(["fix", "docs", "test", "revert"]);
const isMending = ({ intent }: Subject): boolean => mending.has(intent);

function isBump(subject: Subject): boolean {
  return /^(?:bump|upgrade|update|pin|unpin)\b/i.test(subject.text) || /\bdeps?\b|dependenc/i.test(subject.scope ?? "");
}

/** What somebody wrote: not generated, not vendored, and no documents. */
function work(facts: Facts): readonly Touched[] {
  return facts.files.filter((f) => f.is !== "generated" && f.is !== "vendored" && f.is !== "document");
}

const isCode = (file: Touched): boolean => file.is === "product";

function mostly(facts: Facts, is: (subject: Subject) => boolean): boolean {
  const count = facts.subjects.filter(is).length;
  return count > 0 && count * 2 >= facts.subjects.length;
}

function says(facts: Facts, intent: Intent): boolean {
  return facts.subjects.some((s) => s.intent === intent);
}

const parent = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);
