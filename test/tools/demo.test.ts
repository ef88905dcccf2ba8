import assert from "node:assert/strict";
import { commitsByWeek, withDemo } from "./helpers/demo.ts";

/** The middle and both ends of a quarter, of a week and of a year. */
const moments = ["2026-11-19T15:00", "2026-10-01T08:00", "2027-01-01T00:05", "2026-03-30T00:01", "2026-11-22T23:59"];
const mine = "--author=robin";

describe("the demo workspace", () => {
  for (const moment of moments) {
    const now = new Date(moment);

    it(`holds nothing of the future at ${moment}`, () => {
      const dates = withDemo(now, (git) => git("log", "--all", "--format=%cI"));
      assert.deepEqual(
        dates.filter((date) => Date.parse(date) > now.getTime()),
        [],
      );
    });

    it(`holds two pieces of work this week, and one week with none, at ${moment}`, () => {
      const weeks = commitsByWeek(
        now,
        withDemo(now, (git) => git("log", "main", mine, "--format=%aI")),
      );
      assert.ok((weeks[0] ?? 0) >= 2, `this week: ${weeks[0]}`);
      assert.deepEqual(
        [...weeks.keys()].filter((index) => weeks[index] === 0),
        [4],
      );
    });
  }

  it("is the same each time", () => {
    const now = new Date("2026-11-19T15:00");
    const head = (): readonly string[] => withDemo(now, (git) => git("rev-parse", "main"));
    assert.deepEqual(head(), head());
  });

  it("names the engineer, so that nobody has to be asked", () => {
    const emails = withDemo(new Date("2026-11-19T15:00"), (git) => git("config", "--local", "user.email"));
    assert.deepEqual(emails, ["robin.hale@larkspur.example"]);
  });

  it("leaves one draft unmerged", () => {
    const open = withDemo(new Date("2026-11-19T15:00"), (git) =>
      git("branch", "--no-merged", "main", "--format=%(refname:short)"),
    );
    assert.deepEqual(open, ["robin/partition-the-outbox"]);
  });
});
