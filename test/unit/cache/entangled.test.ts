import assert from "node:assert/strict";
import fc from "fast-check";
import { periodAt } from "../../../src/core/calendar/period.ts";
import { parseLadder } from "../../../src/core/ladder/parse.ts";
import { prose, rfcText } from "../artifacts/documents/helpers.ts";
import { comparing } from "../helpers/comparing.ts";
import { MemoryCache } from "../helpers/memory-cache.ts";
import { MemoryRepository, me, other } from "../helpers/memory-repository.ts";

const { ladder } = parseLadder("version: 1\nname: Ours\nrungs:\n  - { id: one, title: One, criteria: [] }\n");
assert.ok(ladder);
const common = { ladder, period: periodAt("2026-07-01", "quarter", 1, "UTC"), onlyIdentities: true };

type Files = Readonly<Record<string, string | null>>;

/** A repository in which both of us commit, a day or some apart, and a way to read it with a cache, which must give what is read without. */
function begun() {
  const repository = new MemoryRepository();
  const cache = new MemoryCache();
  repository.commit({ author: other, date: "2026-06-01T09:00:00Z", files: { "src/a.ts": "" } });
  let now = Date.parse("2026-07-01T09:00:00Z");
  let tip = "";
  const commit = (author: typeof me, files: Files, parents?: readonly string[], branch?: string): string =>
    repository.commit({
      ...{ author, files, subject: "docs: words", date: new Date(now).toISOString() },
      ...(parents === undefined ? {} : { parents }),
      ...(branch === undefined ? {} : { branch }),
    });
  const land = (author: typeof me, files: Files, days = 1): void => {
    now += days * 86_400_000;
    tip = commit(author, files);
  };
  /** Through a branch that is merged at once. */
  const merge = (author: typeof me, files: Files): void => {
    now += 86_400_000;
    const topic = commit(author, files, [tip], "merged");
    tip = commit(other, files, [tip, topic]);
    repository.reset("merged", tip);
  };
  /** Commits of both of us on a local branch. */
  const wait = (...all: readonly (readonly [author: typeof me, files: Files])[]): void => {
    let last = tip;
    for (const [author, files] of all) last = commit(author, files, [last], "topic");
  };
  const { read } = comparing(repository, cache, { ...common, identities: [me.email] });
  for (const author of [me, other]) land(author, { "src/first.ts": author.name }, 0);
  return { read, land, merge, wait };
}

const rfc = (title: string, more = ""): string =>
  `# ${title}\n\n## Summary\n\nWe retire the message bus that nobody maintains any more.\n\n## Motivation\n\nIt costs us two days of every single week to keep it alive.\n${more}\n## Drawbacks\n\nSome of the older services have to be written once again.\n`;
const whole = (name: string): string => `${rfcText(name)}\n## Unresolved questions\n\nNone.\n`;
const vague = `# Allocator\n\n${prose("allocator", 200)}\n\n## Motivation\n\nSlow.\n\n## Summary\n\nFaster.\n`;
const [bus, more, yetMore] = [rfc("Bus"), rfc("Bus", "\nMore of it\n"), rfc("Bus", "\nYet more of it\n")];

type History = ReturnType<typeof begun>;

