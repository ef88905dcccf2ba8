import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { couldBe } from "../../../../src/core/artifacts/documents/resemblance.ts";
import type { Person } from "../../../../src/core/history/types.ts";
import { ada, bo, bot, cy, History, rfcText } from "./helpers.ts";

const path = "rfcs/0007-queue.md";
const named = (who: string): string => rfcText("Queue", `- **Authors**: ${who}\n`);

/** My role in the only document, or why it is not mine, or nothing. */
async function part(h: History, me: Person): Promise<string | undefined> {
  const { artifacts, rejected } = await h.artifacts(me);
  return artifacts[0]?.role ?? rejected[0]?.reason;
}

describe("authorship", () => {
  it("is the first committer's when the document names nobody", async () => {
    const h = new History();
    h.main({ by: ada, add: { [path]: rfcText("Queue") } });
    h.main({ by: bo, edit: { [path]: rfcText("Queue, changed") } });
    assert.equal(await part(h, ada), "author");
    assert.equal(await part(h, bo), undefined);
  });

  it("is not the maintainer's who imports a document that names others", async () => {
    const h = new History();
    h.main({ by: bo, add: { [path]: named("Ada Moreau <ada@example.com>") } });
    assert.equal(await part(h, bo), "Names Ada Moreau as its author");
    assert.equal(await part(h, ada), "author");
  });

  it("is everybody's whom the document names, the first as author", async () => {
    const h = new History();
    h.main({ by: ada, subject: "code", edit: { "other.md": "x" } });
    h.main({ by: cy, add: { [path]: named("Bo Lindqvist <bo@example.com>, Ada Moreau") } });
    assert.equal(await part(h, bo), "author");
    assert.equal(await part(h, ada), "co-author");
    assert.match((await part(h, cy)) ?? "", /^Names Bo Lindqvist and Ada Moreau/);
  });

  it("is not who helped the maintainer to import it, unless the document may mean them", async () => {
    for (const [who, role] of [
      ["Nik Bougalis <nik@other.example>", "Names Nik Bougalis as its author"],
      ["Adela Moreau <adela@other.example>", "co-author"],
    ] as const) {
      const h = new History();
      h.main({ by: bo, body: "Co-authored-by: Ada Moreau <ada@example.com>", add: { [path]: named(who) } });
      assert.equal(await part(h, ada), role);
    }
  });

  it("stays mine under a changed name or an account that nobody knows", async () => {
    for (const who of ["Adela Moreau", "@adamoreau", "@xyzzy"]) {
      const h = new History();
      h.main({ by: ada, add: { [path]: named(who) } });
      assert.equal(await part(h, ada), "author", who);
    }
  });

  it("is mine by my name in one word, unless somebody else goes by it", async () => {
    const joined: Person = { name: "AdaMoreau", email: "am@example.com" };
    for (const me of [ada, joined]) {
      const h = new History();
      h.main({ by: me, subject: "code", edit: { "other.md": "x" } });
      h.main({ by: bo, add: { [path]: named("AdaMoreau") } });
      assert.equal(await part(h, me), "author");
    }
    const h = new History();
    for (const by of [ada, joined]) h.main({ by, subject: "code", edit: { "other.md": by.email } });
    h.main({ by: bo, add: { [path]: named("AdaMoreau") } });
    assert.equal(await part(h, ada), undefined);
  });

  it("is mine when it names me as its owner and others as its authors", async () => {
    const h = new History();
    h.main({ by: bo, subject: "code", edit: { "other.md": "x" } });
    h.main({ by: ada, add: { [path]: rfcText("Queue", "- Owner: Ada Moreau\n- Authors: Bo Lindqvist\n") } });
    assert.equal(await part(h, ada), "author");
  });

  it("counts those whom a document names as co-authors", async () => {
    const h = new History();
    h.main({ by: ada, subject: "code", edit: { "other.md": "x" } });
    h.main({
      by: cy,
      add: { [path]: `---\nauthor: Bo Lindqvist\nco-authors: Ada Moreau, Cy Okafor\n---\n${rfcText("Queue")}` },
    });
    assert.equal(await part(h, ada), "co-author");
  });

  it("is mine under what only I can be called, and somebody else's where they go by it", async () => {
    const jan = { name: "Jan Harris", email: "jharris@corp.example" };
    const james = { name: "James Harris", email: "7+jharris@users.noreply.github.com" };
    const other = { name: "Jan P. Harris", email: "jan.p@other.example" };
    for (const [who, also, mine] of [
      ["@jharris", cy, true],
      ["@janharris", cy, true],
      ["Jan Q. Harris", cy, true],
      ["@jharris", james, false],
      ["Jan P. Harris", other, false],
    ] as const) {
      const h = new History();
      h.main({ by: jan, subject: "code", edit: { "other.md": "x" } });
      h.main({ by: also, add: { [path]: named(who) } });
      assert.equal(await part(h, jan), mine ? "author" : undefined, `${who} beside ${also.name}`);
    }
  });

  it("is mine when it names my account where names stand, and not where that may be anybody's first name", async () => {
    for (const [login, name, expected] of [
      ["Queue42", "Queue42", "author"],
      ["lovelady", "lovelady", "author"],
      ["Jules", "Jules", undefined],
    ] as const) {
      const me = { name: login, email: `7+${login}@users.noreply.github.com` };
      const h = new History();
      h.main({ by: me, subject: "code", edit: { "other.md": "x" } });
      h.main({ by: bo, add: { [path]: rfcText("Queue", `- Author: ${name}\n- Status: Draft\n`) } });
      assert.equal(await part(h, me), expected, name);
    }
  });

  it("is not mine when the account that it names is a colleague's", async () => {
    const h = new History();
    h.main({ by: { name: "Cy Okafor", email: "7+cyo@users.noreply.github.com" }, subject: "code" });
    h.main({ by: ada, add: { [path]: named("@cyo") } });
    assert.equal(await part(h, ada), "Names @cyo as its author");
  });

  it("is mine when the pull request came from the account that it names", async () => {
    const h = new History();
    h.main({ by: { name: "Someone Else", email: "7+qwerty@users.noreply.github.com" }, subject: "code" });
    const c = h.branch({ by: ada, add: { [path]: named("@qwerty") } });
    h.merge([c], { by: bo, subject: "Merge pull request #3 from qwerty/queue", add: { [path]: named("@qwerty") } });
    assert.equal(await part(h, ada), "author");
  });

  it("stays mine when the version that I wrote named me", async () => {
    const h = new History();
    h.main({ by: bo, subject: "code" });
    h.main({ by: ada, add: { [path]: named("Ada Moreau") } });
    h.main({ by: bo, edit: { [path]: named("Bo Lindqvist") } });
    assert.equal(await part(h, ada), "author");
    assert.equal(await part(h, bo), "author");
  });

  it("is shared with the co-authors of the first commit, not with who suggested once", async () => {
    const h = new History();
    const first = h.branch({
      by: ada,
      add: { [path]: rfcText("Queue") },
      body: "Co-authored-by: Bo Lindqvist <bo@example.com>",
    });
    const more = [1, 2, 3].map((n) => h.branch({ by: ada, edit: { [path]: rfcText(`Queue ${n}`) } }));
    const suggested = h.branch({
      by: ada,
      edit: { [path]: rfcText("Queue 4") },
      body: "Co-authored-by: Cy Okafor <cy@example.com>",
    });
    h.merge([first, ...more, suggested], { by: cy, add: { [path]: rfcText("Queue 4") } });
    assert.equal(await part(h, bo), "co-author");
    assert.equal(await part(h, cy), undefined);
  });

  it("takes one of many commits of a squash for a suggestion", async () => {
    const list = ["one", "two", "three", "four"].map((s) => `* ${s}\n`).join("\n");
    const h = new History();
    h.main({
      by: ada,
      add: { [path]: rfcText("Queue") },
      body: `${list}\n* fix words\n\nCo-authored-by: Cy Okafor <cy@example.com>\n\n---------\n\nCo-authored-by: Cy Okafor <cy@example.com>\nCo-authored-by: Bo Lindqvist <bo@example.com>`,
    });
    assert.equal(await part(h, cy), undefined);
    assert.equal(await part(h, bo), "co-author");
  });

  it("is nobody's when a bot wrote it", async () => {
    const h = new History();
    h.main({ by: bot, add: { [path]: rfcText("Queue") } });
    assert.equal(await part(h, bot), undefined);
  });

  it("is the author's who writes many at once and says that something is converted", async () => {
    const h = new History();
    const files = Object.fromEntries(
      ["disk", "node", "queue", "cache", "proxy"].map((name) => [`runbooks/${name}-down.md`, rfcText(name)]),
    );
    h.main({ by: ada, subject: "OPS-86: Converting terms and comments", add: files });
    assert.equal((await h.artifacts(ada)).artifacts.length, 5);
  });

  it("is not the importer's who brings many at once, though they name nobody", async () => {
    const h = new History();
    const files = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((n) => [`rfcs/000${n}-thing-${n}.md`, rfcText(`Thing ${n}`)]),
    );
    h.main({ by: ada, subject: "docs: import RFCs from the wiki", add: files });
    assert.equal(await part(h, ada), "Brought in with others from elsewhere");
  });

  it("is not the importer's who brings a few, and says where from", async () => {
    const brought = async (subject: string, count: number) => {
      const h = new History();
      const numbers = Array.from({ length: count }, (_, i) => i + 1);
      h.main({
        by: ada,
        subject,
        add: Object.fromEntries(numbers.map((n) => [`rfcs/000${n}-thing-${n}.md`, rfcText(`Thing ${n}`)])),
      });
      return await part(h, ada);
    };
    const reason = "Brought in with others from elsewhere";
    assert.equal(await brought("add RFCs from SDK (#139)", 4), reason);
    assert.equal(await brought("Copy RFCs from acme/service", 3), reason);
    assert.notEqual(await brought("add RFCs from SDK (#139)", 2), reason);
    for (const subject of [
      "Add three RFCs",
      "Add RFCs for the change from REST/JSON to gRPC",
      "Add RFCs on splitting billing from the monorepo",
      "Add RFCs of outages from reporting jobs",
      "Add RFCs from ada/rfcs (#12)",
    ])
      assert.notEqual(await brought(subject, 4), reason, subject);
    assert.notEqual(await brought("Add RFCs, with notes from the review", 4), reason);
  });

  it("is the author's who adds one where many others are moved", async () => {
    const h = new History();
    const names = [1, 2, 3, 4, 5, 6].map((n) => `000${n}-thing-${n}.md`);
    h.main({ by: bo, add: Object.fromEntries(names.map((name) => [`rfcs/${name}`, rfcText(name)])) });
    const move = Object.fromEntries(names.map((name) => [`rfcs/${name}`, `rfcs/2026/${name}`]));
    h.main({ by: ada, subject: "Move what has shipped", move, add: { "rfcs/2026/0007-queue.md": rfcText("Queue") } });
    const { artifacts } = await h.artifacts(ada);
    assert.deepEqual(
      artifacts.map(({ path }) => path),
      ["rfcs/2026/0007-queue.md"],
    );
  });

  it("matches no part of a name", async () => {
    const h = new History();
    h.main({ by: { name: "Ada Moreaux", email: "ada@other.example" }, add: { [path]: named("Ada Moreaux") } });
    assert.equal(await part(h, ada), undefined);
  });
});

