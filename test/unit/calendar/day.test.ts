import assert from "node:assert/strict";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import {
  addDays,
  dayOf,
  daysBetween,
  isDay,
  longDay,
  shortDay,
  weekdayNumber,
  weekdayOf,
} from "../../../src/core/calendar/day.ts";
import { weekAt } from "../../../src/core/calendar/week.ts";

/** Days of the years that a history can have. */
const someDay = fc
  .integer({ min: -100_000, max: 2_500_000 })
  .map((days) => Temporal.PlainDate.from("1970-01-01").add({ days }));

function isCalendarDay(date: { readonly year: number; readonly month: number; readonly day: number }): boolean {
  try {
    return Temporal.PlainDate.from(date, { overflow: "reject" }).day === date.day;
  } catch {
    return false;
  }
}

/** The day in UTC; the writer's own where that is no instant; the first of all where that is no day. */
function dayByCalendar(iso: string): string {
  try {
    return Temporal.Instant.from(iso).toZonedDateTimeISO("UTC").toPlainDate().toString();
  } catch {
    return isDay(iso.slice(0, 10)) ? iso.slice(0, 10) : "1970-01-01";
  }
}

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
  it("are those of the calendar: what is added, what lies between, their weekdays and weeks", () => {
    fc.assert(
      fc.property(someDay, someDay, (one, other) => {
        const [day, days] = [one.toString(), one.until(other, { largestUnit: "day" }).days];
        assert.equal(daysBetween(day, other.toString()), days);
        assert.equal(addDays(day, days), other.toString());
        assert.equal(weekdayNumber(day), one.dayOfWeek);
        assert.equal(weekAt(day).id, `${one.yearOfWeek}-W${String(one.weekOfYear).padStart(2, "0")}`);
        assert.equal(isDay(day), one.year >= 1970);
      }),
      { numRuns: 1000 },
    );
  });

  it("are not counted from what is none", () => {
    for (const text of ["2026-02-30", "2026-13-01", "today", ""])
      assert.throws(() => daysBetween(text, "2026-10-01"), RangeError);
  });

  it("are real where the calendar has them", () => {
    fc.assert(
      fc.property(fc.nat({ max: 9999 }), fc.nat({ max: 20 }), fc.nat({ max: 40 }), (year, month, date) => {
        const text = [String(year).padStart(4, "0"), ...[month, date].map((n) => String(n).padStart(2, "0"))].join("-");
        const isReal = year >= 1970 && year < 9000 && isCalendarDay({ year, month, day: date });
        assert.equal(isDay(text), isReal, text);
      }),
      { numRuns: 1000 },
    );
  });

  it("are those of every instant, in whatever form", () => {
    const pad = (n: number): string => String(n).padStart(2, "0");
    const parts = fc.tuple(...[12, 33, 26, 61, 62, 25, 61].map((max) => fc.nat({ max })), fc.constantFrom("+", "-"));
    fc.assert(
      fc.property(parts, ([month = 0, date = 0, hour = 0, minute = 0, second = 0, zone = 0, rest = 0, sign]) => {
        const iso = `2026-${pad(Number(month))}-${pad(Number(date))}T${[hour, minute, second].map((n) => pad(Number(n))).join(":")}${sign}${pad(Number(zone))}:${pad(Number(rest))}`;
        assert.equal(dayOf(iso, "UTC"), dayByCalendar(iso), iso);
      }),
      { numRuns: 5000 },
    );
  });

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
