import type { Beside } from "../../../src/protocol.ts";

const standing = (period: string, label: string, met: number, partly: number, none: number, isRunning = false) => ({
  period,
  label,
  met,
  partly,
  none,
  manual: 1,
  of: met + partly + none + 1,
  isRunning,
});

/** What comes after the sample review: areas of every size, and five periods. */
export function sampleBeside(): Beside {
  return {
    period: "2026-Q4",
    target: "senior",
    areas: {
      shown: [
        { label: "services/payments", mine: 48, all: 111, percent: 43 },
        { label: "services/ledger", mine: 20, all: 20, percent: 100 },
        { label: "libs/queue, files right in it", mine: 6, all: 64, percent: 9 },
        { label: "docs", mine: 1, all: 158, percent: 1 },
      ],
      rest: { label: "3 more areas", areas: 3, mine: 5, all: 41, percent: 12 },
      commits: { mine: 61, all: 290 },
    },
    periods: [
      standing("2025-Q4", "Q4 2025", 0, 1, 2),
      standing("2026-Q1", "Q1 2026", 1, 0, 2),
      standing("2026-Q2", "Q2 2026", 1, 1, 1),
      standing("2026-Q3", "Q3 2026", 2, 1, 0),
      standing("2026-Q4", "Q4 2026", 1, 1, 1, true),
    ],
  };
}