/** What happens before a reading, and what somebody else does after it. */
const cases: Readonly<Record<string, readonly [before: (h: History) => unknown, after: (h: History) => void]>> = {
  "what went on under another status, and names me there": [
    ({ land }) => land(other, { "proposals/working/62-cell-identifiers/proposal.md": bus }),
    ({ land }) =>
      land(other, {
        "proposals/working/62-cell-identifiers/proposal.md": "Moved.\n",
        "proposals/accepted/2.3/cell-identifiers/proposal.md": bus.replace("\n\n", "\n\n- Author: Ada Moreau\n\n"),
      }),
  ],
  "an original that was gone, under another number": [
    ({ land }) => {
      land(other, { "rfcs/0007-retire-bus.md": bus });
      land(me, { "docs/rfcs/0007-retire-bus.md": more });
      land(other, { "rfcs/0007-retire-bus.md": null });
    },
    ({ land }) => land(other, { "rfcs/0012-retire-bus.md": yetMore }),
  ],
  "the same through a merge": [
    ({ land }) => {
      land(other, { "rfcs/0007-retire-bus.md": bus });
      land(me, { "docs/rfcs/0007-retire-bus.md": more });
      land(other, { "rfcs/0007-retire-bus.md": null });
    },
    ({ merge }) => merge(other, { "rfcs/0012-retire-bus.md": yetMore }),
  ],
  "an original that was gone, elsewhere with what it held": [
    ({ land }) => {
      land(other, { "rfcs/0007-retire-bus.md": bus });
      land(me, { "docs/rfcs/0007-retire-bus.md": more });
      land(other, { "rfcs/0007-retire-bus.md": null });
    },
    ({ land }) => land(other, { "archive/bus.md": bus }),
  ],
  "metadata that was gone, in another folder": [
    ({ land }) => {
      land(me, { "rfcs/0009-logs/README.md": rfc("Logs") });
      land(other, { "rfcs/0009-logs/metadata.yaml": "status: rejected\n" });
      land(other, { "rfcs/0009-logs/metadata.yaml": null });
    },
    ({ land }) => land(other, { "rfcs/0010-traces/metadata.yaml": "status: rejected\n" }),
  ],
  "metadata that stood elsewhere in the first place": [
    ({ land }) => {
      land(other, { "rfcs/0010-traces/metadata.yaml": "status: rejected\n" });
      land(other, { "rfcs/0009-logs/metadata.yaml": "status: rejected\n" });
      land(me, { "rfcs/0009-logs/README.md": rfc("Logs") });
    },
    ({ land }) =>
      land(other, {
        "rfcs/0010-traces/metadata.yaml": "status: accepted\n",
        "rfcs/0011-more/metadata.yaml": "status: rejected\n",
      }),
  ],
  "what mine is a copy of, moved away": [
    ({ land }) => {
      land(other, { "notes/bus.md": bus });
      land(me, { "rfcs/0007-retire-bus.md": bus });
      land(other, { "notes/bus.md": more });
    },
    ({ land }) => land(other, { "notes/bus.md": "Moved.\n", "notes/old/bus.md": more }),
  ],
  "what stood as a copy of somebody's, in other words that mine has too": [
    async ({ land, read }) => {
      land(other, { "proposals/0003-retire-bus.md": vague, "rfcs/0007-retire-bus.md": bus });
      await read();
      land(me, { "docs/rfcs/0007-retire-bus.md": vague });
    },
    ({ land }) =>
      land(me, {
        ...{ "docs/rfcs/0007-retire-bus.md": whole("b"), "rfcs/0010-x/README.md": whole("b") },
        "proposals/0003-retire-bus.md": bus,
      }),
  ],
  "what mine is a copy of, gone long after": [
    ({ land }) => {
      land(other, { "notes/bus-history.md": bus });
      land(me, { "rfcs/0007-retire-bus.md": bus });
      land(other, { "notes/bus-history.md": more });
      land(other, { "notes/bus-history.md": null }, 45);
    },
    ({ land }) => land(other, { "archive/bus-history.md": yetMore }),
  ],
  "an original that turns out to be a copy": [
    ({ land }) => {
      land(other, { "proposals/bus.md": bus });
      land(other, { "rfcs/0007-retire-bus.md": bus });
      land(other, { "rfcs/0007-retire-bus.md": more });
      land(me, { "docs/rfcs/0007-retire-bus.md": yetMore });
    },
    ({ land }) => land(other, { "proposals/bus.md": more }),
  ],
  "an original that stood elsewhere in the first place": [
    ({ land }) => {
      land(other, { "proposals/0003-retire-bus.md": bus });
      land(other, { "rfcs/0007-retire-bus.md": bus });
      land(me, { "docs/rfcs/0007-retire-bus.md": more });
    },
    ({ land }) => land(other, { "proposals/0003-retire-bus.md": "# Moved\n", "proposals/0004-bus.md": bus }),
  ],
  "a neighbour that turns out to be a copy": [
    ({ land }) => {
      land(other, { "elsewhere/cc.md": whole("zero") });
      land(other, { "notes/c-thing.md": whole("zero") });
      land(other, { "notes/a-thing.md": whole("a"), "notes/b-thing.md": whole("b"), "notes/c-thing.md": whole("c") });
      land(me, { "notes/allocator.md": vague });
    },
    ({ land }) => land(other, { "elsewhere/cc.md": whole("c") }),
  ],
  "a neighbour that stood elsewhere in the first place": [
    ({ land }) => {
      land(other, { "elsewhere/c-thing.md": whole("c") });
      land(other, { "notes/c-thing.md": whole("c") });
      land(other, { "notes/a-thing.md": whole("a"), "notes/b-thing.md": whole("b") });
      land(me, { "notes/allocator.md": vague });
    },
    ({ land }) => land(other, { "elsewhere/c-thing.md": "# Moved\n", "elsewhere/zz.md": whole("c") }),
  ],
  "what mine began as a copy of, removed": [
    ({ land }) => {
      land(other, { "notes/message-bus.md": bus });
      land(me, { "rfcs/0007-retire-bus.md": bus });
      land(me, { "rfcs/0007-retire-bus.md": whole("a") });
    },
    ({ land }) => land(other, { "notes/message-bus.md": null }),
  ],
  "what that began as a copy of, removed": [
    ({ land }) => {
      for (const path of ["notes/message-bus.md", "notes/bus.md"]) land(other, { [path]: bus });
      land(me, { "rfcs/0007-retire-bus.md": bus });
      for (const [author, path] of [
        [other, "notes/bus.md"],
        [me, "rfcs/0007-retire-bus.md"],
      ] as const)
        land(author, { [path]: whole(path) });
    },
    ({ land }) => land(other, { "notes/message-bus.md": null }),
  ],
  "what mine said between its first words and its last, kept aside": [
    ({ land }) => {
      for (const text of [bus, more, yetMore]) land(me, { "designs/bus.md": text });
    },
    ({ land }) => land(other, { "designs/archive/bus.md": more }),
  ],
  "what stands on my branch and cites mine, as it was at first": [
    ({ land, wait }) => {
      land(me, { "rfcs/0007-retire-bus.md": bus });
      wait(
        [other, { "docs/guide.md": "# Guide\n" }],
        [other, { "docs/guide.md": "As RFC 7 says.\n" }],
        [me, { "a.ts": "" }],
      );
      land(other, { "src/c.ts": "1\n" });
    },
    ({ land }) => land(other, { "handbook/start.md": "# Guide\n" }),
  ],
  "metadata on my branch, in another folder": [
    ({ land, wait }) => {
      land(me, { "rfcs/0009-logs/README.md": rfc("Logs") });
      wait([other, { "rfcs/0009-logs/metadata.yaml": "status: rejected\n" }], [me, { "a.ts": "" }]);
      land(other, { "src/c.ts": "1\n" });
    },
    ({ land }) => land(other, { "rfcs/0010-traces/metadata.yaml": "status: rejected\n" }),
  ],
};

