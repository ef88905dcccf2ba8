import type { Commit, Landing } from "../../history/types.ts";

const named = /\bThis (?:reverts|backs out|undoes) (?:merge |the )?commits? ([0-9a-f]{7,64})/gi;
const quoted = /^Revert[: ]+["\u201c](.+)["\u201d]\s*(?:\(#\d+\))?$/i;

/**
 * Whether a commit says that it undoes what a landing brought: by hash (of the landing or of a commit it brought), or by
 * quoting the subject, as `git revert` and the hosts write it.
 */
export function isRevertOf(commit: Commit, landing: Landing): boolean {
  const undone = [landing.commit, ...landing.brought];
  const hashes = [...`${commit.subject}\n${commit.body}`.matchAll(named)].map((m) => (m[1] ?? "").toLowerCase());
  if (hashes.some((h) => undone.some((c) => c.hash.startsWith(h)))) return true;
  const subject = quoted.exec(commit.subject)?.[1];
  return subject !== undefined && undone.some((c) => sameSubject(c.subject, subject));
}

function sameSubject(subject: string, quote: string): boolean {
  const plain = (text: string): string => text.replace(/\s*\(#\d+\)$/, "").trim();
  return plain(subject) === plain(quote);
}
