/**
 * Something wrong with an input, said in words a person can act on. Problems are values: reading goes on with what
 * is left, and every face shows the list. Exceptions are for bugs.
 */
export interface Problem {
  /** Stable, kebab-case, e.g. `unknown-key`, `not-a-repository`. */
  readonly code: string;
  readonly severity: "error" | "warning" | "information";
  /** What is wrong and what to do about it, in one or two plain sentences. Plain text, never Markdown. */
  readonly message: string;
  /** The file or folder it is about, when it is about one. */
  readonly where?: string;
  /** 1-based position in the file, when it has one. */
  readonly line?: number;
  readonly column?: number;
  /** 1-based end (exclusive) of the range, when known. */
  readonly endLine?: number;
  readonly endColumn?: number;
}
