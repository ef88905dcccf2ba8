import assert from "node:assert/strict";
import { periodAt } from "../../../src/core/calendar/period.ts";
import { collectArtifacts } from "../../../src/core/collect.ts";
import { peopleOf } from "../../../src/core/history/people.ts";
import { parseLadder } from "../../../src/core/ladder/parse.ts";
import { MemoryCache } from "../helpers/memory-cache.ts";
import { type CommitSpec, MemoryRepository, me, other } from "../helpers/memory-repository.ts";

const { ladder } = parseLadder("version: 1\nname: Ours\nrungs:\n  - { id: one, title: One, criteria: [] }\n");
assert.ok(ladder);
const common = {
  ...{ ladder, period: periodAt("2026-07-01", "quarter", 1, "UTC"), identities: [me.email] },
  ...{ onlyIdentities: true, ownCommits: true },
};
const cy = { name: "Cy Okafor", email: "cy@example.com" };

/** A repository in which three people have landed something, and a way to read it with a cache, which must give what is read without. */
function begun() {
  const repository = new MemoryRepository();
  const cache = new MemoryCache();
  let day = Date.parse("2026-07-01T09:00:00Z");
  const land = (spec: Omit<CommitSpec, "date" | "landed"> & Partial<CommitSpec>): string => {
    day += 3_600_000;
    return repository.commit({ date: new Date(day).toISOString(), ...spec });
  };
  const code = (path: string, spec: Partial<CommitSpec> = {}): string =>
    land({ files: { [`src/${path}`]: `${day}\n`, [`test/${path}`]: `${day}\n` }, subject: `feat: ${path}`, ...spec });
  const merge = (
    author: CommitSpec["author"],
    from: string,
    number: number,
    spec: Partial<CommitSpec> = {},
  ): string => {
    const main = land({ author: cy, subject: `fix: ${number}`, files: { [`lib/${number}.ts`]: `${day}\n` } });
    const topic = code(`pr${number}.ts`, {
      ...(author === undefined ? {} : { author }),
      ...spec,
      branch: `b${number}`,
    });
    repository.drop(`b${number}`);
    const subject = `Merge pull request #${number} from ${from}/topic`;
    return land({ author: cy, subject, parents: [main, topic] });
  };
  for (const author of [me, other, cy]) land({ author, files: { [`src/${author.email}.ts`]: "" }, subject: "Begin" });
  const collected = async (kept: { readonly cache?: MemoryCache }) => {
    const found = await collectArtifacts({ ...common, ...kept, readers: [repository] });
    return { ...found, authors: peopleOf(found.authors) };
  };
  /** Whether all was read again. */
  const read = async (): Promise<boolean> => {
    const before = repository.reads;
    const found = await collected({ cache });
    const isFull = repository.reads > before;
    assert.deepEqual(found, await collected({}));
    return isFull;
  };
  const artifacts = async () => (await collected({ cache })).artifacts;
  const kinds = async () => Object.fromEntries((await artifacts()).map(({ title, kind }) => [title, kind]));
  return { repository, cache, land, code, merge, read, artifacts, kinds };
}

