import { type Phrase, phraseOf } from "./phrase.ts";

/** What a change set out to do, as its subject says it. */
export type Intent =
  | "feat"
  | "fix"
  | "perf"
  | "refactor"
  | "cleanup"
  | "architecture"
  | "migration"
  | "docs"
  | "test"
  | "build"
  | "ci"
  | "chore"
  | "revert";

/** A subject taken apart. `intent` is absent when neither a type nor a first word tells. */
export interface Subject {
  readonly intent?: Intent;
  /** The conventional-commit type as written, in lower case: the intent is then the author's own word. */
  readonly type?: string;
  readonly scope?: string;
  /** `!` before the colon. */
  readonly breaking: boolean;
  /** What follows the type or the area. */
  readonly text: string;
}

/** Types seen in the wild, from the Conventional Commits specification, Angular's list and common additions. */
const types: Readonly<Record<string, Intent>> = {
  feat: "feat",
  feature: "feat",
  features: "feat",
  fix: "fix",
  fixes: "fix",
  bugfix: "fix",
  hotfix: "fix",
  bug: "fix",
  perf: "perf",
  performance: "perf",
  refactor: "refactor",
  refac: "refactor",
  cleanup: "cleanup",
  arch: "architecture",
  architecture: "architecture",
  migration: "migration",
  migrate: "migration",
  docs: "docs",
  doc: "docs",
  test: "test",
  tests: "test",
  build: "build",
  deps: "build",
  ci: "ci",
  chore: "chore",
  style: "chore",
  lint: "chore",
  release: "chore",
  wip: "chore",
  typo: "chore",
  revert: "revert",
};

const phrase = (intent: Intent, words: string, ...others: readonly string[]): readonly [Intent, Phrase] => [
  intent,
  phraseOf(words, ...others),
];

/** First words that tell, for subjects with no type. In order: the first that fits decides. */
const phrases: readonly (readonly [Intent, Phrase])[] = [
  phrase("revert", "reverts?", "this reverts?", "roll ?back", "back out"),
  phrase(
    "chore",
    `
      bump upgrade downgrade pin unpin autoformat format reformat fmt lint clippy rustfmt gofmt prettier whitespace
      misc(?:ellaneous)?
    `,
  ),
  phrase(
    "chore",
    "",
    "(?:fix(?:ed|es|ing)? )?(?:a |an |some |minor |small )*(?:typos?|spelling|lint|clippy|warnings?|formatting|style|nits?)",
  ),
  phrase(
    "chore",
    "",
    String.raw`(?:run|enable|apply|satisfy|appease) [^:]*\b(?:\w*lint\w*|golangci\S*|formatt\w+|prettier|clippy|ruff|black)`,
  ),
  phrase(
    "chore",
    "changelog regenerate rerun sync merge wip tweak",
    "(?:prepare |start |cut )?(?:for )?(?:release|version)",
    "set version",
    "address (?:review|comments|feedback)",
  ),
  phrase(
    "chore",
    "",
    String.raw`update \S+ to (?:version |v)?\d`,
    String.raw`update (?:rust crate|dependenc|deps|dependency|module|crate|lock|github action|go to|node to|vendor|submodule|version)\w*`,
  ),
  phrase(
    "docs",
    "docs? document(?:ation|s|ed|ing)? clarify reword comments?",
    "(?:update|improve|add|fix) (?:the )?(?:docs|documentation|readme|changelog|comments?)",
  ),
  phrase(
    "test",
    String.raw`tests? testing t\d{4}`,
    "(?:add|fix|improve|more|new|extend|update|deflake)(?:e?s|ed)? (?:an? |the |some |more |missing |regression |unit |integration )*tests?",
    String.raw`add (?:\S+ ){0,3}(?:tests?|benchmarks?|testing)`,
    "(?:get|make) tests?",
  ),
  phrase(
    "fix",
    "correct(?:s|ed|ly)? repair(?:s|ed)? resolve[sd]? prevent(?:s|ed)? avoid(?:s|ed)?",
    String.raw`(?:(?:various|several|some|more|another|small|minor) )*(?:\w+ )?fix(?:e[sd]|es|ing|up|ups)?`,
    "bug ?fix",
    "hot ?fix",
    "another work ?around",
    "work ?around",
  ),
  phrase(
    "fix",
    `
      don'?t never stop skip omit reject disallow require guard ignore tolerate ensure handle restore reinstate respect
      honou?r preserve retain silence suppress plug free properly
    `,
    "do not",
    String.raw`add (?:\S+ )?error handling`,
    "return (?:an? )?(?:nil|error)",
    "mark (?:un)?used",
  ),
  phrase(
    "fix",
    "",
    String.raw`(?:\S+ ){0,4}should(?:n'?t)? `,
    String.raw`(?:better |clearer |nicer |(?:improve|clarify|include|print|show) (?:\S+ ){0,4})error(?:s| messages?)`,
  ),
  phrase("cleanup", "standardi[sz]e[sd]? unif(?:y|ies|ied)", String.raw`apply (?:\S+ ){0,4}patterns?`),
  phrase("cleanup", "", String.raw`make \S+ an? (?:newtype|enum|struct|trait|interface|class|method|function)`),
  phrase("migration", "migrat(?:e[sd]?|ing|ions?)"),
  phrase(
    "architecture",
    String.raw`re-?architect\w* architectur\w+ moduli[sz]e modulari[sz]\w+ decouple[sd]?`,
    String.raw`split .*\b(?:crate|module|package|service|monolith)s?`,
  ),
  phrase(
    "refactor",
    String.raw`
      refactor\w* mov(?:e[sd]?|ing) extract(?:s|ed)? split(?:s)? restructur\w* reorgani[sz]\w* consolidate[sd]?
      rework\w* rewrite factor(?:s|ed|ing)?
    `,
  ),
  phrase(
    "cleanup",
    String.raw`
      rename[sd]? simplif\w+ tidy inline[sd]? dedup\w* replace[sd]? convert(?:s|ed)? remov(?:e[sd]?|ing) delete[sd]?
      drop(?:s|ped)? eliminate[sd]? deprecate[sd]? privati[sz]e shrink adjust unexport use port switch moderni[sz]e[sd]?
    `,
    "clean(?:s|ed|ing)?(?: |-)?(?:ups?)?",
    String.raw`change[sd]? \S+ to (?:return|take|accept|use|be)`,
  ),
  phrase(
    "perf",
    "optimi[sz]e[sd]? optimi[sz]ations? perf faster cache",
    "speed(?:s| ?up|ing)?",
    "reduce (?:allocations?|memory|the number|time|cpu)",
  ),
  phrase("ci", "ci actions workflows?", "github (?:actions|workflows?)"),
  phrase("build", "build"),
];

