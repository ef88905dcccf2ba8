import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { namedIn } from "../../scripts/eval/named.ts";
import { score } from "../../scripts/eval/score.ts";
import { type Document, readTruth } from "../../scripts/eval/truth.ts";
import { ada, grace, linus, makeRepository, type TestRepository } from "../git/helpers.ts";

const text = (title: string): string =>
  `# ${title}\n\n${Array.from({ length: 30 }, (_, line) => `${title}, line ${line}.\n`).join("")}`;

/** The one document of a repository's truth. */
async function onlyDocument(repo: TestRepository, pattern: RegExp): Promise<Document> {
  const { documents, lost } = await readTruth(repo.folder, (path) => pattern.test(path));
  const [document] = documents;
  assert.deepEqual(lost, []);
  assert.ok(document !== undefined && documents.length === 1, `${documents.length} documents`);
  return document;
}

/** A repository with one commit, and a branch `topic` on which Grace writes `path`. */
async function withProposal(path: string): Promise<TestRepository> {
  const repo = await makeRepository();
  await repo.commit({ files: { "README.md": "# Here\n" } });
  await repo.branch("topic");
  await repo.commit({ author: grace, date: "2026-03-30T10:00:00+00:00", files: { [path]: text("Queues") } });
  await repo.checkout("main");
  return repo;
}

