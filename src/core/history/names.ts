/**
 * A whole name as names are compared: lower case, single spaces, no accents, which people write or leave out
 * (`David Mazières`, `David Mazieres`).
 */
export function plainName(name: string): string {
  return withoutAccents(name).trim().replace(/\s+/g, " ").toLowerCase();
}

/** The same text without accents. Most texts have none, and whole documents are asked for. */
export function withoutAccents(text: string): string {
  if (!/[^\x20-\x7e\s]/.test(text)) return text;
  const plain = text.normalize("NFKD").replace(/[\u0300-\u036f]+/g, "");
  // Only other scripts have other marks, and a pattern that knows them all takes long to make.
  return /[^\x00-\u02ff]/.test(plain) ? plain.replace(/\p{M}+/gu, "") : plain;
}

/** Whether a word is a whole name that is written as one: `AdaMoreau`. `MacLeod` and `DeVries` are last names. */
export function isJoinedName(word: string): boolean {
  if (/^(?:Mac|Mc|Le|La|De|Di|Du|Da|El|Al|Van|Von|Fitz|San)[A-Z]/.test(word)) return false;
  return /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(word);
}

/** A whole name (compared as above) without the initials between first and last name, which people write or leave out. */
export function withoutInitials(plain: string): string {
  return / \S{1,2}\.? /.test(plain) ? plain.replace(/(?<=\S )\p{L}\.? (?=\S)/gu, "") : plain;
}

/** Whether it is a name that machines and examples give to whoever works with them. */
export function isAnybodys(name: string): boolean {
  return /^(?:(?:your|first|full|my|git|some)[- ]?(?:last[- ])?name|(?:root|unknown|default|git|ci|admin|local|test)?[- ]?(?:user|runner|builder)|root|admin|administrator|system administrator|unknown|ubuntu|debian|vagrant|developer|github actions?|jenkins(?: ci)?)$/i.test(
    name.trim(),
  );
}
