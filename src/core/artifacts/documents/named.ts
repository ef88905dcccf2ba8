import { isJoinedName } from "../../history/names.ts";
import { hasLetter } from "../../letters.ts";
import { cleanTitle } from "../title.ts";
import { withoutMarkup } from "./markup.ts";

/** A person as a document names its author. At least one field is present. */
export interface Named {
  readonly name?: string;
  readonly email?: string;
  /** Without `@`, in lower case. */
  readonly handle?: string;
}

const email = /([a-z0-9._%+'-]+)(?:@| at | \(at\) |\[at\]| \[at\] )([a-z0-9-]+(?:\.[a-z0-9-]+)+)/i;
const handle = /(?:^|[\s([<"'\u201c/])@([a-z0-9](?:[a-z0-9-]{0,38}))(?![\w@.]*@)/i;
const profile = /(?:github|gitlab)\.com\/([a-z0-9](?:[a-z0-9-]{0,38}))\/?(?=[\s)>\]"']|$)/i;
const nobody =
  /^(?:tbd|tba|todo|none|n\/?a|unknown|various|anonymous|names?|your name|you|me|authors?|(?:github )?handle|null|et al\.?|others|-|–|\?+)$/i;
/** A group wrote it, says the document: that names no person. */
const group = /\b(?:team|working group|interest group|maintainers|contributors|committee|community|council|sig|wg)\b/i;
/** `Oct 2012`, set beside a name. */
const day =
  /(?:^|\s)(?:[-–—]\s+)?(?:in\s+)?(?:\d{1,2}\s+)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+)?(?:\d{1,2},\s+)?(?:19|20)\d\d$/i;
const maxPeople = 50;

/**
 * The people in the values of an author field: `Name <email>`, `Name (@handle)`, `[Name](https://github.com/handle)`,
 * `@handle`, `~handle`, `name at host`, separated by commas, semicolons, `and` or lines. Placeholders name nobody.
 */
export function namedPeople(values: readonly string[]): readonly Named[] {
  const parts = values.slice(0, maxPeople).flatMap((v) => splitPeople(v.slice(0, 4000)));
  const people = parts.slice(0, maxPeople).flatMap((part) => {
    const person = namedPerson(part);
    return person === undefined ? [] : [person];
  });
  return people;
}

function splitPeople(value: string): string[] {
  return apartAfterHandles(apartAfterName(withoutBrackets(value)))
    .replace(/<br\s*\/?>/gi, ",")
    .replace(/,\s*(?=(?:jr|sr|ph\.? ?d|m\.? ?d)\b|i{2,3}\b)/gi, " ")
    .split(/\s*[,;|]\s*(?![^(]*\))|\s+(?:and|und|&|\+)\s+|\s+\/\s+/i)
    .map((part) => part.replace(/^\s*(?:and|&|-|\*)\s+/i, "").trim())
    .filter((part) => part !== "");
}

/** `<Name / account>` is a form whose brackets stay when it is filled in. */
function withoutBrackets(value: string): string {
  return value.replace(/^[\s`]*<([^<>@]* \/ [^<>@]*)>[\s`]*$/, "$1");
}

/** `Ada Moreau/ adam12`: right after a name, and in no address. */
function apartAfterName(value: string): string {
  return value.includes("/ ") ? value.replace(/^([\p{L}\s.'-]*\p{L})\/\s+/u, "$1, ") : value;
}

/** `Ada (@ada) Bo (@bo)` are two. */
function apartAfterHandles(value: string): string {
  return value.includes("@") ? value.replace(/(@[\w-]+\))\s+(?=\p{Lu})/gu, "$1,") : value;
}

/** One small word for a name (`serathius`) is an account written without its sign; one that joins two (`AdaMoreau`) may be. */
function namedPerson(part: string): Named | undefined {
  const text = part
    .replace(/\\([<>@_])/g, "$1")
    .replace(/\s+#.*$/, "")
    .replace(/^~(?=[a-z0-9][a-z0-9-]*$)/i, "@")
    .replace(/^([a-z0-9][a-z0-9-]{1,38})@$/i, "@$1");
  const mail = email.exec(text);
  const rest = mail === null ? text : text.replace(mail[0], " ");
  const who = (handle.exec(rest) ?? profile.exec(rest))?.[1]?.toLowerCase();
  const name = nameIn(rest);
  const account = who ?? (name !== undefined && mail === null && mayBeAccount(name) ? name.toLowerCase() : undefined);
  const known: Named = {
    ...(name === undefined ? {} : { name }),
    ...(mail === null ? {} : { email: `${mail[1]}@${mail[2]}`.toLowerCase() }),
    ...(account === undefined || nobody.test(account) ? {} : { handle: account }),
  };
  return Object.keys(known).length === 0 ? undefined : known;
}

function mayBeAccount(name: string): boolean {
  return /^[a-z][a-z0-9-]{2,38}$/.test(name) || isJoinedName(name);
}

function nameIn(text: string): string | undefined {
  const words = withoutMarkup(text.replace(/\]\(mailto:[^)]*\)/g, "]()"))
    .replace(/<[^>]*>?/g, " ")
    .replace(/\([^)]*\)?|\[[^\]]*\]?/g, " ")
    .replace(/https?:\S+/g, " ")
    .replace(/(?:^|[\s"\u201c])@[\w-]+/g, " ")
    .replace(/["\u201c\u201d*_`\\]/g, "");
  const name = cleanTitle(
    words
      .trim()
      .replace(day, "")
      .replace(/^[\s\-–—:.]+|[\s\-–—:]+$/g, ""),
    80,
  );
  const person = name !== "" && !nobody.test(name) && !group.test(name) && hasLetter(name);
  return person && !isSentence(name) ? name : undefined;
}

/** `The key of these events is the author`: names have few words in small letters (`Ana de la Cruz`). */
function isSentence(text: string): boolean {
  return text.split(" ").filter((word) => /^[a-z]/.test(word)).length > 5;
}
