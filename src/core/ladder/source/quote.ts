const maxLength = 60;

/** Text from the file inside a message: on one line, without characters that change how the message reads, and short. */
export function quote(text: string): string {
  const shown = text.slice(0, maxLength).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, "·");
  return text.length > maxLength ? `"${shown}…"` : `"${shown}"`;
}

/** `a`, `a or b`, `a, b or c`. */
export function oneOf(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
