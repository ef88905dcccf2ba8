/** What a Markdown file in the journal is. */
export type JournalDocumentKind = "daily" | "retro" | "one-on-one" | "peer-review" | "ladder-review" | "review";

/** Every kind of document. */
export const documentKinds: readonly JournalDocumentKind[] = [
  "daily",
  "retro",
  "one-on-one",
  "peer-review",
  "ladder-review",
  "review",
];

/** The folder that documents of a kind lie in, inside the journal's. */
export function documentFolder(kind: JournalDocumentKind): string {
  return kind === "daily" ? "daily" : `${kind}s`;
}

/**
 * Whether a name (without `.md`) may be a file's: letters, digits, single dots, spaces, `-` and `_`, starting with a letter
 * or a digit, ending in none of dot and space, at most 100 long, and none that Windows keeps for a device.
 */
export function isDocumentName(name: string): boolean {
  if (!/^[\p{L}\p{N}][\p{L}\p{N}\p{M} ._-]{0,99}$/u.test(name) || /[. ]$|\.\./.test(name)) return false;
  return !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name);
}

/** The quarter that a document's name tells (`2026-11-25`, `2026-W47`, `2026-11`, `2026-Q4-bo`): `2026-Q4`; a year alone is `2026`. */
export function quarterOf(name: string): string | undefined {
  const [, year, rest = ""] = /^(\d{4})(?:-(Q[1-4]|W\d{2}|\d{2})(?!\d)|(?![\d-]))/.exec(name) ?? [];
  if (year === undefined) return undefined;
  if (rest === "") return year;
  if (rest.startsWith("Q")) return `${year}-${rest}`;
  // The Thursday of a week decides; 13 weeks a quarter is right but for the 53rd.
  const month = rest.startsWith("W") ? monthOfWeek(Number(year), Number(rest.slice(1))) : Number(rest);
  return month >= 1 && month <= 12 ? `${year}-Q${Math.ceil(month / 3)}` : undefined;
}

/** The month of an ISO week's Thursday: week 1 holds 4 January. */
function monthOfWeek(year: number, week: number): number {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const thursday = 4 + 3 - ((fourth.getUTCDay() + 6) % 7) + (week - 1) * 7;
  const day = new Date(Date.UTC(year, 0, thursday));
  return day.getUTCFullYear() === year ? day.getUTCMonth() + 1 : 0;
}
