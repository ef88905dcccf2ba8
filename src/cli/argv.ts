/** No argument can hold this character, so it marks and is taken away again without doubt. */
const mark = "\u0000";

/**
 * The command line with every value that looks like a number marked: cac would turn `3.10` into 3.1 and `1e3` into 1000,
 * and a level, a title or a file may be called so. `unmarked` gives the text back.
 */
export function withMarkedNumbers(argv: readonly string[]): string[] {
  return argv.map((argument) => {
    const option = /^(--[\w-]+=)(.*)$/s.exec(argument);
    const [before, value] = option === null ? ["", argument] : [option[1] ?? "", option[2] ?? ""];
    return value.trim() !== "" && Number.isFinite(Number(value)) ? `${before}${mark}${value}` : argument;
  });
}

/** A value as it was typed. */
export function unmarked(value: unknown): string {
  return String(value).replaceAll(mark, "");
}
