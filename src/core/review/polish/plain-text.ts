import { cleanTitle } from "../../artifacts/title.ts";
import { passagesOf } from "../check/passages.ts";
import { sentencesOf } from "../check/sentences.ts";
import { escapeSentences } from "../escape.ts";
import { longestAnswerSentence } from "./answer.ts";
import { evidenceWords, type Grounds } from "./grounds.ts";

/** What means something in Markdown or HTML. Backticks and underlines are looked at apart. */
const markup = /[<>[\]|\\*{}~]|^\s*(?:#|[-+]\s|\d+[.)]\s)|!\[|&#?\w+;/u;
const address = /:\/\/|\bwww\.|\b(?:javascript|data|file|command|vscode|mailto):/iu;
/** They stand in some scripts, and elsewhere between letters that nobody shall read as one word. */
const joiners = /[\u200c\u200d]/u;
const pictures = /\p{Extended_Pictographic}/u;

/** Why a text is not one plain sentence; empty when it is. What stands in code is looked at as a name. */
export function notPlain(text: string, grounds: Grounds): readonly string[] {
  const spaced = text.replace(/ +/g, " ").trim();
  if (!/\p{L}/u.test(text)) return ["It says nothing."];
  if (Array.from(spaced).length > longestAnswerSentence)
    return [`It has more than ${longestAnswerSentence} characters.`];
  if (cleanTitle(spaced, longestAnswerSentence) !== spaced)
    return ["It holds line breaks, control or invisible characters."];
  const held = [grounds.own, grounds.partWords, ...grounds.cited.map(evidenceWords)].join("\n");
  const bare = spaced.replace(/(?<!`)`[^`<>|\s]+`(?!`)/gu, " ");
  if (joiners.test(bare) && !joiners.test(held)) return ["It holds line breaks, control or invisible characters."];
  if (address.test(bare)) return ["It holds a link."];
  if (
    markup.test(bare) ||
    bare.includes("`") ||
    (pictures.test(bare) && !held.includes(pictures.exec(bare)?.[0] ?? ""))
  )
    return ["It holds markup."];
  return numberOfSentences(spaced) === 1 ? [] : ["It is not one sentence."];
}

function numberOfSentences(text: string): number {
  const markdown = escapeSentences(text);
  return passagesOf(markdown).reduce((sum, passage) => sum + sentencesOf(markdown, passage).length, 0);
}
