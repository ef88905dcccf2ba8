/** What cac hands over for `ladderlog journal`. */
export interface JournalOptions {
  readonly journal?: unknown;
  readonly format?: unknown;
  readonly out?: unknown;
  readonly repo?: unknown;
  readonly json?: boolean;
}
