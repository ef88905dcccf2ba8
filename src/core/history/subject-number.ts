/** A pull request's number where a host put it, at the end of a subject: `(#12)`, `(GH-12)`, GitLab's `(!12)`. */
const numbered = /\((#|GH-|!)(\d{1,20})\)$/;

/** More digits than this are no number of a pull request. */
const longest = 30;

/** The number at the end of a subject; `merge` for GitLab's form. Undefined when there is none. */
export function numberAtEnd(subject: string): { readonly number: number; readonly merge: boolean } | undefined {
  const [, mark, number] = numbered.exec(subject.trimEnd().slice(-longest)) ?? [];
  return number === undefined ? undefined : { number: Number(number), merge: mark === "!" };
}

/** A subject without the number that a host put behind it: what a revert or a title quotes may have it or not. */
export function plainSubject(subject: string): string {
  const text = subject.trim();
  const end = text.slice(-longest);
  return text.slice(0, text.length - end.length + end.replace(numbered, "").length).trim();
}
