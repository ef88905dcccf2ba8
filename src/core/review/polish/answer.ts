import * as z from "zod";
import type { AnswerSentence } from "./types.ts";

/** More of an answer is not read. */
export const longestAnswer = 200_000;
/** More sentences than this are no polishing. */
export const mostSentences = 200;
/** Longest sentence that is taken, in UTF-16 units. */
export const longestAnswerSentence = 500;
/** Most pieces of evidence that a sentence may cite. */
export const mostCited = 12;

/** An answer in its form, or why it is none. */
export type Answer =
  | { readonly valid: true; readonly sentences: readonly AnswerSentence[] }
  | { readonly valid: false; readonly reason: string };

const sentence = z.object({
  text: z.string(),
  evidence: z.array(z.string()).default([]),
  replaces: z.string().nullish(),
  about: z.string().nullish(),
});
const answer = z.object({ sentences: z.array(sentence).max(mostSentences) });

/**
 * Reads what a model gave back: one JSON object of the form that the prompt asks for, within a code fence or not. Everything else is
 * refused as a whole, with a reason. The sentences are not judged here.
 */
export function parseAnswer(text: string): Answer {
  if (text.length > longestAnswer) return refused(`it has more than ${longestAnswer} characters`);
  const json = parsed(unfenced(text.trim()));
  if (json === undefined) return refused("it is not the JSON that was asked for");
  const read = answer.safeParse(json);
  if (!read.success) return refused(`it does not have the form that was asked for (${placeOf(read.error)})`);
  return {
    valid: true,
    sentences: read.data.sentences.map(({ text, evidence, replaces, about }) => ({
      text,
      evidence,
      ...(replaces == null ? {} : { replaces }),
      ...(about == null ? {} : { about }),
    })),
  };
}

function refused(why: string): Answer {
  return { valid: false, reason: `The answer was refused: ${why}. Nothing was changed.` };
}

function unfenced(text: string): string {
  const [, inner] = /^```[a-z]*[ \t]*\r?\n([\s\S]*)\r?\n```$/i.exec(text) ?? [];
  return inner ?? text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function placeOf({ issues: [issue] }: z.ZodError): string {
  const path = issue?.path.map(String).join(".") ?? "";
  return path === "" ? "the whole of it" : path;
}
