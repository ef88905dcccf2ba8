/** Where a ladder file is looked for in a folder, relative and with forward slashes; the first that exists is used. */
export const ladderFileNames: readonly string[] = ["ladder.yaml", "ladder.yml", ".ladder.yaml", ".github/ladder.yaml"];
