import type { Metadata } from "./metadata.ts";
import type { Sign } from "./places.ts";
import type { Prose } from "./prose.ts";

/** What there is to weigh. */
export interface ToWeigh {
  readonly path: string;
  readonly metadata: Metadata;
  readonly prose: Prose;
  /** Whether a file of metadata stands beside it. */
  readonly sidecar: boolean;
  /** Kinds that the ladder recognises by other paths. */
  readonly not: ReadonlySet<string>;
  /** The repository's short name. */
  readonly repository: string;
  /** What the other documents of its folder say of it, where it says too little itself. */
  readonly beside?: Sign | undefined;
}

/** What was found of it, by where it stands. */
export interface Signs {
  readonly folder: readonly Sign[];
  readonly own: readonly Sign[];
  readonly text: readonly Sign[];
  /** What its headings show, of all kinds: part of `text` too, where the ladder allows the kind. */
  readonly sections: readonly Sign[];
}
