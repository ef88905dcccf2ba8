/** Whether a text begins with a phrase, and no letter or digit follows. */
export type Phrase = (text: string) => boolean;

/**
 * A phrase in several forms, as patterns that are compared without case. To make a pattern ready takes a new process a part of a millisecond,
 * so of those that begin with a letter only those are made ready with which a text can begin.
 * @param words patterns without spaces in them, with spaces between them
 * @param others patterns with spaces
 */
export function phraseOf(words: string, ...others: readonly string[]): Phrase {
  const forms = [...words.split(/\s+/).filter((word) => word !== ""), ...others];
  const byLetter = new Map<string, RegExp | undefined>();
  return (text) => {
    const letter = text.slice(0, 1).toLowerCase();
    if (!byLetter.has(letter)) byLetter.set(letter, beginning(letter, forms));
    return byLetter.get(letter)?.test(text) === true;
  };
}

/** Those of the forms that a text with this first letter can have, as one pattern; undefined where it can have none. */
function beginning(letter: string, forms: readonly string[]): RegExp | undefined {
  const fitting = forms.filter((form) => !/^[a-z]/.test(form) || form.startsWith(letter));
  return fitting.length === 0 ? undefined : new RegExp(`^(?:${fitting.join("|")})\\b`, "i");
}
