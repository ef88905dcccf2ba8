/** Compares what the product credits with the truth. */
import type { People } from "./people.ts";
import type { Answers, Credit } from "./product.ts";
import type { Document, Truth } from "./truth.ts";

export type Question = "recall" | "precision" | "author" | "named" | "quarter" | "kind" | "counts" | "once";

export interface Miss {
  readonly question: Question;
  readonly path: string;
  readonly expected: string;
  readonly found: string;
  readonly why: string;
}

export interface Share {
  readonly right: number;
  readonly of: number;
}

export interface Score {
  readonly documents: number;
  /** Addresses the product was run for, of those that the truth knows. */
  readonly people: Share;
  /** Documents that only machines wrote, or people whom this history doesn't know or `--people` left out. */
  readonly skipped: number;
  /** Documents that name their authors, none of whom committed the first version. */
  readonly imported: number;
  readonly shares: Readonly<Record<Question, Share>>;
  readonly misses: readonly Miss[];
  /** Documents credited outside the known ones: path and kind. */
  readonly elsewhere: readonly string[];
  /** Files that only say where their document went. */
  readonly pointers: readonly string[];
  /** Known documents whose beginning the measurement itself didn't find. */
  readonly lost: readonly string[];
}

/** Judges the answers for `emails`; the kind only when one is given. */
export function score(truth: Truth, answers: Answers, emails: readonly string[], kind: string | undefined): Score {
  const asked = new Set(emails.map((email) => email.toLowerCase()));
  const known = new Set(truth.documents.flatMap(({ path, copies }) => [path, ...copies]));
  const byPath = Map.groupBy(answers.credits, ({ path }) => path);
  const creditsOf = ({ path, copies }: Document): Credit[] =>
    [path, ...copies].flatMap((each) => byPath.get(each) ?? []);
  const judged = truth.documents.filter((document) => canBeJudged(document, asked, creditsOf(document)));
  const tally = tallies();
  for (const document of truth.documents) {
    judgeCredits(tally, document, creditsOf(document), truth.people);
    judgeNamed(tally, document, creditsOf(document), [...asked], truth.people);
  }
  for (const document of judged) judgeDocument(tally, document, creditsOf(document), answers, kind);
  const elsewhere = answers.credits
    .filter(({ path }) => !known.has(path))
    .map((credit) => `${credit.path} (${credit.kind})`);
  return {
    documents: judged.length,
    people: { right: asked.size, of: new Set(truth.documents.flatMap(({ expected }) => expected)).size },
    skipped: truth.documents.length - judged.length,
    imported: judged.filter(({ imported }) => imported).length,
    shares: tally.shares,
    misses: tally.misses,
    elsewhere: [...new Set(elsewhere)].toSorted(),
    pointers: truth.pointers,
    lost: truth.lost,
  };
}

/** Somebody must have been asked who can have it, and everybody before it is said that nobody has. */
function canBeJudged(
  { expected, unclaimed }: Document,
  asked: ReadonlySet<string>,
  credits: readonly Credit[],
): boolean {
  if (credits.length > 0) return expected.some((email) => asked.has(email));
  return !unclaimed && expected.length > 0 && expected.every((email) => asked.has(email));
}

interface Tally {
  readonly shares: Record<Question, Share>;
  readonly misses: Miss[];
}

function tallies(): Tally {
  const none: Share = { right: 0, of: 0 };
  const shares = {
    recall: none,
    precision: none,
    author: none,
    named: none,
    quarter: none,
    kind: none,
    counts: none,
    once: none,
  };
  return { shares, misses: [] };
}

function note(tally: Tally, isRight: boolean, miss: Miss): void {
  const { right, of } = tally.shares[miss.question];
  tally.shares[miss.question] = { right: right + (isRight ? 1 : 0), of: of + 1 };
  if (!isRight) tally.misses.push(miss);
}

