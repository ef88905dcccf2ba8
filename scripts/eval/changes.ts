/** Reads the `:` lines of `git log --raw`, plain and combined (`-c --combined-all-paths`). */

/** What became of one path against one parent. */
export interface Against {
  readonly status: "A" | "C" | "D" | "M" | "R" | "T";
  /** The path in that parent; the same unless it was renamed. */
  readonly from: string;
  /** How much of it stayed the same, in percent: of renames against the only parent. */
  readonly score?: number;
}

/** One changed path of a commit, against each of the parents that were compared. */
export interface Change {
  readonly path: string;
  readonly against: readonly Against[];
  /** Blob before, against the first of them, and after. */
  readonly before: string;
  readonly after: string;
}

/** One line: `:mode mode blob blob STATUS\tpath[\tpath]`, or with a colon, a mode, a blob and a letter more for each further parent. */
export function parseChange(line: string): Change | undefined {
  const parents = /^:+/.exec(line)?.[0].length ?? 0;
  const [head = "", ...quoted] = line.slice(parents).split("\t");
  const paths = quoted.map(unquoted);
  const fields = head.split(" ");
  const letters = fields[2 * parents + 2] ?? "";
  const path = paths.at(-1);
  if (parents === 0 || path === undefined) return undefined;
  const blobs = { before: fields[parents + 1] ?? "", after: fields[2 * parents + 1] ?? "" };
  if (parents === 1) return { path, against: [plain(letters, paths[0] ?? path)], ...blobs };
  const against = [...letters].map((letter, index) => plain(letter, paths[index] ?? path));
  return { path, against, ...blobs };
}

function plain(letters: string, from: string): Against {
  const score = Number.parseInt(letters.slice(1), 10);
  return { status: letters.charAt(0) as Against["status"], from, ...(Number.isNaN(score) ? {} : { score }) };
}

/** Git puts a path in quotes when it holds a quote, a backslash or a control character. */
function unquoted(path: string): string {
  if (!path.startsWith('"')) return path;
  const names: Readonly<Record<string, string>> = { n: "\n", t: "\t", r: "\r" };
  return path.slice(1, -1).replace(/\\([0-7]{3}|.)/g, (_, code: string) => {
    return code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : (names[code] ?? code);
  });
}
