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

/** The error for what the system refused to write, with what to do about it. */
export function unwritable(file: string, code = "unknown error", cause?: unknown): JournalError {
  const todo = todos[code] ?? "Check that you may write there";
  const message = `The journal ${file} cannot be written (${code}). ${todo} and try again.`;
  return new JournalError("journal-unwritable", file, message, { cause });
}

/** The error for a journal that holds lines of a later format: they are left alone. */
export function newerError(file: string): JournalError {
  const message = `The journal ${file} was written by a newer Ladderlog. Update this one to add to it.`;
  return new JournalError("journal-newer", file, message);
}

/** Turns what the system said into an error of the family. */
export function asJournalError(file: string, error: unknown): JournalError {
  return error instanceof JournalError ? error : unwritable(file, (error as NodeJS.ErrnoException).code, error);
}

const todos: Readonly<Record<string, string>> = {
  ENOSPC: "The disk is full: make room",
  EDQUOT: "Your share of the disk is full: make room",
  EROFS: "The disk is read-only: name another folder",
  ELOOP: "It is a symbolic link: name the folder that it leads to",
  EEXIST: "A file lies where its folder should be: move it away",
  ENOTDIR: "A file lies where its folder should be: move it away",
  "not a regular file": "Move what lies in its place away",
  "larger than 512 MiB": "Move it away, and a new one is begun",
  "the line is not in the file": "Another program may replace the file while it is written: let it finish",
};
