import picomatch from "picomatch/posix.js";
import type { KindRule } from "../../ladder/types.ts";
import { ladderJudge } from "./ladder-kinds.ts";

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

/** Files that tell AI tools how to work in a repository and are no Markdown by their name. */
const guidance = [
  ".cursorrules",
  ".windsurfrules",
  ".clinerules",
  ".roorules",
  ".goosehints",
  "*.mdc",
  ".cursor/commands/**",
  ".github/prompts/**",
  ".github/instructions/**",
];

/** Metadata kept beside a document. */
const sidecars = ["kep.yaml", "metadata.yaml"];

/**
 * A judge of paths: whether a file may be a document, at any depth, by its extension (in any case), its name, or the globs
 * that the ladder gives for its kinds. The files of AI tools that end in `.md` are covered by their extension. It is asked for every
 * path of a history: git's own pathspecs took twenty times as long over the same commits.
 */
export function documentFiles(ladderKinds: readonly KindRule[] = []): (path: string) => boolean {
  const byName = picomatch(
    [...guidance, ...sidecars].map((glob) => `**/${glob}`),
    { dot: true },
  );
  const byLadder = ladderJudge(ladderKinds);
  const judge = (path: string) =>
    extensions.has(extensionOf(path)) || byName(path) || byLadder(path).kind !== undefined;
  return remembered(judge);
}

const extensions: ReadonlySet<string> = new Set(documentExtensions);

function extensionOf(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1).toLowerCase();
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