describe("somebody else's document", () => {
  for (const [name, [before, after]] of Object.entries(cases))
    it(`has all read again where it is ${name}`, async () => {
      const history = begun();
      await before(history);
      await history.read();
      after(history);
      assert.equal(await history.read(), true);
    });

  /** Documents that may come back in some way: what is nothing like them is none of them. */
  const loose: Readonly<Record<string, (h: History) => void>> = {
    "waits on a branch": ({ wait }) => wait([me, { "rfcs/0007-retire-bus.md": bus }]),
    "is gone": ({ land }) => {
      land(me, { "rfcs/0007-retire-bus.md": bus });
      land(other, { "rfcs/0007-retire-bus.md": null });
    },
  };
  for (const [name, happens] of Object.entries(loose)) {
    it(`is looked at alone where one of mine ${name}`, async () => {
      const history = begun();
      happens(history);
      await history.read();
      history.land(other, { "proposals/0012-cell-identifiers.md": rfc("Cells") });
      assert.equal(await history.read(), false);
      history.land(other, { "proposals/0007-retire-bus.md": yetMore });
      assert.equal(await history.read(), true);
    });
  }

  it("is nothing to mine when it is moved or removed, unless it comes to stand beside one", async () => {
    const { read, land } = begun();
    const cells = rfc("Cells");
    land(me, { "rfcs/0007-retire-bus.md": bus });
    land(other, { "proposals/0012-cell-identifiers.md": cells, "docs/guide.md": whole("guide") });
    await read();
    for (const path of ["proposals/0013-cell-identifiers.md", "proposals/0014-cell-identifiers.md"]) {
      const from = path.replace(/1(\d)/, (_, digit: string) => `1${Number(digit) - 1}`);
      land(other, { [from]: null, [path]: cells });
      assert.equal(await read(), false);
    }
    land(other, { "docs/guide.md": null });
    assert.equal(await read(), false);
    land(other, { "proposals/0014-cell-identifiers.md": null, "rfcs/metadata.yaml": cells });
    assert.equal(await read(), true);
  });

  it("is not what comes back in mine where it went on at a copy", async () => {
    const { read, land } = begun();
    land(other, { "elsewhere/c-thing.md": vague, "proposals/0003-retire-bus.md": vague });
    await read();
    land(other, { "elsewhere/c-thing.md": null });
    assert.equal(await read(), false);
    land(me, { "notes/c-thing.md": bus, "proposals/0003-retire-bus.md": bus });
    assert.equal(await read(), true);
  });

  const paths = [
    ...[
      "proposals/0003-retire-bus.md",
      "rfcs/0007-retire-bus.md",
      "docs/rfcs/0007-retire-bus.md",
      "rfcs/0012-retire-bus.md",
    ],
    ...[
      "notes/bus.md",
      "notes/a-thing.md",
      "notes/b-thing.md",
      "notes/c-thing.md",
      "notes/allocator.md",
      "elsewhere/c-thing.md",
    ],
    ...[
      "rfcs/0009-logs/README.md",
      "rfcs/0009-logs/metadata.yaml",
      "rfcs/0010-x/metadata.yaml",
      "rfcs/0010-x/README.md",
    ],
    ...["docs/parameters.md", "docs/parameters_v2.md", "other/parameters.md", "docs/guide.md", "CLAUDE.md"],
  ];
  const texts = [
    ...[bus, more, yetMore, whole("a"), whole("b"), whole("c"), vague, "# Moved\n", "# Guide\n", ""],
    ...["# Guide\n\nAs RFC 7 says, and RFC 9.\n", rfc("Bus", "\nSee rfcs/0009-logs/README.md.\n")],
    ...[bus.replace("\n", "\n\n- Author: Ada Moreau\n"), bus.replace("\n", "\n\n- Author: Cy Okafor\n")],
  ];
  const metadata = ["status: rejected\n", "status: accepted\n", "author: Ada Moreau\n", "author: Bo Lindqvist\n"];

  it("leaves what a full reading gives, whatever it is", async () => {
    const number = fc.nat({ max: 400 });
    const change = fc.tuple(number, number);
    const step = fc.record({
      who: number,
      way: number,
      days: number,
      changes: fc.array(change, { minLength: 1, maxLength: 3 }),
    });
    const answered = { kept: 0, full: 0 };
    const property = fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const { read, land, merge, wait } = begun();
      for (const [at, { who, way, days, changes }] of steps.entries()) {
        const files = Object.fromEntries(
          changes.map(([where, what]) => {
            const path = paths[where % paths.length] ?? "";
            const list = path.endsWith("yaml") ? metadata : texts;
            return [path, what % 9 === 8 ? null : (list[what % list.length] ?? "")];
          }),
        );
        // Mine come first; what comes later is mostly not.
        const author = who % (at < steps.length / 2 ? 2 : 12) === 0 ? me : other;
        if (way % 4 === 1) merge(author, files);
        else land(author, files, days % 7 === 6 ? 20 : 1);
        if (way % 16 === 2) wait([way % 32 === 2 ? me : other, files], [me, { "src/more.ts": String(at) }]);
        answered[(await read()) ? "full" : "kept"] += 1;
      }
    });
    await fc.assert(property, { numRuns: 25 });
    assert.ok(answered.kept > 0, JSON.stringify(answered));
  });
});
