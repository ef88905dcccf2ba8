import assert from "node:assert/strict";
import type { Artifact } from "../../../src/core/artifacts/types.ts";
import { artifactTree } from "../../../src/core/progress/artifact-tree.ts";
import type { MeasureInput } from "../../../src/core/progress/measure.ts";
import type { ProgressNode, Shown } from "../../../src/core/progress/nodes.ts";
import { progressTree } from "../../../src/core/progress/progress-tree.ts";
import { artifact, daily } from "../helpers/artifacts.ts";
import { criterion, ladder, manual, period, progress, rule, rung } from "../helpers/progress.ts";

const target = rung({
  weekly: { anyOf: ["rfc"], atLeast: 1, weeks: 0.5 },
  criteria: [
    criterion({ evidence: [rule({ reach: 3 })] }),
    criterion({
      id: "mentoring",
      expects: "Mentors",
      evidence: [rule({ anyOf: ["review"], atLeast: 40 }), manual("Whom?")],
    }),
    criterion({ id: "tools", expects: "Builds tools", evidence: [rule({ anyOf: ["tool"] })], examples: ["A prompt"] }),
    criterion({ id: "taste", expects: "Knows when not to generate", evidence: [manual("What did you write?")] }),
  ],
});

function shown(artifacts: readonly Artifact[], given: Partial<MeasureInput> = {}): Shown {
  return { progress: progress(artifacts, { target, ...given }), ladder: ladder(), artifacts };
}

/** A tree as indented lines: `icon label | description`. */
function drawn(nodes: readonly ProgressNode[], depth = 0): readonly string[] {
  return nodes.flatMap(({ icon = "-", label, description, children }) => {
    const line = `${"  ".repeat(depth)}${icon} ${label}${description === undefined ? "" : ` | ${description}`}`;
    return [line, ...drawn(children, depth + 1)];
  });
}

function idsOf(nodes: readonly ProgressNode[]): readonly string[] {
  return nodes.flatMap(({ id, children }) => [id, ...idsOf(children)]);
}

const rfc = artifact({ on: "2026-10-12", reach: 7 });
const reviews = daily(2, "2026-11-19", { kind: "review" });

describe("the tree of progress", () => {
  it("shows the rungs, the weekly artifact and every criterion with what is missing", () => {
    assert.deepEqual(drawn(progressTree(shown([rfc, ...reviews]))), [
      "milestone Mid → Senior | Q4 · week 8 of 14",
      "  color-mode Weekly artifact | 1 of 7 weeks",
      "    circle-outline 6 more weeks with 1 RFC, by 31 Dec",
      "  pass-filled Writes RFCs that change… | 1 of 1 · reach 7",
      "    file-text Retire the in-house event bus | 12 Oct · 7 people",
      "  color-mode Mentors | 2 of 40 · pace 3",
      "    comment-discussion review number 2 | 20 Nov",
      "    comment-discussion review number 1 | 19 Nov",
      "    circle-outline 38 more reviews by 31 Dec",
      "    question Whom?",
      "  circle-large-outline Builds tools | no evidence yet",
      "    circle-outline 1 more tool by 31 Dec",
      "  edit Knows when not to… | yours to say",
      "    question What did you write?",
    ]);
  });

  it("says in words what icon and colour say", () => {
    const [root] = progressTree(shown([rfc]));
    const row = root?.children[1];
    assert.deepEqual(
      [row?.color, row?.spoken],
      ["testing.iconPassed", "Writes RFCs that change…, Met, 1 of 1 · reach 7"],
    );
    assert.match(
      row?.tooltip ?? "",
      /^Writes RFCs that change what other teams do\nMet: .*\nAsked for: 1 RFC that 3 others touched, per quarter$/,
    );
    assert.match(root?.children[3]?.tooltip ?? "", /Would show it: A prompt$/);
  });

  it("has a period's name once it is over, and the one rung at the top", () => {
    const top = rung({ id: "mid", title: "Mid", criteria: [] });
    const [root] = progressTree(shown([], { target: top, now: "2027-02-01T00:00:00Z" }));
    assert.deepEqual([root?.label, root?.description], ["Mid", "Q4 2026"]);
  });

  it("sums up what is many of a kind, and lists no more than 25 of it", () => {
    const many = daily(40, "2026-10-01", { kind: "review" });
    const [row, missing] =
      progressTree(shown([...many, artifact({ kind: "note", criteria: ["mentoring"], on: "2026-10-03" })]))[0]
        ?.children[2]?.children ?? [];
    assert.deepEqual([row?.label, row?.description, row?.expanded], ["40 reviews", "1 Oct to 9 Nov", false]);
    assert.deepEqual([row?.children.length, row?.children[25]?.label], [26, "15 more, listed under Artifacts"]);
    assert.equal(missing?.label, "Retire the in-house event bus");
  });

  it("lists apart what came close, under a row that says so", () => {
    const lines = drawn(progressTree(shown([artifact({ reach: 1 })])));
    const at = lines.findIndex((line) => line.includes("1 came close") && line.includes("circle-slash"));
    assert.match(lines[at + 1] ?? "", /Retire the in-house event bus/);
  });

  it("opens what it shows, and never has an id twice", () => {
    const all = shown([rfc, ...reviews]);
    const ids = [...idsOf(progressTree(all)), ...idsOf(artifactTree(all))];
    assert.equal(new Set(ids).size, ids.length);
    assert.equal(progressTree(all)[0]?.children[1]?.children[0]?.open, rfc.id);
  });

  it("cleans hostile titles", () => {
    const hostile = artifact({
      on: "2026-10-12",
      reach: 7,
      title: "a\u202eb\n$(alert) [x](command:y)",
      why: "p\u0000q",
    });
    const node = progressTree(shown([hostile]))[0]?.children[1]?.children[0];
    assert.equal(node?.label, "ab $(alert) [x](command:y)");
    assert.doesNotMatch(node?.tooltip ?? "", /[\u0000\u202e]/);
  });
});

