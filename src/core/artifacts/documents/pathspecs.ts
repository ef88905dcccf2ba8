import type { KindRule } from "../../ladder/types.ts";
import { documentKinds } from "./ladder-kinds.ts";

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
 * Git pathspecs for every file that may be a document, at any depth: by extension, by name, and by the paths that the
 * ladder gives for its kinds. The files of AI tools that end in `.md` are covered by their extension.
 */
export function documentPathspecs(ladderKinds: readonly KindRule[] = []): string[] {
  const byExtension = documentExtensions.map((e) => `:(glob,icase)**/*.${e}`);
  const byName = [...guidance, ...sidecars].map((g) => `:(glob)**/${g}`);
  const byLadder = documentKinds(ladderKinds)
    .flatMap((kind) => kind.paths)
    .map((glob) => `:(glob)${plainGlob(glob)}`);
  return [...new Set([...byExtension, ...byName, ...byLadder])];
}

/** What git's globs know: a brace or an extended glob is widened to `*`; recognition is exact later. */
function plainGlob(glob: string): string {
  const trimmed = glob.replace(/^(?:\.?\/)+/, "");
  if (trimmed.startsWith("!") || /[{}()|]/.test(trimmed))
    return `${trimmed.replace(/[{(!].*$/, "").replace(/[^/]*$/, "")}**`;
  return trimmed === "" ? "**" : trimmed;
}
