import type { RepositoryFacts } from "../../history/types.ts";

/**
 * The name of a repository as people know it. One without a remote goes by its folder; where that is called `repo` and the like,
 * the folder around it tells more.
 */
export function homeName({ name, folder }: Pick<RepositoryFacts, "name" | "folder">): string {
  const around = folder.split(/[\\/]/).findLast((part) => part !== "" && !nameless.test(part));
  return nameless.test(name) ? (around ?? name) : name;
}

const nameless = /^(?:repo|repository|checkout|clone|\.git|git)$/i;

/** The last part of its name, in lower case. */
export function shortName(repository: string): string {
  return (repository.split(/[/+]/).at(-1) ?? "").toLowerCase();
}
