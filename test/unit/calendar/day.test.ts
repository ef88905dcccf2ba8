import assert from "node:assert/strict";
import { addDays, dayOf, daysBetween, isDay, longDay, shortDay, weekdayOf } from "../../../src/core/calendar/day.ts";

describe("day of an instant", () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ["2026-09-30T23:30:00+00:00", "Europe/Paris", "2026-10-01"],
    ["2026-10-01T00:30:00+02:00", "UTC", "2026-09-30"],
    ["2026-09-30T11:30:00Z", "Pacific/Auckland", "2026-10-01"],
    ["2026-09-30T10:30:00Z", "Pacific/Auckland", "2026-09-30"],
    ["2026-09-26T12:30:00Z", "Pacific/Auckland", "2026-09-27"],
    ["2026-10-12", "Pacific/Auckland", "2026-10-12"],
    ["2026-10-01T01:00:00+14:00", "Etc/GMT+12", "2026-09-29"],
    ["2026-10-25T00:30:00+02:00", "Europe/Paris", "2026-10-25"],
  ];
  for (const [iso, zone, day] of cases) {
    it(`${iso} in ${zone} is ${day}`, () => assert.equal(dayOf(iso, zone), day));
  }

  it("keeps the writer's day when the offset is none that clocks have", () => {
    assert.equal(dayOf("2011-03-04T05:06:07+51:80", "UTC"), "2011-03-04");
  });

  for (const text of ["", "yesterday", "2026-13-40T00:00:00Z", "+012026-01-01T00:00:00Z", "9999-12-31T00:00:00Z"]) {
    it(`${JSON.stringify(text)} is the first day of all`, () => assert.equal(dayOf(text, "UTC"), "1970-01-01"));
  }
});

describe("days", () => {
  it("are real ones", () => {
    const real = ["2028-02-29", "2026-12-31"];
    const others = ["2026-02-29", "2026-1-1", "2026-12-31T00:00", "1969-12-31", "9000-01-01", ""];
    assert.deepEqual([...real, ...others].filter(isDay), real);
  });

  it("are counted over a change of the clocks and a year's end", () => {
    assert.equal(addDays("2026-12-31", 1), "2027-01-01");
    assert.equal(daysBetween("2026-10-24", "2026-10-26"), 2);
    assert.equal(daysBetween("2026-10-02", "2026-10-01"), -1);
  });

  it("are written for people", () => {
    assert.deepEqual(
      [shortDay("2026-10-01"), longDay("2026-12-31"), weekdayOf("2026-10-01")],
      ["1 Oct", "31 December", "Thu"],
    );
  });
});