describe("the truth that recognition is measured against", () => {
  it("is who wrote a proposal, not who numbered it when it was accepted", async () => {
    const repo = await withProposal("text/0000-queues.md");
    const landing = await repo.merge("topic", { author: ada, date: "2026-04-02T10:00:00+00:00" });
    await repo.commit({ author: ada, rename: { "text/0000-queues.md": "text/0042-queues.md" } });
    const document = await onlyDocument(repo, /^text\//);
    assert.deepEqual([document.author, document.date], [grace, "2026-03-30T10:00:00+00:00"]);
    assert.deepEqual([document.origin.landing.hash, document.landed], [landing, "2026-04-02T10:00:00+00:00"]);
  });

  it("goes through a mass move, its revert and the move again", async () => {
    const repo = await makeRepository();
    const names = Array.from({ length: 12 }, (_, index) => `pep-${index}`);
    for (const name of names) await repo.commit({ author: grace, files: { [`${name}.txt`]: text(name) } });
    const move = Object.fromEntries(names.map((name) => [`${name}.txt`, `peps/${name}.rst`]));
    const back = Object.fromEntries(Object.entries(move).map(([from, to]) => [to, from]));
    for (const rename of [move, back, move]) await repo.commit({ author: ada, rename });
    const { documents } = await readTruth(repo.folder, (path) => path.startsWith("peps/"));
    assert.deepEqual(
      documents.map(({ author }) => author),
      names.map(() => grace),
    );
  });

  it("finds the branch's author when only the merge has the document's name", async () => {
    const repo = await withProposal("text/0000-queues.md");
    await repo.merge("topic", { author: ada, rename: { "text/0000-queues.md": "text/0007-queues.md" } });
    const document = await onlyDocument(repo, /^text\//);
    assert.deepEqual([document.author, document.origin.path], [grace, "text/0000-queues.md"]);
  });

  it("is the merge's author when no other commit holds the document", async () => {
    const repo = await withProposal("notes.txt");
    await repo.merge("topic", { author: linus, files: { "text/0008-streams.md": text("Streams") } });
    assert.deepEqual((await onlyDocument(repo, /^text\//)).author, linus);
  });

  it("takes a document back to before it was removed", async () => {
    const repo = await makeRepository();
    await repo.commit({ author: grace, files: { "text/1-a.md": text("A") } });
    await repo.commit({ author: ada, files: { "text/1-a.md": null, "README.md": "# Here\n" } });
    await repo.commit({ author: ada, files: { "text/1-a.md": text("A") } });
    assert.deepEqual((await onlyDocument(repo, /^text\//)).author, grace);
  });

  it("does without the contents that a partial copy lacks", async () => {
    const repo = await withProposal("text/0001-queues.md");
    await repo.merge("topic", { author: ada });
    await repo.commit({ author: ada, files: { "table.dat": text("Table") } });
    await repo.commit({ author: ada, files: { "table.dat": null, "other.dat": text("Other") } });
    const blob = (await repo.run(["rev-parse", "HEAD~1:table.dat"])).trim();
    rmSync(join(repo.folder, ".git", "objects", blob.slice(0, 2), blob.slice(2)));
    assert.deepEqual((await onlyDocument(repo, /^text\//)).author, grace);
  });

  it("knows who helped by the message, also where git sees no trailer", async () => {
    const repo = await makeRepository();
    const coAuthor = `Co-authored-by: ${ada.name} <${ada.email}>`;
    const message = `Add a proposal\n\n* First version\n---------\n${coAuthor}\n`;
    await repo.commit({ author: grace, message, files: { "seps/1-a.md": text("A") } });
    const document = await onlyDocument(repo, /^seps\//);
    assert.deepEqual(document.coAuthors, [ada]);
  });

  it("expects somebody it names where a maintainer committed it", async () => {
    const repo = await makeRepository();
    await repo.commit({ author: grace, files: { "README.md": "# Here\n" } });
    await repo.commit({ author: ada, files: { "seps/1-a.md": `# A\n\n- Author: Grace Hopper\n\n${text("A")}` } });
    const document = await onlyDocument(repo, /^seps\//);
    assert.deepEqual([document.imported, document.expected], [true, [ada.email, grace.email]]);
  });
});

describe("the people a document names", () => {
  const cases: readonly (readonly [string, readonly object[]])[] = [
    ["---\nauthors: [Ada Lovelace, '@grace']\n---\n", [{ name: "Ada Lovelace" }, { handle: "grace" }]],
    [
      "PEP: 1\nAuthor: Ada L <ada@x.org>,\n        Grace H\nStatus: Final\n",
      [{ name: "Ada L", email: "ada@x.org" }, { name: "Grace H" }],
    ],
    [
      "- Author(s): Ada L (@ada) Grace H (@grace)\n- Status: Final\n",
      [
        { name: "Ada L", handle: "ada" },
        { name: "Grace H", handle: "grace" },
      ],
    ],
    ["| Authors | Status |\n|---|---|\n| @ada,@grace | Final |\n", [{ handle: "ada" }, { handle: "grace" }]],
    ['authors:\n  - "@ada"\n  - grace\nowning-sig: x\n', [{ handle: "ada" }, { name: "grace" }]],
    [
      "Author:\n    Ada L <ada(at)x(dot)org>,\n    Grace H\n\nStatus: Final\n",
      [{ name: "Ada L", email: "ada@x.org" }, { name: "Grace H" }],
    ],
    ["# A\n\n### Author\n\n@grace\n\n### Next\n\nNo author.\n", [{ handle: "grace" }]],
    [`# A\n${"\n".repeat(80)}## Authors\n- @ada\n- @grace\n`, [{ handle: "ada" }, { handle: "grace" }]],
    ["= A\n:author: Ada L\n:email: ada@x.org\n", [{ name: "Ada L", email: "ada@x.org" }]],
    ["# A\n\nNo author here.\n", []],
  ];
  for (const [document, people] of cases) {
    it(JSON.stringify(document.slice(0, 30)), () => assert.deepEqual(namedIn(document), people));
  }
});

describe("the score", () => {
  it("lists a document that the wrong person got, and in which quarter it should be", async () => {
    const repo = await withProposal("text/0001-queues.md");
    await repo.merge("topic", { author: ada, date: "2026-04-02T10:00:00+00:00" });
    const truth = await readTruth(repo.folder, (path) => path.startsWith("text/"));
    const found = { path: "text/0001-queues.md", kind: "rfc", role: "author", date: "", counts: true, why: "" };
    const credits = [
      { ...found, email: grace.email, landed: "2026-03-30T10:00:00+00:00" },
      { ...found, email: ada.email, landed: "2026-04-02T10:00:00+00:00" },
    ];
    const { shares, misses } = score(truth, { credits, rejected: new Map() }, [grace.email], "rfc");
    assert.deepEqual(
      [shares.recall, shares.precision],
      [
        { right: 1, of: 1 },
        { right: 1, of: 2 },
      ],
    );
    assert.deepEqual(misses.map(({ question }) => question).toSorted(), ["precision", "quarter"]);
  });

  it("takes an account for the same after it was renamed", async () => {
    const repo = await makeRepository();
    const renamed = { name: "Grace", email: "48+hopper@users.noreply.github.com" };
    await repo.commit({ author: renamed, files: { "text/0001-queues.md": text("Queues") } });
    const truth = await readTruth(repo.folder, (path) => path.startsWith("text/"));
    const found = { path: "text/0001-queues.md", kind: "rfc", role: "author", date: "", counts: true, why: "" };
    const isRight = (email: string): boolean =>
      score(truth, { credits: [{ ...found, email }], rejected: new Map() }, [email], "rfc").shares.precision.right ===
      1;
    assert.equal(isRight("48+grace@users.noreply.github.com"), true);
    assert.equal(isRight("hopper@users.noreply.github.com"), true);
    assert.equal(isRight("49+grace@users.noreply.github.com"), false);
    assert.equal(isRight("grace@users.noreply.github.com"), false);
  });
});
