import assert from "node:assert/strict";
import { type Daily, type DailyInput, dailyStatus } from "../../../src/core/rhythm/daily.ts";
import { dailyChat, dailyMarkdown } from "../../../src/core/rhythm/daily-text.ts";
import { artifact, daily as oneADay } from "../helpers/artifacts.ts";
import { commit, hostile } from "./helper.ts";

/** The status of Wednesday, 25 November 2026, at nine. */
function status(given: Partial<DailyInput>): Daily {
  const input = { artifacts: [], commits: [], ladder: { kinds: [] }, timeOff: [] };
  return dailyStatus({ ...input, now: "2026-11-25T09:00:00Z", timeZone: "UTC", ...given });
}

const titles = ({ lines }: Daily["shipped"]) => lines.map(({ title }) => title);

describe("the daily status", () => {
  it("tells since the last working day with work", () => {
    const artifacts = [
      artifact({ on: "2026-11-20", title: "On Friday" }),
      artifact({ on: "2026-11-19", title: "Older" }),
    ];
    const { since, sinceText, shipped } = status({ artifacts });
    assert.deepEqual([since, sinceText, titles(shipped)], ["2026-11-20", "Fri 20 Nov", ["On Friday"]]);
  });

  it("passes over weekends and time off, and tells of what was done there", () => {
    const artifacts = [
      artifact({ on: "2026-11-20", title: "On Friday" }),
      artifact({ on: "2026-11-22", title: "On Sunday" }),
    ];
    const monday = status({ artifacts, now: "2026-11-23T09:00:00Z" });
    assert.deepEqual([monday.since, titles(monday.shipped)], ["2026-11-20", ["On Friday", "On Sunday"]]);
    const off = status({ artifacts, timeOff: [{ from: "2026-11-20", to: "2026-11-24" }] });
    assert.equal(off.since, "2026-11-22");
  });

  it("begins at the last working day where there is no work at all", () => {
    assert.equal(status({ now: "2026-11-23T09:00:00Z" }).since, "2026-11-20");
    assert.match(dailyMarkdown(status({})), /^- nothing landed$/m);
  });

  it("tells first what says most, and of the rest only how much", () => {
    const artifacts = [
      artifact({ on: "2026-11-24", kind: "review", role: "reviewer", title: "Their change" }),
      ...oneADay(1, "2026-11-24", { kind: "pull-request", title: "A fix" }),
      artifact({ on: "2026-11-24", title: "An RFC" }),
      artifact({ on: "2026-11-24", kind: "migration", title: "A migration" }),
      ...["a", "b", "c"].map((title) => artifact({ on: "2026-11-24", kind: "feature", title })),
    ];
    const { shipped } = status({ artifacts, commits: [commit()] });
    assert.deepEqual(titles(shipped), ["An RFC", "A migration", "a", "b", "c"]);
    assert.equal(shipped.rest, "and 1 pull request, 1 review and 1 commit");
  });

  it("takes a commit that became part of no artifact, those that add something first, and not one that did", () => {
    const own = artifact({ on: "2026-11-24", kind: "feature", title: "The feature", landing: "f00" });
    const commits = [
      commit({ title: "chore: tidy" }),
      commit({ title: "part of it", landing: "f00" }),
      commit({ title: "feat: add a flag" }),
      commit({ title: "Bump for the release", branch: "release-2.3", isOnLongLived: true }),
    ];
    const { shipped } = status({ artifacts: [own], commits });
    assert.deepEqual(titles(shipped), ["The feature", "feat: add a flag", "chore: tidy", "Bump for the release"]);
    assert.equal(shipped.lines[3]?.label, "release-2.3");
  });

  it("names as next what was begun, last touched first, and nothing that lay for two weeks", () => {
    const draft = { status: "draft", kind: "pull-request" } as const;
    const artifacts = [
      artifact({ ...draft, on: "2026-11-19", title: "Begun first", commit: "aaa" }),
      artifact({ ...draft, on: "2026-11-20", title: "Begun second", commit: "bbb" }),
      artifact({ ...draft, on: "2026-11-09", title: "Old, touched yesterday", commit: "ccc" }),
      artifact({ ...draft, on: "2026-11-02", title: "Forgotten", commit: "ddd" }),
    ];
    const commits = [
      commit({ hash: "ccc", branch: "old", on: "2026-11-09T10:00:00Z" }),
      commit({ branch: "old", on: "2026-11-24T10:00:00Z" }),
    ];
    const { next } = status({ artifacts, commits });
    assert.deepEqual(titles(next), ["Old, touched yesterday", "Begun second", "Begun first"]);
  });

  it("shows a day that is over as it looked when it began", () => {
    const artifacts = [
      artifact({ date: "2026-11-09T10:00:00Z", landed: "2026-11-12T10:00:00Z", kind: "feature", title: "Later" }),
      artifact({ on: "2026-11-10", title: "Before" }),
    ];
    const commits = [commit({ title: "Alone", on: "2026-11-10T10:00:00Z", landed: "2026-11-13T10:00:00Z" })];
    const { shipped, next } = status({ artifacts, commits, now: "2026-11-11" });
    assert.deepEqual([titles(shipped), titles(next)], [["Before"], ["Later", "Alone"]]);
  });

  it("counts neither what was reverted nor what others landed as a day of work", () => {
    const artifacts = [
      artifact({ on: "2026-11-24", status: "reverted" }),
      artifact({ on: "2026-11-24", kind: "review", role: "reviewer" }),
      artifact({ on: "2026-11-23", title: "Monday's" }),
    ];
    const { since, shipped } = status({ artifacts });
    assert.deepEqual([since, shipped.lines.length], ["2026-11-23", 2]);
  });

  it("cuts a long title between words", () => {
    const title = "The test suite harness and many individual test scripts have been updated to work correctly";
    const [line] = status({ artifacts: [artifact({ on: "2026-11-24", title })] }).shipped.lines;
    assert.equal(line?.title, "The test suite harness and many individual test scripts have been …");
    const unbroken = "x".repeat(90);
    assert.equal(
      status({ artifacts: [artifact({ on: "2026-11-24", title: unbroken })] }).shipped.lines[0]?.title.length,
      70,
    );
  });

  it("names the repository only where there are several", () => {
    const artifacts = ["acme/platform", "acme/api"].map((repository) => artifact({ on: "2026-11-24", repository }));
    assert.deepEqual(
      status({ artifacts }).shipped.lines.map(({ repository }) => repository),
      ["acme/platform", "acme/api"],
    );
    assert.equal(status({ artifacts: artifacts.slice(1) }).shipped.lines[0]?.repository, undefined);
  });
});

