import assert from "node:assert/strict";
import { periodDays, periodNoun, periodTitle, shortPeriod } from "../../../src/core/calendar/label.ts";
import { parsePeriod } from "../../../src/core/calendar/parse.ts";

function words(text: string, startMonth = 1): readonly string[] {
  const result = parsePeriod(text, { timeZone: "UTC", startMonth });
  if ("problem" in result) throw new Error(result.problem.message);
  const { period } = result;
  return [period.label, periodTitle(period), shortPeriod(period), periodNoun(period), periodDays(period)];
}

describe("what a period is called", () => {
  const cases: readonly (readonly [string, number, ...string[]])[] = [
    ["2026-Q4", 1, "Q4 2026", "fourth quarter 2026", "Q4", "quarter", "1 Oct to 31 Dec"],
    ["2026-H2", 1, "H2 2026", "second half 2026", "H2", "half-year", "1 Jul to 31 Dec"],
    ["2026-11", 1, "November 2026", "November 2026", "November", "month", "1 Nov to 30 Nov"],
    ["2026-11", 4, "November 2026", "November 2026", "November", "month", "1 Nov to 30 Nov"],
    ["2026", 1, "2026", "2026", "2026", "year", "1 Jan to 31 Dec"],
    ["2026-Q3", 4, "Q3 FY2026", "third quarter of fiscal year 2026", "Q3", "quarter", "1 Oct to 31 Dec 2025"],
    ["2026-Q4", 2, "Q4 FY2026", "fourth quarter of fiscal year 2026", "Q4", "quarter", "1 Nov 2025 to 31 Jan 2026"],
    ["2026-H1", 7, "H1 FY2026", "first half of fiscal year 2026", "H1", "half-year", "1 Jul to 31 Dec 2025"],
    ["2026", 10, "FY2026", "fiscal year 2026", "FY2026", "year", "1 Oct 2025 to 30 Sep 2026"],
  ];
  for (const [text, startMonth, ...expected] of cases) {
    it(`${text} from month ${startMonth}`, () => assert.deepEqual(words(text, startMonth), expected));
  }

  it("is its days when it has no name", () => {
    const days = "5 Oct to 1 Nov 2026";
    assert.deepEqual(words("2026-10-05..2026-11-01"), [
      "5 Oct 2026 to 1 Nov 2026",
      "5 Oct 2026 to 1 Nov 2026",
      days,
      "period",
      days,
    ]);
  });
});