describe("what lands and concerns me", () => {
  const trailer = (key: string) => ({ trailers: [{ key, value: "Ada Moreau <ada@example.com>" }] });

  it("is added to what was kept: commits, pull requests that others merge, reviews, pairings", async () => {
    const { code, merge, read, kinds } = begun();
    merge(me, "adam", 7);
    assert.equal(await read(), true);
    code("queue.ts");
    assert.equal(await read(), false);
    merge(me, "adam", 8);
    assert.equal(await read(), false);
    code("bus.ts", { author: other, ...trailer("Reviewed-by") });
    assert.equal(await read(), false);
    merge(other, "bo", 9, trailer("Co-authored-by"));
    assert.equal(await read(), false);
    assert.deepEqual(Object.values(await kinds()).toSorted(), ["feature", "feature", "feature", "pairing", "review"]);
  });

  it("is added after others' commits that had nothing to do with me", async () => {
    const { code, read, kinds } = begun();
    code("queue.ts");
    await read();
    for (const path of ["one.ts", "two.ts"]) {
      code(path, { author: other });
      assert.equal(await read(), false);
    }
    code("bus.ts");
    assert.equal(await read(), false);
    assert.deepEqual(await kinds(), { "feat: queue.ts": "feature", "feat: bus.ts": "feature" });
  });

  it("is known again when it lands a second time: by its date and subject, its number, or its Change-Id", async () => {
    const { code, land, read, kinds } = begun();
    const id = { trailers: [{ key: "Change-Id", value: "I01" }] };
    await read();
    code("queue.ts", { date: "2026-07-03T09:00:00Z" });
    code("bus.ts", { subject: "feat: a bus (#12)" });
    code("api.ts", { subject: "feat: an api", ...id });
    assert.equal(await read(), false);
    code("other.ts", { author: other });
    code("queue.ts", { date: "2026-07-03T09:00:00Z", landed: "2026-07-20T09:00:00Z" });
    land({ files: { "src/bus.ts": "more\n" }, subject: "feat: more of the bus (#12)" });
    land({ files: { "src/api.ts": "more\n" }, subject: "feat: an api that answers", ...id });
    assert.equal(await read(), false);
    const all = { "feat: queue.ts": "feature", "feat: a bus": "feature", "feat: an api": "feature" };
    assert.deepEqual(await kinds(), all);
  });

  it("goes on with what landed just before, whoever reads it in between", async () => {
    const { repository, code, read, kinds } = begun();
    code("queue.ts", { date: "2026-07-08T09:00:00Z" });
    await read();
    const more = { "src/queue.ts": "more\n", "docs/queue.png": "" };
    repository.commit({ date: "2026-07-08T09:00:04Z", subject: "Mend the queue", files: more });
    assert.equal(await read(), false);
    assert.deepEqual(await kinds(), { "feat: queue.ts": "feature" });
  });

  it("goes on with a series that is too long to be kept, by its number or by its time", async () => {
    const committer = { name: "GitHub", email: "noreply@github.com" };
    const files = { "src/a.ts": "1", "test/a.test.ts": "1" };
    const at = (s: number) => new Date(Date.parse("2026-07-09T09:00:00Z") + s * 1000).toISOString();
    for (const number of [" (#12)", ""]) {
      const { land, read } = begun();
      for (let n = 0; n < 201; n += 1) land({ committer, date: at(n), subject: `feat: a${n}${number}`, files });
      await read();
      land({ committer, date: at(number === "" ? 202 : 9999), subject: `feat: last${number}`, files });
      assert.equal(await read(), true);
    }
  });

  it("goes on with others' commits too, where they name me", async () => {
    const { repository, read, kinds } = begun();
    const spec = { author: other, files: { "src/bus.ts": "1\n" } };
    repository.commit({ ...spec, date: "2026-07-08T09:00:00Z", subject: "fix: the bus" });
    await read();
    repository.commit({ ...spec, ...trailer("Reviewed-by"), date: "2026-07-08T09:00:03Z", subject: "fix: more of it" });
    assert.equal(await read(), false);
    assert.deepEqual(Object.values(await kinds()), ["review"]);
  });
});

describe("an account", () => {
  it("that turns out to be mine has all read again, and is mine from then on", async () => {
    const { merge, read } = begun();
    await read();
    merge(me, "adam", 7);
    assert.equal(await read(), true);
    merge(me, "adam", 8);
    assert.equal(await read(), false);
  });

  it("that brings others' work too is nobody's, which is known the next time", async () => {
    const { merge, read } = begun();
    merge(me, "guild", 7);
    merge(other, "guild", 8);
    assert.equal(await read(), true);
    merge(me, "guild", 9);
    assert.equal(await read(), false);
  });

  it("that was mine is not when it brings somebody else's work", async () => {
    const { merge, read } = begun();
    merge(me, "guild", 7);
    await read();
    merge(other, "guild", 8);
    assert.equal(await read(), true);
  });

  it("that tells whose a change of several people is has all read again when it tells otherwise", async () => {
    const { repository, code, land, merge, read } = begun();
    // Two people wrote this branch, and the account that it came from is nobody's yet.
    const base = code("a.ts", { author: other, branch: "both" });
    const top = code("b.ts", { parents: [base], branch: "both" });
    const main = land({ author: cy, subject: "fix: it", files: { "lib/a.ts": "1\n" } });
    repository.drop("both");
    land({ author: cy, subject: "Merge pull request #7 from zzz/both", parents: [main, top] });
    await read();
    merge(other, "zzz", 8);
    assert.equal(await read(), false);
    code("c.ts");
    assert.equal(await read(), false);
    merge(other, "zzz", 9);
    await read();
  });
});

