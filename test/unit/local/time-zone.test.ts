import assert from "node:assert/strict";
import { localTimeZone } from "../../../src/local/time-zone.ts";

const byIntl = Intl.DateTimeFormat().resolvedOptions().timeZone;
const zone = (variable: string | undefined, link?: string): string => localTimeZone({ variable, link: () => link });

describe("the time zone of this machine", () => {
  it("is the one that TZ names", () => {
    assert.equal(zone("Europe/Paris", "/usr/share/zoneinfo/Asia/Tokyo"), "Europe/Paris");
    assert.equal(zone("America/Argentina/Buenos_Aires"), "America/Argentina/Buenos_Aires");
    assert.equal(zone("Etc/UTC"), "UTC");
  });

  it("is else the one that the system's link leads to", () => {
    assert.equal(zone(undefined, "/usr/share/zoneinfo/Asia/Tokyo"), "Asia/Tokyo");
    assert.equal(zone("", "/var/db/timezone/zoneinfo/Europe/Berlin"), "Europe/Berlin");
    assert.equal(zone(undefined, "../usr/share/zoneinfo/Etc/UTC"), "UTC");
  });

  it("is asked of the runtime where neither is a plain name", () => {
    for (const variable of [":Europe/Paris", "CET-1CEST", "right/Europe/Paris", "EST5EDT", "Europe/../Paris", "GMT+2"])
      assert.equal(zone(variable, "/usr/share/zoneinfo/Asia/Tokyo"), byIntl, variable);
    assert.equal(zone(undefined), byIntl);
    assert.equal(zone(undefined, "/somewhere/else"), byIntl);
  });

  it("is what the runtime says it is", () => {
    assert.equal(localTimeZone(), byIntl);
  });
});
