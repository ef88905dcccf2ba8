import assert from "node:assert/strict";
import { customPeriod, type PeriodResult, parsePeriod } from "../../../src/core/calendar/parse.ts";
import { nextPeriod, periodAt, previousPeriod, recentPeriods } from "../../../src/core/calendar/period.ts";
import type { Period } from "../../../src/core/calendar/types.ts";

function read(text: string, startMonth = 1, timeZone = "Europe/Paris"): Period {
  return periodIn(parsePeriod(text, { timeZone, startMonth }));
}

function periodIn(result: PeriodResult): Period {
  if ("problem" in result) throw new Error(result.problem.message);
  return result.period;
}

function days({ start, end }: Period): string {
  return `${start}..${end}`;
}

describe("reading a period", () => {
  const cases: readonly (readonly [string, number, string])[] = [
    ["2026-Q3", 1, "2026-07-01..2026-09-30"],
    ["2026-Q4", 1, "2026-10-01..2026-12-31"],
    ["2026-h2", 1, "2026-07-01..2026-12-31"],
    ["2026-02", 4, "2026-02-01..2026-02-28"],
    ["2026", 1, "2026-01-01..2026-12-31"],
    [" 2026-10-05..2026-11-01 ", 7, "2026-10-05..2026-11-01"],
    ["2026-Q1", 2, "2025-02-01..2025-04-30"],
    ["2026-Q4", 2, "2025-11-01..2026-01-31"],
    ["2026-Q3", 4, "2025-10-01..2025-12-31"],
    ["2026-Q4", 4, "2026-01-01..2026-03-31"],
    ["2026-Q1", 7, "2025-07-01..2025-09-30"],
    ["2026-Q2", 10, "2026-01-01..2026-03-31"],
    ["2026-H1", 10, "2025-10-01..2026-03-31"],
    ["2026", 10, "2025-10-01..2026-09-30"],
  ];
  for (const [text, startMonth, expected] of cases) {
    it(`${text} in a year that starts in month ${startMonth}`, () =>
      assert.equal(days(read(text, startMonth)), expected));
  }

  it("may be as long as a whole history", () => {
    assert.equal(read("1990-01-01..2026-03-01").start, "1990-01-01");
  });

  it("gives the same period for its id", () => {
    for (const startMonth of [1, 2, 4, 7, 10]) {
      for (const text of ["2026-Q3", "2026-H2", "2026-11", "2026", "2026-10-05..2026-11-01"]) {
        const period = read(text, startMonth);
        assert.deepEqual(read(period.id, startMonth), period);
      }
    }
  });
});

describe("a text that is no period", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["", "bad-period"],
    ["2026-Q5", "bad-period"],
    ["2026-13", "bad-period"],
    ["last quarter", "bad-period"],
    ["2026-01-01..2026-02-01..2026-03-01", "bad-period"],
    ["2026-02-30..2026-03-01", "bad-day"],
    ["..2026-03-01", "bad-day"],
    ["2026-03-02..2026-03-01", "period-backwards"],
    ["1990-01-01..2091-01-01", "period-too-long"],
  ];
  for (const [text, code] of cases) {
    it(`${JSON.stringify(text)}: ${code}`, () => {
      const result = parsePeriod(text, { timeZone: "UTC", startMonth: 1 });
      assert.equal("problem" in result && result.problem.code, code);
    });
  }

  it("says what to write, and repeats no control character", () => {
    const result = parsePeriod("\u202eQ3\u0000", { timeZone: "UTC", startMonth: 1 });
    assert.equal(
      "problem" in result && result.problem.message,
      "“Q3” is not a period. Write a quarter (2026-Q3), a half (2026-H2), a month (2026-11), a year (2026) or two days (2026-10-05..2026-11-01).",
    );
  });

  it("names a time zone that nobody knows", () => {
    const result = customPeriod("2026-01-01", "2026-02-01", "Mars/Olympus");
    assert.equal("problem" in result && result.problem.code, "bad-time-zone");
  });
});

describe("the period that holds an instant", () => {
  const zone = "Pacific/Auckland";

  it("goes by the engineer's time zone", () => {
    assert.equal(periodAt("2026-09-30T10:59:59Z", "quarter", 1, zone).id, "2026-Q3");
    assert.equal(periodAt("2026-09-30T11:00:00Z", "quarter", 1, zone).id, "2026-Q4");
  });

  it("holds it, for every day, unit and fiscal start", () => {
    for (const startMonth of [1, 2, 4, 7, 10, 12]) {
      for (const unit of ["month", "quarter", "half", "year"] as const) {
        for (let month = 1; month <= 12; month++) {
          const day = `2026-${String(month).padStart(2, "0")}-28`;
          const period = periodAt(day, unit, startMonth, zone);
          assert.ok(period.start <= day && day <= period.end, `${day} ${unit} ${startMonth}: ${period.id}`);
          assert.deepEqual(read(period.id, startMonth, zone), period);
        }
      }
    }
  });
});

describe("neighbouring periods", () => {
  it("lie end to start, over the year's end and in fiscal years", () => {
    assert.equal(previousPeriod(read("2026-Q1")).id, "2025-Q4");
    assert.equal(nextPeriod(read("2026-12")).id, "2027-01");
    assert.equal(days(previousPeriod(read("2026-Q1", 4))), "2025-01-01..2025-03-31");
    assert.equal(days(nextPeriod(read("2026-H2", 10))), "2026-10-01..2027-03-31");
    assert.equal(nextPeriod(read("2026-10-05..2026-11-01")).id, "2026-11-02..2026-11-29");
  });

  it("are offered newest first", () => {
    const options = { unit: "quarter", startMonth: 1, timeZone: "UTC" } as const;
    const ids = recentPeriods("2026-02-03T00:00:00Z", 3, options).map((period) => period.id);
    assert.deepEqual(ids, ["2026-Q1", "2025-Q4", "2025-Q3"]);
  });
});