describe("the words of the daily status", () => {
  const artifacts = [
    artifact({ on: "2026-11-24", title: "Retire the bus", url: "https://example.com/rfcs/7" }),
    artifact({ on: "2026-11-24", status: "draft", kind: "feature", title: "Bound the queue" }),
  ];

  it("are a Markdown file with room for what blocks", () => {
    const text = dailyMarkdown(status({ artifacts }));
    assert.equal(
      text,
      "# Daily status, 25 November 2026\n\n## Shipped since Tue 24 Nov\n\n- [Retire the bus](https://example.com/rfcs/7) (RFC)\n\n## Next\n\n- Bound the queue\n\n## Blocked\n\n-\n",
    );
  });

  it("are text for a chat, with addresses spelt out", () => {
    assert.equal(
      dailyChat(status({ artifacts })),
      "*Shipped* since Tue 24 Nov\n• Retire the bus (RFC) https://example.com/rfcs/7\n*Next*\n• Bound the queue\n*Blocked*\n•",
    );
  });

  it("are read in 30 seconds at 260 words a minute, however much was done", () => {
    const long =
      "feat(queue): bound the retry queue, and drain it on shutdown, so that no payout is ever sent a second time";
    const many = oneADay(40, "2026-10-17", { kind: "feature" }).map((one, index) => ({
      ...one,
      landed: "2026-11-24T10:00:00Z",
      title: `${index} ${long}`,
    }));
    const drafts = many.map((one) => ({
      ...one,
      id: `${one.id}d`,
      date: "2026-11-24T10:00:00Z",
      landed: undefined,
      status: "draft" as const,
      counts: false,
    }));
    const words = dailyChat(status({ artifacts: [...many, ...drafts.map(({ landed: _, ...draft }) => draft)] })).split(
      /\s+/,
    );
    assert.ok(words.length <= 130, `${words.length} words`);
  });

  it("call nobody and hold no markup, whatever a title says", () => {
    const text = status({ artifacts: [artifact({ on: "2026-11-24", title: hostile, url: "javascript:alert(1)" })] });
    assert.doesNotMatch(dailyChat(text), /<!|(?<!`)@here|javascript:alert\(1\)$|\u202e/m);
    assert.doesNotMatch(dailyMarkdown(text), /(?<!\\)<img|(?<!\\)\]\(javascript|\u202e/);
  });
});
