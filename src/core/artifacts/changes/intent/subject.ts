import { areaBefore, undecorated, withoutTicket } from "./before-words.ts";
import { intentOfEmoji } from "./emoji.ts";
import { intentOfFirstWords } from "./first-words.ts";
import { intentOfLastWords } from "./last-words.ts";
import type { Intent } from "./types.ts";

/** A subject taken apart. `intent` is absent when nothing in it tells. */
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

const header = /^([A-Za-z][\w-]{0,24})(?:\(([^()]{0,80})\))?(!)?:\s+(\S.*)$/;

/**
 * Reads a commit's or a pull request's subject. A conventional type is believed; else the first words after an area
 * (`pkg/x: `) decide, else the last ones, and a picture before them; else there is no intent. Bounded work on any text; never fails.
 */
export function readSubject(subject: string): Subject {
  const whole = subject.slice(0, 400).trim();
  const plain = undecorated(whole);
  const line = withoutTicket(plain);
  const match = header.exec(line);
  const type = match?.[1]?.toLowerCase();
  if (match !== null && type !== undefined && Object.hasOwn(types, type)) return conventional(match, type);
  const area = areaBefore(line);
  const written = area?.written ?? "";
  const text = withoutTicket(line.slice(written.length));
  const intent = withEmoji(plain === whole ? undefined : intentOfEmoji(whole), intentOfText(written, text));
  return {
    ...(intent === undefined ? {} : { intent }),
    ...(area === undefined ? {} : { scope: written.replace(/[[\]()!:\s]+/g, "") }),
    breaking: area?.breaking ?? false,
    text,
  };
}

function intentOfText(area: string, text: string): Intent | undefined {
  return intentOfArea(area) ?? intentOfFirstWords(text) ?? fixBefore(area, text) ?? intentOfLastWords(text);
}

/** The picture of fixes is believed; all others stand for much else, so words say it before them. */
function withEmoji(picture: Intent | undefined, words: Intent | undefined): Intent | undefined {
  return picture === "fix" ? picture : (words ?? picture);
}

/** `[bug fix] `, `(fix) `, and `bug/roc-12 ` as a branch is called: it says so where the words behind it say nothing else. */
function fixBefore(area: string, text: string): Intent | undefined {
  const isFix =
    /^[[(](?:(?:(?:bug|hot)[- ]?)?fix(?:es)?|bug)[\])]/i.test(area) || /^(?:bug|(?:bug|hot)?fix)\/(?!feat)/i.test(text);
  return isFix ? "fix" : undefined;
}

/** An area that is the documents' or the tests' own folder says it before any verb does. */
function intentOfArea(area: string): Intent | undefined {
  if (/^\[?(?:docs?|documentation)\b/i.test(area)) return "docs";
  return /^\[?(?:t|tests?|testing)[/\]]/i.test(area) ? "test" : undefined;
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
