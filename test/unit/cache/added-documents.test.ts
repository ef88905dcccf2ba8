import assert from "node:assert/strict";
import { begun, cy } from "../helpers/kept-history.ts";
import { type CommitSpec, me, other } from "../helpers/memory-repository.ts";

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

  it("reaches the same people, whoever of them was met first", async () => {
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
    assert.equal(await read(), false);
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