describe("what unblocks others", () => {
  const request = (path: string, number: number) => ({
    committer: { name: "GitHub", email: "noreply@github.com" },
    files: { [path]: `${number}\n` },
    subject: `Teach ${path} (#${number})`,
  });

  it("by CODEOWNERS is told by all of it together", async () => {
    const { land, read, kinds } = begun();
    land({ author: other, subject: "Own", files: { CODEOWNERS: "/src/home/ @acme/home\n/src/pay/ @acme/pay\n" } });
    for (const number of [11, 12, 13]) land(request(`src/home/${number}.ts`, number));
    await read();
    land(request("src/pay/a.ts", 15));
    assert.equal(await read(), false);
    assert.equal((await kinds())["Teach src/pay/a.ts"], "pull-request");
    land(request("src/home/a.ts", 14));
    // One of six is a visit, which one of five was not.
    assert.equal(await read(), true);
    assert.equal((await kinds())["Teach src/pay/a.ts"], "unblock");
    land(request("src/home/b.ts", 16));
    assert.equal(await read(), false);
  });

  it("by use is asked again where something new lies there, by whomever", async () => {
    const { land, read, kinds } = begun();
    for (let n = 0; n < 12; n += 1)
      land({ author: n % 2 ? other : cy, subject: "fix: pay", files: { "src/pay/p.ts": `${n}` } });
    for (const number of [11, 12, 13, 14, 15, 16, 17, 18]) land(request(`src/home/${number}.ts`, number));
    await read();
    land(request("src/pay/a.ts", 19));
    assert.equal(await read(), false);
    assert.equal((await kinds())["Teach src/pay/a.ts"], "unblock");
    land({ author: other, subject: "fix: pay more", files: { "src/pay/p.ts": "more" } });
    assert.equal(await read(), false);
    land(request("src/home/last.ts", 20));
    assert.equal(await read(), false);
    land(request("src/pay/b.ts", 21));
    await read();
  });

  it("because somebody builds on it, whichever came first", async () => {
    const { land, read, kinds } = begun();
    land(request("src/a.ts", 11));
    await read();
    land({ author: other, subject: "fix: b", files: { "src/b.ts": "" }, body: "Depends on #11\n\nDepends on #12" });
    assert.equal(await read(), false);
    land(request("src/c.ts", 12));
    assert.equal(await read(), false);
    assert.deepEqual(await kinds(), { "Teach src/a.ts": "unblock", "Teach src/c.ts": "unblock" });
  });
});

