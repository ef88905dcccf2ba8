import { monthName } from "../../calendar/day.ts";
import { isWorkVerb } from "../check/verbs.ts";
import { isCommonWord, nameKey, wordKey, wordsIn } from "../check/words.ts";
import { claimingVerb } from "../check/work-verbs.ts";
import { evidenceWords, type Grounds } from "./grounds.ts";

const around = /^[^\p{L}\p{N}@#/_.~$€£¥]+|[^\p{L}\p{N}/_%)]+$|\)$/gu;
/** What no word of a language has within it: `a.md`, `src/x`, `retryBudget`, `@team`, `k8s`. */
const identifier =
  /[@_/\\=+&~^°]|:\p{L}|\p{L}[.:]\p{L}|^[.#]\p{L}|\p{Ll}\p{Lu}|\p{L}\p{N}|\p{N}\p{L}|[^\p{L}\p{M}\s\u2010\u2011-]\p{Lu}/u;
/** Where one word ends and the next may begin, with a blank between or not. A comma may stand within a number. */
const between = /[\s\u2013\u2014;!?()"\u201c\u201d\u2026]+|\.{2,}|,(?!\d)|(?<!\d),/u;
const plainPair = /^(?:and\/or|e\.g|i\.e)$/u;
/** A number with its unit is none; it is looked at elsewhere. */
const measure = /^[$€£¥]?\d[\d.,:]*(?:%|°|\p{L}{1,3})?$/u;
const noCase = /\p{Lo}/u;
const scripts = [/\p{Script=Cyrillic}/u, /\p{Script=Greek}/u, /\p{Script=Armenian}/u, /\p{Script=Georgian}/u];

/**
 * What may be a name in a sentence and stands neither in the cited evidence nor in the person's words about the part: capitalised words (a
 * common word or a verb of work may begin a sentence), identifiers, handles, paths, code, words in letters without case. As written.
 */
export function unknownNames(text: string, grounds: Grounds): readonly string[] {
  const plain = text.normalize("NFKC");
  const known = knownOf(grounds);
  const codes = [...plain.matchAll(/`([^`]+)`/gu)].map(([, code = ""]) => code);
  const tokens = plain
    .replace(/`[^`]+`/gu, " ")
    .split(between)
    .map((token) => token.replace(around, ""))
    .filter((token) => token !== "");
  return [
    ...codes.filter((code) => !known.holds(code)),
    ...tokens.filter((token, index) => isUnknown(token, index === 0, known)),
  ];
}

interface Known {
  readonly keys: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
  readonly text: string;
  holds(token: string): boolean;
}

function knownOf({ cited, own, partWords }: Grounds): Known {
  const text = [own, partWords, ...cited.map(evidenceWords)].join(" \n ").normalize("NFKC").toLowerCase();
  const months = cited.flatMap(({ evidence }) => [monthName(evidence.date), monthName(evidence.date).slice(0, 3)]);
  const keys = new Set([...wordsIn(text), ...months.flatMap(wordsIn)].map(nameKey));
  return {
    keys,
    stems: new Set(wordsIn(text).map(wordKey)),
    text,
    holds: (token) => holdsWhole(text, token.toLowerCase()),
  };
}

function isUnknown(token: string, isFirst: boolean, known: Known): boolean {
  if (measure.test(token) || plainPair.test(token) || known.holds(token)) return false;
  const bare = token.replace(/['’]s$/u, "");
  if (identifier.test(bare)) return !known.holds(bare);
  return bare.split(/[-\u2010\u2011]/u).some((piece, index) => isUnknownWord(piece, isFirst && index === 0, known));
}

function isUnknownWord(word: string, isFirst: boolean, known: Known): boolean {
  if (noCase.test(word) || scripts.some((script) => script.test(word) && !script.test(known.text)))
    return !known.text.includes(word.toLowerCase());
  const isCapital = /^\P{L}*[\p{Lu}\p{Lt}]/u.test(word);
  if (!isCapital || /^I(?:['’](?:ve|d|m|ll))?$/u.test(word)) return false;
  if (wordsIn(word).every((one) => known.keys.has(nameKey(one)))) return false;
  return !(isFirst && mayBegin(word, known));
}

/** A word in capitals is a name wherever it stands. `Bounded` may begin where `Bound` is in a title. */
function mayBegin(word: string, { stems }: Known): boolean {
  if ((word.length > 1 && word === word.toUpperCase()) || word === "Will") return false;
  return isCommonWord(word) || claimingVerb(word) !== undefined || isWorkVerb(word) || stems.has(wordKey(word));
}

/** Whether a text holds a token that is no part of a longer one. */
function holdsWhole(text: string, token: string): boolean {
  const part = /[\p{L}\p{N}_@]/u;
  for (let at = text.indexOf(token); at !== -1; at = text.indexOf(token, at + 1))
    if (!part.test(text[at - 1] ?? " ") && !part.test(text[at + token.length] ?? " ")) return true;
  return false;
}
