import assert from "node:assert/strict";
import { parsePeriod } from "../../../src/core/calendar/parse.ts";
import type { Week } from "../../../src/core/calendar/types.ts";
import { shortWeek, weekAt, weekNamed, weekOf, weeksOf, weekTitle } from "../../../src/core/calendar/week.ts";

function weeks(text: string): readonly Week[] {
  const result = parsePeriod(text, { timeZone: "UTC", startMonth: 1 });
  if ("problem" in result) throw new Error(result.problem.message);
  return weeksOf(result.period);
}

describe("week of a day", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["2026-11-16", "2026-W47"],
    ["2026-11-22", "2026-W47"],
    ["2026-12-31", "2026-W53"],
    ["2027-01-01", "2026-W53"],
    ["2027-01-04", "2027-W01"],
    ["2025-12-29", "2026-W01"],
    ["2024-12-30", "2025-W01"],
    ["2021-01-03", "2020-W53"],
  ];
  for (const [day, id] of cases) it(`${day} lies in ${id}`, () => assert.equal(weekOf(day, "UTC"), id));

  it("is that of the engineer's time zone", () => {
    assert.equal(weekOf("2026-11-22T23:30:00Z", "UTC"), "2026-W47");
    assert.equal(weekOf("2026-11-22T23:30:00Z", "Europe/Paris"), "2026-W48");
    assert.equal(weekOf("2026-11-22T10:59:00Z", "Pacific/Auckland"), "2026-W47");
    assert.equal(weekOf("2026-11-22T11:00:00Z", "Pacific/Auckland"), "2026-W48");
  });

  it("runs from Monday to Sunday", () => {
    assert.deepEqual(weekAt("2027-01-01"), { id: "2026-W53", start: "2026-12-28", end: "2027-01-03" });
  });

  it("has a short and a long name", () => {
    assert.deepEqual([shortWeek("2027-W03"), weekTitle("2027-W03")], ["W03", "Week 3"]);
  });
});

describe("weeks of a period", () => {
  it("are those whose Thursday lies in it", () => {
    const quarter = weeks("2026-Q4");
    assert.equal(quarter.length, 14);
    assert.deepEqual(quarter[0], { id: "2026-W40", start: "2026-09-28", end: "2026-10-04" });
    assert.equal(quarter.at(-1)?.id, "2026-W53");
  });

  it("belong to one of two neighbours, never to both or none", () => {
    const apart = [
      ...weeks("2025"),
      ...weeks("2026-H1"),
      ...weeks("2026-Q3"),
      ...weeks("2026-Q4"),
      ...weeks("2027-01"),
    ];
    assert.deepEqual(apart, weeks("2025-01-01..2027-01-31"));
  });

  it("are none when the period holds no Thursday", () => {
    assert.deepEqual(weeks("2026-10-05..2026-10-07"), []);
    assert.equal(weeks("2026-10-08..2026-10-08").length, 1);
  });
});

describe("a week by its name", () => {
  it("is the week of that number, in either case", () => {
    assert.deepEqual(weekNamed("2026-w47"), weekAt("2026-11-18"));
    assert.deepEqual(weekNamed(" 2026-W53 "), weekAt("2027-01-01"));
  });

  for (const text of ["", "47", "2026-W00", "2025-W53", "2026-W54", "2026-W5", "0000-W01", "2026-11"])
    it(`is not “${text}”`, () => assert.equal(weekNamed(text), undefined));
});