describe("a new document of mine", () => {
  const rfc = (title: string, more = "") =>
    `# ${title}\n\n${more}\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Drawbacks\n\nNone.\n`;
  const write = (path: string, text: string, spec: Partial<CommitSpec> = {}) => ({
    ...{ subject: `docs: ${path}`, files: { [path]: text }, ...spec },
  });
  const found = async ({ kinds }: ReturnType<typeof begun>) => Object.keys(await kinds());

  it("is added, the first of all too, with what is left out, whatever others wrote elsewhere", async () => {
    const history = begun();
    const { land, code, read } = history;
    land(write("docs/guide.md", "# Guide\n\nHow to.\n", { author: other }));
    await read();
    land(write("rfcs/0007-bus.md", rfc("Retire the bus", "- Author: Ada Moreau")));
    assert.equal(await read(), false);
    code("other.ts", { author: cy });
    land(write("rfcs/0008-logs.md", rfc("Logs"), { author: cy }));
    land(write("CHANGELOG.md", "# Changes\n"));
    land(
      write(
        "docs/adr/0009-queue.md",
        "# Queue\n\n## Context\n\nTwo.\n\n## Decision\n\nOne.\n\n## Consequences\n\nFewer.\n",
      ),
    );
    assert.equal(await read(), false);
    assert.deepEqual((await found(history)).toSorted(), ["Queue", "RFC 7: Retire the bus"]);
  });

  it("is added with the pull request that somebody else merges", async () => {
    const history = begun();
    const { land, merge, read, repository } = history;
    merge(me, "adam", 6);
    await read();
    const text = { files: { "rfcs/0007-bus.md": rfc("Retire the bus") } };
    const main = land({ author: cy, subject: "fix: it", files: { "lib/a.ts": "1\n" } });
    const topic = land({ ...text, subject: "rfc: retire the bus", branch: "rfc" });
    repository.drop("rfc");
    land({ ...text, author: cy, subject: "Merge pull request #7 from adam/rfc", parents: [main, topic] });
    assert.equal(await read(), false);
    assert.ok((await found(history)).includes("RFC 7: Retire the bus"));
  });

  const before: Readonly<Record<string, Partial<CommitSpec>>> = {
    "whose number a message named": { subject: "fix: as RFC 0007 will say" },
    "whose path a message named": { body: "See rfcs/0007-retire-the-bus.md." },
    "that a document of others' named": write("docs/guide.md", "# Guide\n\nSee RFC-7.\n"),
    "that stood elsewhere": write("drafts/retire-the-bus.md", rfc("Retire the bus")),
    "that was there in other words": write("docs/rfcs/0007-retire-the-bus.md", "# Bus\n"),
    "beside whose place others keep metadata": write("rfcs/metadata.yaml", "status: accepted\n"),
    "that began as what somebody left without a number": write("rfcs/0000-waiting.md", rfc("Waiting")),
  };
  for (const [what, spec] of Object.entries(before))
    for (const isFirst of [true, false])
      it(`has all read again ${what}, ${isFirst ? "as the first of mine" : "after another"}`, async () => {
        const { land, read } = begun();
        if (!isFirst) land(write("docs/adr/0003-queue.md", "# Queue\n\n## Context\n\n## Decision\n\nOne.\n"));
        land({ author: other, files: { "src/x.ts": "" }, subject: "Change", ...spec });
        await read();
        land(write("rfcs/0007-retire-the-bus.md", rfc("Retire the bus")));
        assert.equal(await read(), true);
      });

  it("is a namesake by which an older one is cited no more", async () => {
    const { land, read } = begun();
    land(write("rfcs/0007-retry-with-care.md", rfc("Retry")));
    land({ author: other, subject: "fix: as retry-with-care says", files: { "src/x.ts": "" } });
    await read();
    land(write("docs/adr/0003-retry-with-care.md", "# Retry\n\n## Context\n\n## Decision\n\nOne.\n"));
    assert.equal(await read(), true);
  });

  it("may be what an older change was planned in, or did nothing but write", async () => {
    const { land, code, read } = begun();
    code("retry.ts", { subject: "feat: retry (#40)" });
    await read();
    land(
      write("rfcs/0007-retry-with-care.md", rfc("Retry"), {
        date: "2026-07-01T08:00:00Z",
        landed: "2026-07-04T08:00:00Z",
      }),
    );
    assert.equal(await read(), true);
  });

  it("has all read again where people came before of whom it matters who was met first", async () => {
    const { land, read, repository } = begun();
    const zo = { name: "Zo Lindqvist", email: "zo@example.com" };
    const robert = { name: "Robert Lind", email: "robert@home.example" };
    const base = land({ author: robert, subject: "fix: f", files: { "src/f.ts": "2" } });
    const other = {
      author: { name: robert.name, email: zo.email },
      subject: "fix: side",
      files: { "src/side.ts": "" },
    };
    const side = land({ ...other, branch: "side", parents: [base] });
    repository.drop("side");
    const main = land({ author: zo, subject: "fix: main", files: { "src/main.ts": "" }, parents: [base] });
    await read();
    land({ author: cy, subject: "Merge branch 'side'", parents: [main, side], files: { "src/side.ts": "" } });
    assert.equal(await read(), false);
    const path = "docs/adr/0001-use-queue.md";
    const adr = (more: string) => `# Queue\n${more}\n## Context\n\nTwo.\n\n## Decision\n\nOne.\n`;
    const trailers = [zo, robert].map(({ name, email }) => ({ key: "Co-authored-by", value: `${name} <${email}>` }));
    land(write(path, adr("")));
    land(write(path, adr("More.\n"), { trailers }));
    assert.equal(await read(), true);
  });

  it("of others' that now names me is mine where they began it within the period, and is none of mine where it is older", async () => {
    const history = begun();
    const { land, read } = history;
    land(write("rfcs/0007-bus.md", rfc("Retire the bus"), { author: other }));
    await read();
    land(write("lib/README.md", "# Library\n\n- Author: Ada Moreau\n", { author: other }));
    assert.equal(await read(), false);
    land(write("rfcs/0007-bus.md", rfc("Retire the bus", "- Author: Ada Moreau"), { author: other }));
    assert.equal(await read(), true);
    assert.deepEqual(await found(history), ["RFC 7: Retire the bus"]);
  });
});

