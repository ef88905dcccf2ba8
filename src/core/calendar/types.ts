/** What a review covers. Both ends are inclusive calendar days (`2026-10-01`) in `timeZone`. */
export interface Period {
  /** `2026-Q4`, `2026-11`, `2026-H2`, `2026`, or `2026-10-05..2026-11-01`. Parsing it gives the period again. */
  readonly id: string;
  /** For people: `Q4 2026`, `November 2026`, `5 Oct 2026 to 1 Nov 2026`. */
  readonly label: string;
  readonly start: string;
  readonly end: string;
  /** IANA name, e.g. `Europe/Paris`. */
  readonly timeZone: string;
}

/** One ISO week; it belongs to the period that holds its Thursday. */
export interface Week {
  /** `2026-W47` */
  readonly id: string;
  /** Monday and Sunday. */
  readonly start: string;
  readonly end: string;
}

/** An inclusive range of calendar days that does not count against a week (holiday, leave). */
export interface TimeOff {
  readonly from: string;
  readonly to: string;
}
