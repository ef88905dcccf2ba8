import type { Artifact } from "../types.ts";
import type { Touched } from "./content.ts";

/** Files that go along with a document: a list of the others or of their owners, navigation, pictures. */
const companions =
  /(?:^|\/)(?:readme|index|_index|summary|toc|_sidebar|mkdocs|sidebars|nav|\.pages|docs|codeowners)(?:\.[a-z]+)?$|\.(?:png|jpe?g|gif|svg|webp|drawio|puml|mmd|excalidraw|d2)$/i;

/**
 * Tells whether a change did nothing but write documents that are artifacts of the engineer already, so that it is not one
 * more: every file is one of them, a copy of it in another format, lies in the folder that one of them is, is what is kept of
 * it under its number, or is a list or picture beside them.
 */
export function onlyDocuments(documents: readonly Artifact[]): (files: readonly Moved[]) => boolean {
  const paths = new Set(documents.flatMap(pathsOf));
  const folders = [...paths].filter(isWholeFolder).map((p) => p.slice(0, p.lastIndexOf("/") + 1));
  const stems = new Set([...paths].map(stemOf).filter((stem) => stem.length >= telling));
  const numbers = new Set([...paths].flatMap(numbersOf));
  const belongs = (f: Moved): boolean =>
    isIn(f, paths) ||
    companions.test(f.path) ||
    isRendered(f.path, stems) ||
    isEntry(f.path, numbers) ||
    folders.some((folder) => f.path.startsWith(folder));
  return (files) => files.some((f) => isIn(f, paths)) && files.every(belongs);
}

/** A file, and where it was before. */
type Moved = Pick<Touched, "path" | "from">;

/** A file name shorter than this (`design`, `readme`) may be that of another document. */
const telling = 8;

/** `docs/seps/1234-name.mdx` beside `seps/1234-name.md`: what a tool made of the document, in a format for readers. */
function isRendered(path: string, stems: ReadonlySet<string>): boolean {
  return /\.(?:mdx?|html?|rst|adoc|txt|pdf)$/i.test(path) && stems.has(stemOf(path));
}

/** `readiness/4563.yaml` for `keps/4563-name/README.md`: a form or a list's entry about it. */
function isEntry(path: string, numbers: ReadonlySet<string>): boolean {
  return /\.(?:ya?ml|json|toml)$/i.test(path) && numbers.has(stemOf(path).replace(/^0+/, ""));
}

/** The numbers that a document's file or its folder is named after, without zeros in front. */
function numbersOf(path: string): readonly string[] {
  return [...path.matchAll(/(?:^|[/-])0*([1-9]\d{1,5})(?=[-.])/g)].map(([, number = ""]) => number);
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]+$/, "");
}

function pathsOf({ path, paths }: Artifact): readonly string[] {
  return [...(path === undefined ? [] : [path]), ...(paths ?? [])];
}

function isIn(file: Moved, paths: ReadonlySet<string>): boolean {
  return paths.has(file.path) || (file.from !== undefined && paths.has(file.from));
}

/** `keps/1234-name/README.md`: the document is its folder, and what lies beside it belongs to it. */
function isWholeFolder(path: string): boolean {
  return /^.+\/[^/]+\/(?:readme|index)\.[a-z]+$/i.test(path);
}