describe("the tree of artifacts", () => {
  const week44 = artifact({ on: "2026-10-28", kind: "adr", title: "Retry budget" });
  const draft = artifact({ on: "2026-11-16", status: "draft", title: "Later" });
  const reverted = artifact({ on: "2026-11-17", status: "reverted", title: "Undone" });
  const lines = drawn(artifactTree(shown([rfc, week44, draft, reverted, ...reviews])));

  it("has the weeks so far, newest first, each with its artifacts", () => {
    assert.deepEqual(lines.slice(0, 9), [
      "- This week | 2 · not kept yet",
      "  comment-discussion review number 2 | Fri",
      "  comment-discussion review number 1 | Thu",
      "  file-text Undone | Tue · reverted",
      "  file-text Later | Mon · draft",
      "- Week 46 | 0 · no artifact",
      "- Week 45 | 0 · no artifact",
      "- Week 44 | 1 · not kept",
      "  file-text Retry budget | Wed",
    ]);
    assert.equal(lines.includes("- Week 42 | 1 · kept"), true);
    assert.equal(lines.at(-1), "- Week 40 | 0 · no artifact");
  });

  it("says what will appear when the week is empty, and names time off", () => {
    const timeOff = [
      { from: "2026-11-09", to: "2026-11-13" },
      { from: "2026-12-21", to: "2026-12-31" },
    ];
    assert.deepEqual(drawn(artifactTree(shown([], { timeOff }))).slice(0, 3), [
      "- This week | 0 · nothing yet",
      "  info What you merge, write and review this week appears here",
      "- Week 46 | 0 · time off",
    ]);
  });

  it("says which artifacts the person corrected, and why one cannot be reached", () => {
    const note = "recorded in the journal; its repository was not read";
    const given = { on: "2026-11-19", corrected: ["kind", "criteria"], unreachable: true, note } as const;
    const [row] = artifactTree(shown([artifact(given)]))[0]?.children ?? [];
    assert.equal(row?.description, "Thu · unreachable · corrected");
    assert.match(row?.tooltip ?? "", new RegExp(`Corrected by you: kind, tied to criteria\\nUnreachable: ${note}$`));
  });

  it("shows the running week though it belongs to the quarter before", () => {
    const given = { period: period("2027-Q1"), now: "2027-01-02T09:00:00Z" };
    const edge = artifact({ on: "2026-12-29" });
    assert.deepEqual(drawn(artifactTree(shown([edge], given))), [
      "- This week | 1 · kept",
      "  file-text Retire the in-house event bus | Tue",
    ]);
  });

  it("ends with the period's last week once it is over", () => {
    const over = artifactTree(shown([], { now: "2027-02-01T00:00:00Z" }));
    assert.deepEqual([over[0]?.label, over.length], ["Week 53", 14]);
  });

  it("says which artifact only the journal knows", () => {
    const known = artifact({ on: "2026-10-12", unreachable: true, note: "its repository was not read" });
    const rows = artifactTree(shown([known])).flatMap(({ children }) =>
      children.filter(({ open }) => open !== undefined),
    );
    assert.deepEqual(
      rows.map(({ description, tooltip }) => [description?.includes("unreachable"), tooltip?.split("\n").at(-1)]),
      [[true, "Unreachable: its repository was not read"]],
    );
  });
});