const header = /^([A-Za-z][\w-]{0,24})(?:\(([^()]{0,80})\))?(!)?:\s+(\S.*)$/;
/** `cmd/go: `, `[parser] `, `(maint) `, `internal/lsp, gopls: `: an area and not a type. */
const area =
  /^(?:\[[^\]]{1,60}\]:?\s*|\([^()]{1,60}\)(?::\s*|\s+)|[\w./*{},+-]{1,80}(?:, ?[\w./*{}+-]{1,80}){0,4}(!)?:\s+)/;

/** What trackers number work by, before the words: `ARC-750 `, `#12: `, `Ticket #12 - `. */
const ticket =
  /^(?:(?!(?:[Ff]ix|FIX|[Bb]ug|BUG|[Dd]oc|DOC|[Tt]est|TEST)-)[A-Z][A-Za-z\d]{1,9}-\d{2,6}|(?:(?:[Ii]ssue|[Tt]icket|[Tt]ask|[Bb]ug|gh|GH) ?)?#\d{1,7}|NONE)(?::\s*|\s+[\u2013\u2014-]\s+|\s+)(?=[A-Za-z[(])/;
/** `Arc 1803 `: words may begin so too (`Add 100 …`), and are looked at first. */
const looseTicket =
  /^(?!(?:add|all|allow|use|set|show|make|send|run|move|last|first|next|only)\b)[a-z]{2,6} \d{3,6}(?:\s*[:\u2013\u2014-]\s*|\s+)(?=[a-z[])/i;

/** Without what stands before the first word: `:sparkles: `, the dash of a list, a picture. Most lines begin with a word. */
function undecorated(line: string): string {
  if (/^[!-)+,./-9;-~]/.test(line)) return line;
  return line.replace(/^(?:[-*\u2022](?=\s)|:[\w+-]{1,40}:|\p{Extended_Pictographic}[\ufe0f\u200d]?)\s*/u, "");
}

/**
 * Reads a commit's or a pull request's subject. A conventional type is believed; else the first words after an area
 * (`pkg/x: `) decide, by the tables above; else there is no intent. Bounded work on any text; never fails.
 */
export function readSubject(subject: string): Subject {
  const line = undecorated(subject.slice(0, 400).trim()).replace(ticket, "");
  const match = header.exec(line);
  const type = match?.[1]?.toLowerCase();
  if (match !== null && type !== undefined && Object.hasOwn(types, type)) return conventional(match, type);
  const found = area.exec(line);
  const text = (found === null ? line : line.slice(found[0].length)).replace(ticket, "");
  const prefix = found?.[0] ?? "";
  const intent = areaIntent(prefix) ?? firstWords(text) ?? (fixArea.test(prefix) ? "fix" : undefined);
  return {
    ...(intent === undefined ? {} : { intent }),
    ...(found === null ? {} : { scope: prefix.replace(/[[\]()!:\s]+/g, "") }),
    breaking: found?.[1] === "!",
    text,
  };
}

/** `deployment watcher: `, an area of two or three words. It may be a sentence too: `sign up process: warning system` is no upkeep, and what begins with what it adds is no area. */
const worded =
  /^(?!(?:add|allow|support|implement|introduce|make|enable|create|teach|show|let|use|new|provide|expose|extend|improve|update|feature|init|initial)\b)[a-z][\w./-]{0,30}(?: [\w./-]{1,30}){1,2}: /i;

/** One word and a dash, within an area: `http: retries - fix the delay`. */
const dashed = /^[\w./*]{1,40} [-\u2013\u2014] /;

/** What the first words say; where an area within the area stands before them (`gopls: Hover: fix x`), those after it. */
function firstWords(text: string): Intent | undefined {
  let rest = text;
  let isSentence = false;
  for (let depth = 0; depth < 3; depth += 1) {
    const told = phrases.find(([, begins]) => begins(rest))?.[0];
    if (told !== undefined) return isSentence && told === "chore" ? undefined : told;
    const inner = area.exec(rest) ?? dashed.exec(rest) ?? ticket.exec(rest) ?? looseTicket.exec(rest);
    const [skipped] = inner ?? worded.exec(rest) ?? [];
    if (skipped === undefined) return undefined;
    isSentence ||= inner === null;
    rest = rest.slice(skipped.length);
  }
  return undefined;
}

/** Names of branches that say what they are for, as a whole word between `/`, `-`, `_` and `.`. */
const branchWords: readonly (readonly [Intent, RegExp])[] = [
  ["fix", /(?:^|[-/_.])(?:fix|fixes|fixup|bug|bugs|bugfix|hotfix|leakfix)(?=[-/_.]|$)/i],
  ["refactor", /(?:^|[-/_.])(?:refactor|refactoring)(?=[-/_.]|$)/i],
  ["cleanup", /(?:^|[-/_.])(?:cleanup|cleanups|clean-up|rename)(?=[-/_.]|$)/i],
  ["test", /(?:^|\/)tests?(?=[-/_.])|[-/_.](?:tests?|flake|flaky)$/i],
  ["docs", /(?:^|\/)docs?(?=[-/_.])|[-/_.](?:docs?|typos?|readme)$/i],
  ["perf", /[-/_.](?:optim|perf|optimi[sz]e|optimi[sz]ations?)$/i],
  ["build", /(?:^|[-/_.])(?:deps|dependabot|renovate)(?=[-/_.]|$)/i],
];

/** What the name of a branch says of the intent, if anything. Never fails. */
export function intentOfBranch(name: string): Intent | undefined {
  return branchWords.find(([, words]) => words.test(name.slice(0, 400)))?.[0];
}

/** What a sentence reports as done: `The leak has been corrected`. */
const reported: readonly (readonly [Intent, RegExp])[] = [
  ["fix", /\b(?:been|is|are|was|were|gets?) (?:\w+ly )?(?:corrected|fixed|repaired|plugged|resolved|worked around)\b/i],
  ["fix", /\b(?:(?:bug|leak|build|compilation) ?fix(?:es)?|fix(?:es)? for|work ?arounds?|misbehav\w+|regressions?)\b/i],
  ["perf", /\b(?:been|is|are) (?:\w+ly )?(?:optimi[sz]ed|sped up|made faster)\b|\boptimi[sz]ations?\b/i],
  ["refactor", /\b(?:been|is|are) (?:\w+ly )?(?:refactored|restructured|reorgani[sz]ed|rewritten|reworked|moved)\b/i],
  ["cleanup", /\bclean-?ups?\b|\b(?:been|is|are) (?:\w+ly )?(?:cleaned up|simplified|renamed|removed|deprecated)\b/i],
  ["docs", /\bdoc(?:umentation|s)? (?:update|fix|mark-?up|improvement)\w*\b/i],
  ["test", /\btests? (?:update|fix|framework|clean-?up|improvement)\w*\b/i],
];

/** What a sentence about a change says of the intent: by its first words, or what it reports as done. Never fails. */
export function intentOfSentence(sentence: string): Intent | undefined {
  const line = sentence.slice(0, 400);
  return readSubject(line).intent ?? reported.find(([, words]) => words.test(line))?.[0];
}

/** `[bug fix] `, `(fix) `: it says so where the words behind it say nothing else. */
const fixArea = /^[[(](?:(?:(?:bug|hot)[- ]?)?fix(?:es)?|bug)[\])]/i;

/** An area that is the documents' or the tests' own folder says it before any verb does. */
function areaIntent(prefix: string): Intent | undefined {
  if (/^\[?(?:docs?|documentation)\b/i.test(prefix)) return "docs";
  return /^\[?(?:t|tests?|testing)[/\]]/i.test(prefix) ? "test" : undefined;
}

function conventional(match: RegExpExecArray, type: string): Subject {
  const [, , scope, bang, text = ""] = match;
  // A new version of a dependency is upkeep, whatever type it was given.
  const intent = types[type] === "feat" && /^(?:deps|dependencies)(?:-|$)/i.test(scope ?? "") ? "build" : types[type];
  return {
    ...(intent === undefined ? {} : { intent }),
    type,
    ...(scope === undefined ? {} : { scope }),
    breaking: bang === "!",
    text,
  };
}
