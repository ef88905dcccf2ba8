import assert from "node:assert/strict";
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { dayAt, isTimeZone, runsIn, startOfDay } from "../../../src/core/calendar/zone.ts";

/** Time zones with the oddities: half hours, a clock that jumps over midnight or comes back to it, a day that was left out. */
const zones = [
  "UTC",
  "Europe/Paris",
  "America/Sao_Paulo",
  "America/Havana",
  "Atlantic/Azores",
  "Asia/Beirut",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "Africa/Monrovia",
];
const before = process.env.TZ;

/** The hours around every change of the clocks from 2005 to 2040, and those around the days' ends beside it. */
function tellingInstants(zone: string): readonly number[] {
  const instants: number[] = [];
  let at = Temporal.Instant.from("2005-01-01T00:00Z").toZonedDateTimeISO(zone).getTimeZoneTransition("next");
  for (; at !== null && at.year < 2040; at = at.getTimeZoneTransition("next")) {
    const midnights = [0, 1].map(
      (days) => at?.toPlainDate().add({ days }).toZonedDateTime(zone).epochMilliseconds ?? 0,
    );
    for (const ms of [at.epochMilliseconds, ...midnights])
      for (let quarters = -8; quarters <= 8; quarters += 1)
        instants.push(ms + quarters * 900_000, ms + quarters * 900_000 - 1);
  }
  return instants;
}

/** Any moment since 2005, in milliseconds. */
const moments = fc.integer({ min: Date.UTC(2005, 0, 1), max: Date.UTC(2040, 0, 1) });

function setZone(zone: string | undefined): void {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}

describe("the time zone where the program runs", () => {
  afterEach(() => {
    runsIn(undefined);
    setZone(before);
  });

  for (const zone of zones) {
    it(`has the days that are looked up elsewhere (${zone})`, () => {
      setZone(zone);
      const dayOf = (ms: number): string => dayAt(ms, zone);
      const check = (ms: number): void => {
        runsIn(undefined);
        const day = dayOf(ms);
        const start = startOfDay(day, zone);
        runsIn(zone);
        assert.equal(dayOf(ms), day);
        assert.equal(startOfDay(day, zone), start);
      };
      for (const ms of tellingInstants(zone)) check(ms);
      fc.assert(fc.property(moments, check), { numRuns: 200 });
    });
  }

  it("starts a day later where the clock jumps over its midnight", () => {
    setZone("America/Sao_Paulo");
    runsIn("America/Sao_Paulo");
    assert.equal(startOfDay("2018-11-04", "America/Sao_Paulo"), "2018-11-04T03:00:00Z");
  });

  it("says nothing of any other one", () => {
    setZone("Asia/Tokyo");
    runsIn("Asia/Tokyo");
    assert.equal(startOfDay("2026-10-01", "Europe/Paris"), "2026-09-30T22:00:00Z");
    assert.ok(isTimeZone("Asia/Tokyo"));
    assert.ok(!isTimeZone("Nowhere/Atall"));
  });
});
