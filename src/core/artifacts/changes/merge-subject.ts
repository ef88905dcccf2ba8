import { isSharedBranch } from "../../history/pull-request-merge.ts";

const update =
  /^(?:Merge (?:remote-tracking |remote )?(?:branch|branches) |Merge (?:tag|with|commit|git:|https?:|ssh:|refs\/)|Sync |Merge back |Back-?merge )/i;
const named = /^Merge ([\w./+@-]{1,200}) into [\w./+@-]{1,200}$/i;

/**
 * For a merge that names no pull request and no topic branch: true when its subject says that it brought what had
 * landed elsewhere (`Merge branch 'main' of …`, a tag, another repository, `Sync with maint`), false when it is in
 * somebody's own words, and so can only be told as one piece of work.
 */
export function bringsOthers(subject: string): boolean {
  const line = subject.slice(0, 600);
  const source = named.exec(line)?.[1];
  if (source !== undefined) return isSharedBranch(source.replace(/^(?:origin|upstream)\//, ""));
  return update.test(line) && !line.startsWith("Merge commit from fork");
}

/** `Merge release-1.12 into master`, `[do not squash] sync release-1.16 -> master`, `Merge back 1.14.2 into master`. */
const carried =
  /^(?:\[[^\]]{1,40}\]\s*)*(?:merge|sync|back-?merge|fast[- ]forward)(?: back)?(?: branch| the| release)? ['"`]?([\w./+@-]{1,200})['"`]?(?: \([^)]{1,40}\))?(?: branch| release| changes)?(?: back)? (?:into?|to|->|=>|\u2192) (?:the )?['"`]?([\w./+@-]{1,200})['"`]?(?: branch)?(?: [[(][^\])]{1,40}[\])])?[.!]?$/i;

/** Whether a pull request says that it carries one branch that others land on into another one. */
export function carriesShared(title: string): boolean {
  const [, source = "", target = ""] = carried.exec(title.slice(0, 600)) ?? [];
  return isSharedBranch(source) && isSharedBranch(target);
}
