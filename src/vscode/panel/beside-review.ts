import type { Beside } from "../../protocol.ts";
import type { PanelSource } from "./source.ts";
import type { ReadyState } from "./states.ts";

/** What one panel shows beside its review: read in the background, one review at a time, until it is stopped. */
export class BesideReview {
  readonly #source: Pick<PanelSource, "beside">;
  readonly #tell: (beside: Beside) => void;
  #reading: AbortController | undefined;
  #last: Beside | undefined;
  #statuses: string | undefined;

  constructor(source: Pick<PanelSource, "beside">, tell: (beside: Beside) => void) {
    this.#source = source;
    this.#tell = tell;
  }

  /** Reads again where an edit of the document changed how a criterion stands. */
  follow(state: ReadyState): void {
    if (statusesOf(state) !== this.#statuses) this.read(state);
  }

  /** Begins to read, in place of what is being read. */
  read(state: ReadyState): void {
    const { period, target } = state;
    this.stop();
    this.#statuses = statusesOf(state);
    const reading = new AbortController();
    this.#reading = reading;
    const tell = (beside: Beside): void => {
      if (reading.signal.aborted) return;
      this.#last = beside;
      this.#tell(beside);
    };
    // The review is there without it, and says itself what cannot be read.
    this.#source.beside({ period, target }, reading.signal, tell).catch(() => undefined);
  }

  /** Tells again what came so far: to a page that lost it. */
  show(): void {
    if (this.#last !== undefined) this.#tell(this.#last);
  }

  stop(): void {
    this.#reading?.abort();
    this.#reading = undefined;
  }
}

function statusesOf({ review }: ReadyState): string {
  return review.sections.flatMap(({ criteria }) => criteria.map(({ status }) => status)).join(" ");
}
