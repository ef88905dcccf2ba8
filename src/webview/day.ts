const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

interface Day {
  readonly day: number;
  readonly month: string;
}

function parse(iso: string): Day | undefined {
  const match = /^\d{4}-(\d\d)-(\d\d)$/.exec(iso);
  const month = months[Number(match?.[1]) - 1];
  return month === undefined ? undefined : { day: Number(match?.[2]), month };
}

/** Two calendar days for people: `5 to 11 Oct`, `28 Sep to 4 Oct`. What is not a day is shown as it came. */
export function dayRange(start: string, end: string): string {
  const from = parse(start);
  const to = parse(end);
  if (from === undefined || to === undefined) return `${start} to ${end}`;
  const first = from.month === to.month ? `${from.day}` : `${from.day} ${from.month}`;
  return `${first} to ${to.day} ${to.month}`;
}

/** The short name of an ISO week: `W47` of `2026-W47`. */
export function weekName(id: string): string {
  return /W\d\d$/.exec(id)?.[0] ?? id;
}
