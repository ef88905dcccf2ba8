import { isAboutDocuments } from "./about-documents.ts";
import { foldersOf, stemOf } from "./name.ts";

/** Names of folders that say how far a proposal came. */
export const statusFolder =
  /^(?:proposed|accepted|approved|implemented|final|drafts?|active|rejected|declined|withdrawn|superseded|deferred)$/;

/** Whether a folder of it says how far a proposal came. */
export function isBelowStatus(path: string): boolean {
  return foldersOf(path).some((folder) => statusFolder.test(folder));
}

/** More of them, that say so among specs only. */
export const stageOfSpecs = /^(?:untargeted|(?:un|not[-_])implemented|in[-_]progress|done)$/;

function isAboutAll(stem: string): boolean {
  return many.test(stem) || statusFolder.test(stem) || ofAll.test(stem);
}

/** Whether a folder among proposals is none of one of them: `voting`, `inactive`, `scripts`. */
export function isNoneOfThem(folder: string): boolean {
  return besides.test(folder) || isAboutAll(folder) || stageOfSpecs.test(folder) || aside.test(folder);
}

const aside = /^(?:inactive|finished|closed|archived?|old|tooling)$/;

/** Whether its name says that it is about them all, or how they are written. */
export function isAboutThem(path: string): boolean {
  return isAboutDocuments(path) || isAboutAll(stemOf(path).toLowerCase());
}

/** Names of pages that are about all of them, or about the project. */
const ofAll =
  /^(?:home|all|list|links?|tags|index|status|teams?|roles|setup|usage|terminology|glossary|voting|meetings?|agenda|faq|pricing)(?:$|[-_ ])|^(?:how|getting)[-_ ]|(?:^|[-_ ])(?:rules|index|list|links|notes|process)$/;
/** RFCs and decisions have numbers: without one, what lies beside them is about them. */
export const many = /(?:^|[-_.])(?:designs|proposals)$/;
/** What is kept in such a repository beside its documents. */
export const besides = /^(?:\..*|meta|process|docs?|website|tools|scripts|assets|images)$/;
