/** What two paths must share to be the same document when git saw no rename between them. */

const openingNumber = /^(?:\d{4}-\d{2}-\d{2}|\d+|x{2,}|n{2,})[-_. ]+/i;
const folderPage = /^(?:readme|index)$/i;

/** The telling part of a document's name: no folder, number or extension; the folder's name for a README. */
export function slug(path: string): string {
  const parts = path.split("/");
  const last = stemOf(parts.at(-1) ?? "");
  const named = folderPage.test(last) ? (parts.at(-2) ?? last) : last;
  const bare = named.replace(openingNumber, "");
  return (bare === "" ? named : bare).toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, "-");
}

/** The name with its number, without folder and extension. */
export function stem(path: string): string {
  const parts = path.split("/");
  const last = stemOf(parts.at(-1) ?? "");
  return (folderPage.test(last) ? (parts.at(-2) ?? last) : last).toLowerCase();
}

function stemOf(name: string): string {
  return name.replace(/\.[a-z]{1,8}$/i, "");
}

/** True for files that hold prose, so that a picture beside a document is never taken for it. */
export function isProse(path: string): boolean {
  return !/\.(?:png|jpe?g|svg|gif|pdf|py|js|ts|go|rs|json|ya?ml|css|html?|sh|toml|lock)$/i.test(path);
}
