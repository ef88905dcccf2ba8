import type { KindRule } from "../../ladder/types.ts";
import { addsTests, linesOf, sumOf, type Touched } from "./content.ts";
import type { Subject } from "./intent/subject.ts";
import type { Intent } from "./intent/types.ts";
import { matchesLadder } from "./ladder-kinds.ts";
import { isProgramFile, type TellingPath, tells } from "./telling-paths.ts";

/** What the rules look at. */
export interface Facts {
  /** What the change calls itself: its title, or when it has none the subjects of its commits, the telling one first. */
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
 * reworked (with a breaking mark, and without), lines of a file without which it was only touched (an import, say),
 * lines of scripts or configuration, lines of code of what calls itself architecture.
 */
const enough = {
  featureLines: 10,
  statedLines: 3,
  moved: 10,
  reworkedFiles: 15,
  reworkedLines: 400,
  touchedLines: 4,
  brokenFiles: 8,
  brokenLines: 200,
  upkeepLines: 10,
  statedWork: 5,
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

/** Product code and tests that both grew, in a change that does not mostly call itself a fix, a refactoring or upkeep. */
function feature(facts: Facts): string | undefined {
  const { files } = facts;
  const stated = facts.subjects[0]?.intent === "feat";
  if (!stated && !isOpen(facts.subjects)) return undefined;
  const code = files.filter(
    (f) => isCode(f) && !f.isGone && !tells(f.path, "infrastructure") && !tells(f.path, "tool"),
  );
  if (code.length === 0 || !addsTests(files, stated)) return undefined;
  if (!grows(code, stated ? enough.statedLines : enough.featureLines)) return undefined;
  return stated
    ? "product code and tests changed together, in a feat change"
    : "product code and tests changed together";
}

/** So many lines were added, and more than were removed. Uncounted lines are believed. */
function grows(code: readonly Touched[], least: number): boolean {
  if (code.every((f) => f.added === undefined)) return true;
  const { added, removed } = sumOf(code);
  return added >= least && added > removed;
}

/** The first subject and more than half of all say nothing else; those of tests and documents go along with any work. */
function isOpen(subjects: readonly Subject[]): boolean {
  if (subjects[0]?.intent !== undefined) return false;
  const work = subjects.filter((s) => s.intent !== "test" && s.intent !== "docs");
  return work.filter((s) => s.intent === undefined).length * 2 > work.length;
}

function architecture(facts: Facts): string | undefined {
  const code = facts.files.filter((f) => isCode(f) && !tells(f.path, "infrastructure") && !tells(f.path, "tool"));
  if (code.length === 0) return undefined;
  const isRefactoring = claims(facts, (s) => s.intent === "refactor" && !isAboutTests(s));
  const counted = linesOf(code);
  const lines = counted ?? 0;
  const isWork = (counted ?? enough.statedWork) >= enough.statedWork;
  if (isWork && claims(facts, (s) => s.intent === "architecture")) return "its subject says architecture";
  if (isWork && facts.withDecision && !mostly(facts, isMending)) return "code and an ADR changed together";
  const moved = code.filter((f) => f.from !== undefined && parent(f.from) !== parent(f.path));
  const isReorganized = !areMovedAsOne(moved) && !isStatedOtherwise(facts);
  if (moved.length >= enough.moved && (isReorganized || drawsBoundaries(facts)))
    return `${moved.length} code files moved to other folders`;
  const isBreaking = facts.subjects.some((s) => s.breaking && s.intent === "refactor");
  if (isRefactoring && isBreaking && (code.length >= enough.brokenFiles || lines >= enough.brokenLines))
    return "a refactoring marked as breaking";
  const reworked = code.filter((f) => (linesOf([f]) ?? enough.touchedLines) >= enough.touchedLines).length;
  if (isRefactoring && reworked >= enough.reworkedFiles) return `a refactoring of ${reworked} code files`;
  if (isRefactoring && lines >= enough.reworkedLines) return `a refactoring of ${lines} lines of code`;
  return undefined;
}

/** Its author's own word for it is a feature or a fix, whatever it moved on the way. */
function isStatedOtherwise({ subjects }: Facts): boolean {
  const [first] = subjects;
  return first?.type !== undefined && (first.intent === "feat" || first.intent === "fix");
}

/** One folder was given another place or name, as a whole. */
function areMovedAsOne(moved: readonly Touched[]): boolean {
  return new Set(moved.map(({ from = "", path }) => placesOf(parent(from), parent(path)))).size === 1;
}

/** What is left of two folders without the folders that both end in. */
function placesOf(from: string, to: string): string {
  const [a, b] = [from.split("/"), to.split("/")];
  while (a.length > 0 && b.length > 0 && a.at(-1) === b.at(-1)) {
    a.pop();
    b.pop();
  }
  return `${a.join("/")}\0${b.join("/")}`;
}

const boundaries =
  /\b(?:split\w*|extract\w*|decoupl\w+|separat\w+|isolat\w+|modulari[sz]\w+|untangl\w+|boundar(?:y|ies)|break (?:up|apart))\b/i;

const drawsBoundaries = (facts: Facts): boolean => claims(facts, (s) => boundaries.test(s.text));

/** In some languages tests lie in the files of the code, so its words have to tell. `test runner` is code that runs them. */
function isAboutTests({ scope = "", text }: Subject): boolean {
  return /^tests?$/i.test(scope) || /\btests\b|\btest$/i.test(text);
}

function migration(facts: Facts): string | undefined {
  const files = work(facts).filter((f) => f.is !== "test");
  const migrates = (s: Subject) => s.intent === "migration" && !/\btests?\b/i.test(s.text);
  const isWork = files.some((f) => f.isNew) || (linesOf(files) ?? enough.statedWork) >= enough.statedWork;
  if (files.length > 0 && isWork && claims(facts, migrates)) return "its subject says migration";
  const added = files.find((f) => f.isNew && !f.isGone && tells(f.path, "migration"));
  const isFix = mostly(facts, ({ intent }) => intent === "fix" || intent === "revert");
  return added === undefined || isFix ? undefined : "a migration file was added";
}

const trade =
  "metrics|observability|telemetry|open-?telemetry|otel|prometheus|grafana|tracing|slos?|error budgets?|structured logging|instrumentation|alerting";
/** A page that shows them is the product's, where it is a dashboard. */
const ofPage =
  "(?! (?:pages?|views?|dialogs?|tabs?|menus?|buttons?|columns?|grids?|tables?|charts?|panels?|duration)\\b)";
const watching = new RegExp(`\\b(?:${trade})\\b${ofPage}`, "i");
/** `Emit retry metrics`, and not `Add clients to the telemetry mapping`. */
const instruments = new RegExp(
  `^(?:add|emit|expose|record|export|introduce|publish|collect|report)(?: (?!(?:to|in|into|for|of|from|on|with|via)\\b)[\\w-]+){0,3}? (?:${trade})\\b${ofPage}|^instrument\\b`,
  "i",
);
/** Files of product code that are named after the trade: `retry-metrics.ts`. */
const watchingFile =
  /(?:^|[/._-])(?:metrics?|observability|telemetry|otel|opentelemetry|prometheus|tracing|instrumentation|alerts|alerting)(?:[._-][^/]*)?\.\w+$/i;

/** The word alone is not enough: it is what was added, or a file that is about it grew. */
function observability(facts: Facts): string | undefined {
  const isNew = (s: Subject) => (s.intent === undefined || s.intent === "feat") && !isBump(s);
  const code = facts.files.filter((f) => isCode(f) && !f.isGone);
  const about = code.filter((f) => tells(f.path, "observability") || watchingFile.test(f.path));
  const names = (s: Subject) => isNew(s) && watching.test(`${s.scope?.split("/").at(-1) ?? ""} ${s.text}`);
  const adds = (s: Subject) => isNew(s) && instruments.test(s.text);
  if (
    (about.length > 0 && grows(about, 1) && claims(facts, names)) ||
    (code.length > 0 && grows(code, 1) && claims(facts, adds))
  )
    return "its subject names metrics, tracing, logging or alerts";
  if (facts.files.every((f) => f.is === "test") || mostly(facts, isReshaping)) return undefined;
  return upkeep(facts, "observability") ? "most of its files are metrics, tracing, alerts or dashboards" : undefined;
}

function infrastructure(facts: Facts): string | undefined {
  return upkeep(facts, "infrastructure") ? "most of its files are infrastructure or CI" : undefined;
}

function tool(facts: Facts): string | undefined {
  return upkeep(facts, "tool") ? "most of its files are scripts, tools or editor rules" : undefined;
}

/** Somebody's public key is no script, wherever it is kept. */
const signing = /\.(?:asc|gpg|pgp|pub)$/i;

/** More than half of the files, tests of theirs aside, are of that trade, and it is no version bump, no fix and no touch of a few lines. */
function upkeep(facts: Facts, about: TellingPath): boolean {
  const files = facts.files.filter((f) => f.is !== "generated" && f.is !== "vendored");
  const fitting = files.filter(
    (f) => tells(f.path, about) && !signing.test(f.path) && !(about === "infrastructure" && isProgram(f)),
  );
  const rest = files.filter((f) => !fitting.includes(f));
  const tests = rest.filter((f) => f.is === "test").length;
  if (
    fitting.every((f) => f.isGone) ||
    rest.length - tests >= fitting.length ||
    tests > fitting.length ||
    mostly(facts, isBump) ||
    mostly(facts, isMending)
  )
    return false;
  return fitting.some((f) => f.isNew) || (linesOf(fitting) ?? enough.upkeepLines) >= enough.upkeepLines;
}

const mending: ReadonlySet<Intent | undefined> = new Set<Intent>(["fix", "docs", "test", "revert"]);
const reshaping: ReadonlySet<Intent | undefined> = new Set<Intent>(["refactor", "cleanup", "migration", "chore"]);
const isReshaping = ({ intent }: Subject): boolean => reshaping.has(intent);
/** `discovery/kubernetes/client.go` talks to it, and sets up none of it; nor does a test (`tests/Infrastructure/Page.cs`). */
const isProgram = (f: Touched): boolean =>
  (isCode(f) && /\.(?:go|rs|java|kt|scala|c|cc|cpp|h)$/i.test(f.path)) || (f.is === "test" && isProgramFile(f.path));
const mendingWords =
  /^(?:fix(?:e[sd]|es|ing)?|disable[sd]?|clean(?:[ -]?ups?|s|ed)?|remov(?:e[sd]?|ing)|delet(?:e[sd]?|ing)|drop(?:s|ped|ping)?)\b/i;
/** A fix or a removal, whatever its type calls it (`ci: fix the cache`, `chore: drop the old image`). */
const isMending = ({ intent, text }: Subject): boolean => mending.has(intent) || mendingWords.test(text);

/** `edge-23.12.2 change notes`, `Stable 2.14.0`: a release, by its name alone. */
const release =
  /^\W*(?:(?:edge|stable|release|version)[ .-])?v?\d+(?:\.\d+)+(?:[-.+][\w.]+)?(?: (?:change|release) ?(?:notes?|logs?)| changelog| release)?\W*$/i;

function isBump(subject: Subject): boolean {
  return (
    subject.type === "deps" ||
    release.test(subject.text) ||
    /^(?:bump(?:s|ed|ing)?|upgrad(?:e[sd]?|ing)|updat(?:e[sd]?|ing)|pin|unpin|version bump(?:s|ing)?|align \S+ version)\b/i.test(
      subject.text,
    ) ||
    /\bdeps?\b|dependenc/i.test(subject.scope ?? "")
  );
}

/** What somebody wrote: not generated, not vendored, and no documents. */
function work(facts: Facts): readonly Touched[] {
  return facts.files.filter((f) => f.is !== "generated" && f.is !== "vendored" && f.is !== "document");
}

const isCode = (file: Touched): boolean => file.is === "product";

/** Half of the subjects do. */
function mostly(facts: Facts, is: (subject: Subject) => boolean): boolean {
  const count = facts.subjects.filter(is).length;
  return count > 0 && count * 2 >= facts.subjects.length;
}

/** The telling subject does, and half of all. */
function claims(facts: Facts, is: (subject: Subject) => boolean): boolean {
  const [first] = facts.subjects;
  return first !== undefined && is(first) && mostly(facts, is);
}

const parent = (path: string): string => path.slice(0, path.lastIndexOf("/") + 1);
