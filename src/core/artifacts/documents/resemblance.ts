import { accountOf } from "../../history/noreply.ts";
import type { Person } from "../../history/types.ts";
import { joinWords, lettersIn } from "../../letters.ts";
import type { Named } from "./named.ts";

/**
 * Whether an author that a document names may be the person who committed it, under a changed or shortened name, another
 * address or an account name. This only keeps a person's own document from being taken for somebody else's; it never
 * makes a document somebody's.
 */
export function couldBe(author: Named, person: Person): boolean {
  const ours = [plain(person.name), plain(localPart(person.email)), plain(accountOf(person.email)?.login ?? "")].filter(
    (t) => t.length >= 3,
  );
  const theirs = [author.name ?? "", author.handle ?? "", localPart(author.email ?? "")]
    .map(plain)
    .filter((t) => t.length >= 3);
  if (
    theirs.some((t) =>
      ours.some((o) => o === t || (Math.min(o.length, t.length) >= 4 && (o.includes(t) || t.includes(o)))),
    )
  )
    return true;
  if (isFirstNameOf(person.name, author.name ?? "")) return true;
  const words = new Set(wordsOf(person.name));
  if (wordsOf(author.name ?? "").some((w) => words.has(w))) return true;
  if (author.name !== undefined && lastWord(author.name) !== "" && lastWord(author.name) === lastWord(person.name))
    return true;
  return theirs.some((t) => [...words].some((w) => w.length >= 5 && t.includes(w))) || initialled(author, person);
}

/** `nlohmann` for Niels Lohmann, `iquerejeta` for Iñigo Querejeta-Azurmendi: the first letter, then the surname or its first half. */
function initialled(author: Named, person: Person): boolean {
  const handles = [author.handle ?? "", localPart(author.email ?? "")].map(plain);
  if (initialsOf(person.name).some((f) => handles.includes(f))) return true;
  return initialsOf(author.name ?? "").some((f) => f === plain(person.name) || f === plain(localPart(person.email)));
}

function initialsOf(name: string): string[] {
  const words = name
    .trim()
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => plain(word) !== "");
  if (words.length < 2) return [];
  const [first, last = ""] = [plain(words[0] ?? ""), words.at(-1)];
  const [surname, half] = [plain(last), plain(last.split("-")[0] ?? "")];
  const letters = words.map((word) => plain(word).charAt(0)).join("");
  return [first.charAt(0) + surname, first.charAt(0) + half, first + surname.charAt(0), letters].filter(
    (form) => form.length >= 2,
  );
}

/** Who commits under a first name alone has that of the author: `ian` for Ian Moreau. */
function isFirstNameOf(name: string, whole: string): boolean {
  const [first = "", ...rest] = whole.trim().split(/\s+/);
  return rest.length > 0 && plain(first).length > 2 && plain(first) === plain(name);
}

/** The surname, where there is one. */
function lastWord(name: string): string {
  const words = name.trim().split(/\s+/);
  return words.length < 2 ? "" : plain(words.at(-1) ?? "");
}

/** Words of a name that tell people apart. */
function wordsOf(name: string): string[] {
  return lettersIn(name.toLowerCase())
    .map(plain)
    .filter((w) => w.length >= 4 && !firstNames.has(w));
}

/** A first name alone joins nobody. The most common ones are enough: the others rarely meet in one document. */
const firstNames: ReadonlySet<string> = new Set(
  "alex alexander alexey andrea andreas andrei andrew anna anthony antoine benjamin brian bruno carlos carol chris christian christopher daniel dave david dmitry douglas edward eric felix frank fred george greg gregory henry james jason jean jeff jeffrey jeremy john jonas jonathan jordan jose joseph joshua juan julia julian justin karl kevin laura lars luca lucas luis marc marco maria mark martin matt matthew mattias michael michal miguel mike nathan nick nicolas nicholas oliver paul pavel peter philip pierre richard robert ryan samuel scott sean sebastian sergey simon stefan stephen steve steven thomas timothy tobias tyler victor vincent will william".split(
    " ",
  ),
);

function localPart(email: string): string {
  return email.split("@")[0]?.replace(/^\d+\+/, "") ?? "";
}

function plain(text: string): string {
  return joinWords(text.normalize("NFKD").toLowerCase(), "");
}
