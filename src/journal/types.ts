/** The format that this program reads and writes. A line that says a higher one is left alone. */
export const journalVersion = 1;

/** What a person says of an artifact that git cannot show. */
export interface LoggedArtifact {
  readonly kind: string;
  readonly title: string;
  /** ISO with offset: noon of the day it counts on, where the person was. */
  readonly date: string;
  /** Only http(s). */
  readonly url?: string;
  /** Criteria it was tied to. */
  readonly criteria?: readonly string[];
}

/** One line of the journal. */
export interface JournalEvent {
  readonly v: typeof journalVersion;
  /** sha256 of the event without `id` and `at`, in hexadecimal: the same thing logged twice is one event. */
  readonly id: string;
  readonly type: "artifact";
  /** When the line was written, ISO in UTC. */
  readonly at: string;
  readonly artifact: LoggedArtifact;
}

/** The journal could not be written. `message` names the file and says what to do; nothing was lost that had been written before. */
export class JournalError extends Error {
  readonly code: string;
  readonly file: string;
  constructor(code: string, file: string, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "JournalError";
    this.code = code;
    this.file = file;
  }
}
