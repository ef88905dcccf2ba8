import assert from "node:assert/strict";
import { daysToRead, endInstant, instantsToRead, standing, startInstant } from "../../../src/core/calendar/bounds.ts";
import { daysPeriod } from "../../../src/core/calendar/period.ts";

const quarter = daysPeriod("2026-10-01", "2026-12-31", "Europe/Paris");

describe("the bounds of a period", () => {
  it("are instants of its time zone, in summer and in winter", () => {
    assert.equal(startInstant(quarter), "2026-09-30T22:00:00Z");
    assert.equal(endInstant(quarter), "2026-12-31T23:00:00Z");
    assert.equal(startInstant({ ...quarter, timeZone: "Pacific/Auckland" }), "2026-09-30T11:00:00Z");
  });

  it("start later where the clock jumps over midnight", () => {
    assert.equal(startInstant(daysPeriod("2018-11-04", "2018-12-01", "America/Sao_Paulo")), "2018-11-04T03:00:00Z");
  });

  it("reach over whole weeks for reading", () => {
    assert.deepEqual(daysToRead(quarter), { start: "2026-09-28", end: "2027-01-03" });
    assert.deepEqual(instantsToRead(quarter), { from: "2026-09-27T22:00:00Z", until: "2027-01-03T23:00:00Z" });
  });

  it("reach over the week that runs on their edges, though it belongs to the neighbour", () => {
    const friday = daysPeriod("2026-10-02", "2026-10-20", "UTC");
    assert.deepEqual(daysToRead(friday), { start: "2026-09-28", end: "2026-10-25" });
  });

  it("say whether it runs, to the day", () => {
    assert.equal(standing(quarter, "2026-09-30T21:59:59Z"), "before");
    assert.equal(standing(quarter, "2026-09-30T22:00:00Z"), "running");
    assert.equal(standing(quarter, "2026-12-31T22:59:59Z"), "running");
    assert.equal(standing(quarter, "2026-12-31T23:00:00Z"), "over");
  });
});
