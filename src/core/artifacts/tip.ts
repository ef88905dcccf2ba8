import type { RepositoryFacts, RepositoryReader } from "../history/types.ts";

/** What a repository says of its own paths, as texts, read at the tip of its default branch. */
export interface Tip {
  /** CODEOWNERS: who owns which paths. */
  readonly codeowners?: string;
  /** The root's .gitattributes: which paths are vendored or generated. */
  readonly attributes?: string;
}

/** Where hosts look for the owners of code, in their order. */
const ownersFiles = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];
const attributesFile = ".gitattributes";

/** Larger files than this are no work of a person. */
const largest = 1024 * 1024;

/**
 * Reads both at once. What is missing, binary or too large is absent; nothing is there in a history with no commits.
 * @throws RepositoryError when the repository cannot be read.
 */
export async function readTip(reader: RepositoryReader, facts: RepositoryFacts, signal?: AbortSignal): Promise<Tip> {
  const tip = facts.defaultBranch?.tip;
  if (tip === undefined) return {};
  const blobs = await reader.blobsAt(tip, [...ownersFiles, attributesFile], signal);
  const owners = ownersFiles.map((path) => blobs.get(path)).find((found) => found !== undefined);
  const attributes = blobs.get(attributesFile);
  const wanted = [owners, attributes].filter((blob) => blob !== undefined);
  if (wanted.length === 0) return {};
  const texts = await reader.texts(wanted, largest, signal);
  const textOf = (blob = "") => texts.get(blob);
  const [codeowners, marks] = [textOf(owners), textOf(attributes)];
  return {
    ...(codeowners === undefined ? {} : { codeowners }),
    ...(marks === undefined ? {} : { attributes: marks }),
  };
}