describe("a document of mine that I change", () => {
  const adr = (title: string, status: string, more = "") =>
    `# ${title}\n\n- Status: ${status}\n${more}\n## Context\n\nTwo.\n\n## Decision\n\nOne.\n\n## Consequences\n\nFewer.\n`;
  const path = "docs/adr/0007-one-queue.md";
  /** With an ADR of mine, read once. */
  async function written(beside: Readonly<Record<string, string>> = {}) {
    const history = begun();
    history.land({ subject: "adr: one queue", files: { [path]: adr("One queue", "proposed") } });
    if (Object.keys(beside).length > 0) history.land({ author: other, subject: "docs: more", files: beside });
    await history.read();
    const change = (text: string, spec: Partial<CommitSpec> = {}) =>
      history.land({ subject: "adr: mend it", files: { [path]: text }, ...spec });
    const shown = async () => (await history.artifacts()).map(({ title, status }) => [title, status]);
    return { ...history, change, shown };
  }

  it("is what its text says now, whoever merges it, and however often", async () => {
    const { repository, change, land, read, shown } = await written();
    change(adr("One queue", "rejected"));
    assert.equal(await read(), false);
    assert.deepEqual(await shown(), [["One queue", "rejected"]]);
    const main = land({ author: cy, subject: "fix: it", files: { "lib/a.ts": "1\n" } });
    const text = adr("One queue for all", "superseded");
    const topic = change(text, { branch: "adr" });
    repository.drop("adr");
    change(text, { author: cy, subject: "Merge pull request #9 from acme/adr", parents: [main, topic] });
    assert.equal(await read(), false);
    assert.deepEqual(await shown(), [["One queue for all", "superseded"]]);
  });

  const together: Readonly<Record<string, Parameters<typeof written>[0]>> = {
    "a namesake elsewhere": { "docs/decisions/0007-one-queue.md": "# Queue\n" },
    "metadata beside it": { "docs/adr/metadata.yaml": "status: accepted\n" },
    "a copy": { "docs/copy/0007-one-queue.md": adr("One queue", "proposed") },
  };
  for (const [what, beside] of Object.entries(together))
    it(`has all read again where there is ${what}`, async () => {
      const { change, read } = await written(beside);
      change(adr("One queue", "accepted"));
      assert.equal(await read(), true);
    });

  const changed: Readonly<Record<string, readonly [text: string, spec?: Partial<CommitSpec>]>> = {
    "somebody else did it": [adr("One queue", "accepted"), { author: other }],
    "somebody else did it with me": [
      adr("One queue", "accepted"),
      { trailers: [{ key: "Co-authored-by", value: "Bo Lindqvist <bo@example.com>" }] },
    ],
    "it names an author now": [adr("One queue", "proposed", "- Author: Cy Okafor\n")],
    "it says nothing any more": ["Moved.\n"],
    "it is moved too": ["", { files: { [path]: null, "docs/adr/0008-one-queue.md": adr("One queue", "accepted") } }],
  };
  for (const [what, [text, spec]] of Object.entries(changed))
    it(`has all read again where ${what}`, async () => {
      const { change, read } = await written();
      change(text, spec);
      assert.equal(await read(), true);
    });

  it("is copied with the words that it has since", async () => {
    const { land, read } = begun();
    const text = (status: string) => ({ "docs/adr/use-queue.md": adr("One queue", status) });
    land({ subject: "adr: queue", files: text("proposed") });
    await read();
    land({ subject: "adr: mend", files: text("accepted") });
    assert.equal(await read(), false);
    land({ author: other, subject: "docs: copy", files: { "docs/site/use-queue.md": adr("One queue", "accepted") } });
    assert.equal(await read(), true);
  });

  it("has all read again where it takes the words of another one, or a plan gets another title", async () => {
    const words = adr("Two queues", "accepted");
    const twin = await written({ "lib/notes.md": words });
    twin.change(words);
    assert.equal(await twin.read(), true);
    const plan = begun();
    const rfc = (title: string) =>
      `# ${title}\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Drawbacks\n\nNone.\n`;
    for (const [title, isFull] of [
      ["Retire the bus", true],
      ["Retire the old bus", true],
    ] as const) {
      plan.land({ subject: "rfc: bus", files: { "rfcs/0007-bus.md": rfc(title) } });
      assert.equal(await plan.read(), isFull);
    }
  });
});

