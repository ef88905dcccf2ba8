/**
 * A whole name as names are compared: lower case, single spaces, no accents, which people write or leave out
 * (`David Mazières`, `David Mazieres`).
 */
export function plainName(name: string): string {
  return withoutAccents(name).trim().replace(/\s+/g, " ").toLowerCase();
}

/** The same text without accents. Most texts have none, and whole documents are asked for. */
export function withoutAccents(text: string): string {
  return /[^\x20-\x7e\s]/.test(text) ? text.normalize("NFKD").replace(/\p{M}+/gu, "") : text;
}

/** A whole name (compared as above) without the initials between first and last name, which people write or leave out. */
export function withoutInitials(plain: string): string {
  return plain.replace(/(?<=\S )\p{L}\.? (?=\S)/gu, "");
}
