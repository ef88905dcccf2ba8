/** How many commits: the engineer's, and everybody's with them. Nobody else's number is kept. */
export interface Share {
  readonly mine: number;
  readonly all: number;
}

/** One part of the code, as far as commits of a period touched it. */
export interface Area extends Share {
  /** Names it for people: `services/payments`, `src, files right in it`. Hostile text. */
  readonly label: string;
  /** `mine` of `all` in whole per cent: 1 to 99 unless it is none or all. */
  readonly percent: number;
}

/** Where the engineer's work of a period went. */
export interface Areas {
  /** Those that the engineer's commits touched most, most first; never one without a commit of theirs. */
  readonly shown: readonly Area[];
  /** All others that the engineer touched, as one; a commit counts once for each of them. */
  readonly rest?: Area & { readonly areas: number };
  /** Commits that touched any area. One that touches several counts once here, and once in each of them. */
  readonly commits: Share;
}
