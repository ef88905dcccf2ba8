/**
 * A whole name as names are compared: lower case, single spaces, no accents, which people write or leave out
 * (`David Mazières`, `David Mazieres`).
 */
export function plainName(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .trim()
    .replace(/\s+/g, " ")
    .toLowerCase();
}
