import type { KindRule } from "../../ladder/types.ts";
import { withoutTemplating } from "../templating.ts";
import { ladderJudge } from "./ladder-kinds.ts";
import { fileName } from "./name.ts";
import { folderSigns, nameSigns } from "./places.ts";

/** Extensions of files that people write documents in. */
export const documentExtensions = [
  "md",
  "markdown",
  "mdown",
  "mkd",
  "mdx",
  "rst",
  "adoc",
  "asciidoc",
  "asc",
  "txt",
  "org",
  "mediawiki",
  "wiki",
  "textile",
] as const;

/** Files that tell AI tools how to work in a repository and are no Markdown by their name, and metadata kept beside a document. */
const names: ReadonlySet<string> = new Set([
  ...[".cursorrules", ".windsurfrules", ".clinerules", ".roorules", ".goosehints"],
  ...["kep.yaml", "metadata.yaml"],
]);

/** Folders of such files, at any depth. */
const folders = ["/.cursor/commands/", "/.github/prompts/", "/.github/instructions/"];

/**
 * A judge of paths: whether a file may be a document, at any depth, by its extension (in any case), its name, or the globs
 * that the ladder gives for its kinds. The files of AI tools that end in `.md` are covered by their extension. It is asked for every
 * path of a history: git's own pathspecs took twenty times as long over the same commits.
 */
export function documentFiles(ladderKinds: readonly KindRule[] = []): (path: string) => boolean {
  const byLadder = ladderJudge(ladderKinds);
  return remembered((path) => isTextFile(path) || isByName(path) || byLadder(path).kind !== undefined);
}

function isByName(path: string): boolean {
  const name = fileName(path);
  return names.has(name) || name.endsWith(".mdc") || folders.some((folder) => `/${path}`.includes(folder));
}

const extensions: ReadonlySet<string> = new Set(documentExtensions);

/**
 * Whether a file is of a type that people write documents in. One without an extension is where its folder or its name is a document's:
 * extensions are forgotten there, and put right later by somebody else.
 */
export function isTextFile(path: string): boolean {
  const name = withoutTemplating(fileName(path));
  const dot = name.lastIndexOf(".");
  return dot < 0
    ? folderSigns(path).length + nameSigns(path).length > 0
    : extensions.has(name.slice(dot + 1).toLowerCase());
}

/** The same few thousand paths come up again and again. */
function remembered(judge: (path: string) => boolean): (path: string) => boolean {
  const known = new Map<string, boolean>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const verdict = judge(path);
    known.set(path, verdict);
    return verdict;
  };
}
