/** Made of the sources by the build; other sources, other results. */
declare const ladderlogBuild: string | undefined;

/** Which program keeps results: no other one reads them. Undefined for sources that were not built as one: these keep nothing. */
export const program: string | undefined = typeof ladderlogBuild === "string" ? ladderlogBuild : undefined;