describe("what was seen to come by a result", () => {
  it("is no loss where there is none, or none that can be read", async () => {
    for (const text of ["", "{"]) {
      const { cache, code, read } = begun();
      await read();
      for (const key of cache.beside.keys()) cache.beside.set(key, text);
      code("other.ts", { author: other });
      assert.equal(await read(), false);
      code("queue.ts");
      assert.equal(await read(), true);
    }
  });

  it("is read by what landed since, however much that is", async () => {
    const { code, read } = begun();
    await read();
    for (let n = 0; n < 60; n += 1) {
      code(`a${n}.ts`, { author: other });
      if (n % 10 === 0) assert.equal(await read(), false);
    }
    code("queue.ts");
    assert.equal(await read(), false);
  });
});

describe("a branch of mine that lands", () => {
  /** Two commits on a branch, read once where they wait. */
  async function waiting() {
    const history = begun();
    const { repository, land, code, read } = history;
    const main = land({ author: cy, subject: "fix: it", files: { "lib/a.ts": "1\n" } });
    const first = code("queue.ts", { branch: "topic", parents: [main], date: "2026-07-04T09:00:00Z" });
    const tip = code("bus.ts", { branch: "topic", parents: [first], date: "2026-07-04T10:00:00Z" });
    assert.equal(await read(), true);
    return { ...history, main, first, tip, land, repository };
  }
  const late = "2026-07-09T09:00:00Z";
  const files = { "src/queue.ts": "q\n", "src/bus.ts": "b\n", "test/queue.ts": "q\n", "test/bus.ts": "b\n" };

  it("is a change of mine and no draft any more: merged, fast-forward, rebased or squashed", async () => {
    for (const how of ["merged", "fast-forward", "rebased", "squashed"]) {
      const { repository, land, code, main, tip, read, kinds } = await waiting();
      if (how === "merged")
        land({ author: cy, date: late, subject: "Merge branch 'topic'", parents: [main, tip], files });
      if (how === "fast-forward") repository.reset("main", tip);
      if (how === "rebased")
        for (const [path, hour] of [
          ["queue.ts", "09"],
          ["bus.ts", "10"],
        ] as const)
          code(path, { committer: cy, date: `2026-07-04T${hour}:00:00Z`, landed: late });
      const body = "* feat: queue.ts\n\n* feat: bus.ts";
      if (how === "squashed") land({ date: late, subject: "Queue and bus (#12)", body, files });
      assert.equal(await read(), false, how);
      assert.ok(
        Object.values(await kinds()).every((kind) => kind === "feature"),
        how,
      );
      // The branch stands where it stood, and is looked at again with what comes next.
      code("more.ts", { date: "2026-07-10T09:00:00Z" });
      assert.equal(await read(), false, how);
      code("other.ts", { author: other, date: "2026-07-11T09:00:00Z" });
      assert.equal(await read(), false, how);
    }
  });

  it("may be deleted then, with what landed it or later, but not before", async () => {
    for (const isLater of [true, false]) {
      const { repository, land, main, tip, read } = await waiting();
      land({ author: cy, date: late, subject: "Merge branch 'topic'", parents: [main, tip], files });
      if (isLater) assert.equal(await read(), false);
      repository.drop("topic");
      assert.equal(await read(), false);
      assert.equal(await read(), false);
    }
    const { repository, read } = await waiting();
    repository.drop("topic");
    assert.equal(await read(), true);
  });

  it("has all read again where it lands in part, or may have, or another branch holds some of it", async () => {
    const part = await waiting();
    part.land({ author: cy, date: late, subject: "Merge branch 'topic'", parents: [part.main, part.first], files: {} });
    assert.equal(await part.read(), true);
    const squashed = await waiting();
    squashed.land({ date: late, subject: "Queue and bus (#12)", body: "* feat: queue.ts", files });
    assert.equal(await squashed.read(), true);
    const shared = await waiting();
    shared.code("third.ts", { branch: "other", parents: [shared.first], date: "2026-07-05T09:00:00Z" });
    await shared.read();
    shared.land({ author: cy, date: late, subject: "Merge branch 'topic'", parents: [shared.main, shared.tip], files });
    assert.equal(await shared.read(), true);
  });
});
