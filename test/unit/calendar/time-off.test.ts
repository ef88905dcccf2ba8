import assert from "node:assert/strict";
import { isWorkingDay, parseTimeOff } from "../../../src/core/calendar/time-off.ts";

describe("time off", () => {
  it("is a range of days, or one day", () => {
    assert.deepEqual(parseTimeOff("2026-12-21..2027-01-01"), { timeOff: { from: "2026-12-21", to: "2027-01-01" } });
    assert.deepEqual(parseTimeOff(" 2026-12-24 "), { timeOff: { from: "2026-12-24", to: "2026-12-24" } });
  });

  for (const text of ["", "soon", "2026-12-32", "2027-01-01..2026-12-21", "2026-12-21..2026-12-22..2026-12-23"])
    it(`is not “${text}”`, () => assert.ok("problem" in parseTimeOff(text)));

  it("leaves Monday to Friday as working days", () => {
    const off = [{ from: "2026-11-24", to: "2026-11-25" }];
    const days = ["2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26"];
    assert.deepEqual(
      days.filter((day) => isWorkingDay(day, off)),
      ["2026-11-23", "2026-11-26"],
    );
  });
});
