import { eachOnce, parsePerson } from "../../history/person.ts";
import { coAuthorsOf } from "../../history/trailers.ts";
import type { Commit, Person } from "../../history/types.ts";

/** Whom a commit names beside its author: those who wrote with them, and those whose review suggestion it took in. */
export interface Named {
  readonly wrote: readonly Person[];
  readonly suggested: readonly Person[];
}

/** Subjects that hosts give to a commit that applies a reviewer's suggestion: GitHub's three, GitLab's one. */
const suggestion = /^(?:Apply suggestions? from |Apply \d+ suggestion\(s\) |Apply suggestions? |Update \S+$)/i;

/**
 * Tells co-authors from reviewers. A host that commits a review's suggestion names the reviewer as `Co-authored-by`, as it
 * does somebody who wrote half of the change; only the subject of that commit tells them apart. A squash keeps those
 * subjects as a list in its message (`* Apply suggestions from code review`), with the names below them. In six public
 * repositories a third to a half of all co-author trailers are suggestions.
 */
export function namedBy(commit: Commit): Named {
  const people = coAuthorsOf(commit);
  if (people.length === 0) return { wrote: [], suggested: [] };
  if (suggestion.test(commit.subject)) return { wrote: [], suggested: people };
  const sections = sectionsOf(commit.body);
  const inSuggestions = emailsIn(sections.filter((s) => suggestion.test(s.subject)));
  const elsewhere = emailsIn(sections.filter((s) => !suggestion.test(s.subject)));
  const isSuggested = ({ email }: Person) =>
    inSuggestions.has(email.toLowerCase()) && !elsewhere.has(email.toLowerCase());
  return { wrote: people.filter((p) => !isSuggested(p)), suggested: people.filter(isSuggested) };
}

/** The same over several commits: who wrote in one of them did not only suggest. */
export function namedByAll(commits: readonly Commit[]): Named {
  const all = commits.map(namedBy);
  const wrote = eachOnce(all.flatMap((n) => n.wrote));
  const emails = new Set(wrote.map((p) => p.email.toLowerCase()));
  const suggested = eachOnce(all.flatMap((n) => n.suggested)).filter((p) => !emails.has(p.email.toLowerCase()));
  return { wrote, suggested };
}

/** A commit that a squash lists. */
export interface Section {
  readonly subject: string;
  readonly lines: readonly string[];
}

/**
 * The commits that a squash lists: `* subject`, then its message, up to the next one or to the line that ends the list. Without that line,
 * as GitHub wrote it before 2022, the last paragraph of names is of all commits, and of none that is listed.
 */
export function sectionsOf(body: string): readonly Section[] {
  const sections: { subject: string; lines: string[] }[] = [];
  const lines = body.trimEnd().split("\n");
  const isEnded = lines.some((line) => rule.test(line));
  for (const line of isEnded ? lines : lines.slice(0, namesFrom(lines))) {
    const subject = /^\* (\S.*)$/.exec(line)?.[1];
    if (rule.test(line)) break;
    if (subject !== undefined) sections.push({ subject, lines: [] });
    else sections.at(-1)?.lines.push(line);
  }
  return sections;
}

const rule = /^-{5,}\s*$/;

/** Where the last paragraph begins, if all of it names co-authors and the listed commits name some before; else the end. */
function namesFrom(lines: readonly string[]): number {
  const naming = /^co-authored-by:/i;
  const from = lines.findLastIndex((line) => !naming.test(line)) + 1;
  const isOfAll = lines[from - 1]?.trim() === "" && lines.slice(0, from).some((line) => naming.test(line));
  return isOfAll ? from : lines.length;
}

/** Whom lines with this key (in lower case) name: `Co-authored-by: Ada <ada@example.com>`. */
export function namesIn(key: string, lines: readonly string[]): readonly Person[] {
  return lines.flatMap((line) => {
    const at = line.indexOf(":");
    return at > 0 && line.slice(0, at).trim().toLowerCase() === key
      ? (parsePerson(line.slice(at + 1).trim()) ?? [])
      : [];
  });
}

function emailsIn(sections: readonly Section[]): ReadonlySet<string> {
  const people = sections.flatMap(({ lines }) => namesIn("co-authored-by", lines));
  return new Set(people.map(({ email }) => email.toLowerCase()));
}
