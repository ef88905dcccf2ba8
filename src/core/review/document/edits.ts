import { orderOf } from "./choices.ts";
import { readable, withChoices, withWords, wordsAbout } from "./edit.ts";
import { mergedWords } from "./merge.ts";
import { parseDocument } from "./parse.ts";
import type { ReviewDocument } from "./types.ts";

/** One thing that a person does to a review outside of a text editor. */
export type DocumentEdit =
  | { readonly type: "take"; readonly artifact: string; readonly isOut: boolean }
  /** The evidence that comes first for a criterion or question, in this order. None: as it is drafted. */
  | { readonly type: "order"; readonly of: string; readonly ids: readonly string[] }
  /** One line on an artifact's impact; `base` is what the person saw there before. */
  | { readonly type: "note"; readonly artifact: string; readonly base: string; readonly note: string }
  /** The words about a part (`criterion mentoring`); `base` is what the person saw there before. */
  | { readonly type: "words"; readonly part: string; readonly base: string; readonly words: string };

/** A document after an edit. */
export interface Edited {
  readonly text: string;
  /** What takes it back. */
  readonly inverse: DocumentEdit;
}

/**
 * Makes one edit in a document that has front matter. What somebody else changed since the person saw it stands: words and notes are
 * merged. A part that is not there has no words.
 */
export function applyEdit(text: string, edit: DocumentEdit): Edited {
  const document = parseDocument(text);
  switch (edit.type) {
    case "take":
      return taken(document, edit);
    case "order":
      return ordered(document, edit);
    case "note":
      return noted(document, edit);
    case "words": {
      const { part, base } = edit;
      const before = wordsAbout(document, part);
      const words = mergedWords(readable(base), readable(edit.words), before);
      return { text: withWords(text, part, words), inverse: { type: "words", part, base: words, words: before } };
    }
  }
}

type Of<Type extends DocumentEdit["type"]> = Extract<DocumentEdit, { readonly type: Type }>;

function taken({ text, choices }: ReviewDocument, { artifact, isOut }: Of<"take">): Edited {
  const others = choices.excluded.filter((id) => id !== artifact);
  const wasOut = others.length < choices.excluded.length;
  const excluded = isOut ? [...others, artifact] : others;
  const inverse = { type: "take", artifact, isOut: wasOut } as const;
  return { text: wasOut === isOut ? text : withChoices(text, { excluded }), inverse };
}

function ordered({ text, choices }: ReviewDocument, { of, ids }: Of<"order">): Edited {
  const order = withEntry(choices.order, of, ids.length === 0 ? undefined : ids);
  return { text: withChoices(text, { order }), inverse: { type: "order", of, ids: orderOf(choices, of) } };
}

function noted({ text, choices }: ReviewDocument, { artifact, base, note }: Of<"note">): Edited {
  const before = Object.hasOwn(choices.notes, artifact) ? (choices.notes[artifact] ?? "") : "";
  const merged = oneLine(mergedWords(oneLine(base), oneLine(note), oneLine(before)));
  const notes = withEntry(choices.notes, artifact, merged === "" ? undefined : merged);
  const inverse = { type: "note", artifact, base: merged, note: before } as const;
  return { text: merged === before ? text : withChoices(text, { notes }), inverse };
}

/** A note is one line. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

function withEntry<Value>(
  entries: Readonly<Record<string, Value>>,
  key: string,
  value: Value | undefined,
): Readonly<Record<string, Value>> {
  const others = Object.entries(entries).filter(([other]) => other !== key);
  return Object.fromEntries(value === undefined ? others : [...others, [key, value]]);
}