/** Every credit must belong to who wrote the first version, co-authored it or is named. */
function judgeCredits(tally: Tally, document: Document, credits: readonly Credit[], people: People): void {
  const { path, expected, coAuthors, named } = document;
  const mayHave = new Set([...expected, ...coAuthors.map(({ email }) => email.toLowerCase())].flatMap(accountOf));
  for (const [email, [credit]] of Map.groupBy(credits, (each) => each.email)) {
    const isTheirs = accountOf(email).some((known) => mayHave.has(known));
    const isRight = isTheirs || named.some((each) => people.isNamed(each, email));
    const found = `${email} as ${credit?.role}`;
    note(tally, isRight, { question: "precision", path, expected: written(document), found, why: credit?.why ?? "" });
  }
}

/**
 * By what an address is known again: `12+ada@users.noreply.github.com` is `ada@users.noreply.github.com`, and by its number also
 * `12+lovelace@users.noreply.github.com`, because accounts are renamed.
 */
function accountOf(email: string): string[] {
  const [, number, login] = /^(?:(\d+)\+)?([^@+]+)@users\.noreply\.github\.com$/.exec(email) ?? [];
  if (login === undefined) return [email];
  return number === undefined ? [login] : [`${number}+`, login];
}

/** Whoever else it names, as far as they were asked, must have it too. A trailer may be a mere suggestion: it allows, no more. */
function judgeNamed(
  tally: Tally,
  document: Document,
  credits: readonly Credit[],
  asked: readonly string[],
  people: People,
): void {
  const { path, expected, namedToday } = document;
  for (const email of asked) {
    const by = namedToday.find((each) => people.isNamed(each, email));
    if (by === undefined || expected.includes(email)) continue;
    const has = credits.some((credit) => credit.email === email);
    const why = `named as ${Object.values(by).join(" ")}`;
    note(tally, has, { question: "named", path, expected: email, found: "nothing", why });
  }
}

function judgeDocument(
  tally: Tally,
  document: Document,
  credits: readonly Credit[],
  answers: Answers,
  kind?: string,
): void {
  const { path, expected, landed, named } = document;
  const miss = { path, expected: written(document) };
  const isShared = named.length > 1;
  const right = credits.find(({ email, role }) => expected.includes(email) && (isShared || role === "author"));
  const others = credits.map(({ email, role }) => `${email} as ${role}`).join(", ");
  const why = right?.why ?? answers.rejected.get(path) ?? credits[0]?.why ?? "not seen as a document";
  note(tally, right !== undefined, { question: "recall", ...miss, found: others || "nothing", why });
  if (credits.length > 0) note(tally, right !== undefined, { question: "author", ...miss, found: others, why });
  if (right === undefined) return;
  const day = right.landed ?? "";
  const quarterOk = quarter(day) === quarter(landed);
  note(tally, quarterOk, { question: "quarter", path, expected: landing(document), found: day || "a draft", why });
  if (kind !== undefined)
    note(tally, right.kind === kind, { question: "kind", path, expected: kind, found: right.kind, why });
  note(tally, right.counts, {
    question: "counts",
    path,
    expected: "counts",
    found: "does not",
    why: right.reason ?? "",
  });
  const times = credits.filter(({ email }) => email === right.email).map((credit) => credit.path);
  note(tally, times.length === 1, { question: "once", path, expected: "one artifact", found: times.join(", "), why });
}

function written({ author, date, origin, expected }: Document): string {
  const others = expected.filter((email) => email !== author.email.toLowerCase());
  const also = others.length > 0 ? ` or ${others.join(" or ")}` : "";
  return `${author.email}${also}, ${date.slice(0, 10)} in ${origin.commit.hash.slice(0, 10)} as ${origin.path}`;
}

function landing({ landed, origin }: Document): string {
  return `${landed} by ${origin.landing.hash.slice(0, 10)}`;
}

/** `2026-3` of an ISO date with an offset, in UTC. */
function quarter(iso: string): string {
  const day = new Date(iso);
  return Number.isNaN(day.getTime()) ? "" : `${day.getUTCFullYear()}-${Math.floor(day.getUTCMonth() / 3) + 1}`;
}