describe("resemblance", () => {
  const cases: readonly [author: Parameters<typeof couldBe>[0], person: Person, alike: boolean][] = [
    [{ handle: "alindqvist" }, { name: "Anna Lindqvist", email: "a@x.example" }, true],
    [{ handle: "nlohmann" }, { name: "Niels Lohmann", email: "n@x.example" }, true],
    [{ name: "Ian Moreau" }, { name: "ian", email: "ian@x.example" }, true],
    [{ name: "Ian Moreau" }, { name: "Ian Lindqvist", email: "ian@x.example" }, false],
    [{ name: "Iñigo Querejeta-Azurmendi" }, { name: "iquerejeta", email: "1+iquerejeta@x.example" }, true],
    [{ name: "Alyssa Coghlan" }, { name: "Nick Coghlan", email: "n@x.example" }, true],
    [{ name: "Kalle Alm" }, { name: "Karl-Johan Alm", email: "k@x.example" }, true],
    [{ email: "steve.dower@python.example" }, { name: "S", email: "steve.dower@work.example" }, true],
    [{ name: "Chris Jerdonek" }, { name: "cjerdonek", email: "c@x.example" }, true],
    [{ name: "Peter Moody" }, { name: "Peter Jones", email: "p@x.example" }, false],
    [{ handle: "thockin" }, { name: "Ada Moreau", email: "ada@example.com" }, false],
  ];
  for (const [author, person, alike] of cases) {
    it(`${JSON.stringify(author)} ${alike ? "may be" : "is not"} ${person.name}`, () =>
      assert.equal(couldBe(author, person), alike));
  }
});
