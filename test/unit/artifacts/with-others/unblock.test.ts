import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { matchesName } from "../../../../src/core/artifacts/wildcard.ts";
import { readCodeowners } from "../../../../src/core/artifacts/with-others/codeowners.ts";
import { changes, type Given, github, History } from "../changes/helper.ts";

const owners = (text: string, path: string) => readCodeowners(text)(path)?.owners.join(" ");

describe("CODEOWNERS", () => {
  it("lets the last pattern that matches decide, also one without owners", () => {
    const text = "* @all\n*.ts @ts # and a comment\n/src/gen/\n";
    assert.equal(owners(text, "README"), "@all");
    assert.equal(owners(text, "a/b.ts"), "@ts");
    assert.equal(owners(text, "src/gen/a.ts"), "");
  });

  it("anchors patterns that hold or start with a slash", () => {
    assert.equal(owners("/docs/ @d", "docs/a/b.md"), "@d");
    assert.equal(owners("/docs/ @d", "x/docs/a.md"), undefined);
    assert.equal(owners("docs/ @d", "x/docs/a.md"), "@d");
    assert.equal(owners("apps/web @d", "apps/web/a.ts"), "@d");
    assert.equal(owners("apps/web @d", "x/apps/web/a.ts"), undefined);
    assert.equal(owners("/build/ @d", "build"), undefined);
  });

  it("takes docs/* for the files of the folder only, and ** for any depth", () => {
    assert.equal(owners("docs/* @d", "docs/a.md"), "@d");
    assert.equal(owners("docs/* @d", "docs/x/a.md"), undefined);
    assert.equal(owners("**/logs @d", "a/b/logs/x.txt"), "@d");
    assert.equal(owners("a/**/z.ts @d", "a/z.ts"), "@d");
    assert.equal(owners("a/**/z.ts @d", "a/b/c/z.ts"), "@d");
  });

  it("takes every other character as itself", () => {
    assert.equal(owners("app/(group)/[id]/page.tsx @d", "app/(group)/[id]/page.tsx"), "@d");
    assert.equal(owners("a+b.ts @d", "aab.ts"), undefined);
    assert.equal(owners(String.raw`my\ docs/ @d`, "my docs/a"), "@d");
  });

  it("reads addresses, teams, sections and broken lines", () => {
    const text = "^[Back end][2] @org/back\n/server/\n/server/db/ dba@example.com nonsense\n!/server/x @no\n\\";
    assert.equal(owners(text, "server/a.go"), "@org/back");
    assert.equal(owners(text, "server/db/a.go"), "dba@example.com");
    assert.equal(owners(text, "server/x"), "@org/back");
  });

  it("is quick on hostile patterns", () => {
    const start = Date.now();
    assert.equal(matchesName("*a".repeat(200), "a".repeat(5_000)), true);
    assert.equal(matchesName(`${"*a".repeat(200)}b`, "a".repeat(5_000)), false);
    owners(`${"**/a/".repeat(150)}b @x`, "a/".repeat(2_000));
    assert.ok(Date.now() - start < 500);
  });
});

describe("unblocking changes", () => {
  const text = "* @lead\n/pay/ @org/payments\n/core/ @org/core\n/mine/ @ada-m\n";
  const kinds = (codeowners: string, files: readonly (readonly string[])[], given: Given = {}) => {
    const history = new History();
    for (const [i, f] of files.entries())
      history.main({ subject: `Allow ${i} (#${i + 1})`, committer: github, files: f });
    return changes(history, { codeowners, handles: ["ada-m"], ...given }).map((a) => a.kind);
  };
  const usual = Array.from({ length: 6 }, () => ["core/a.ts"]);

  it("are mine, and all their code is others' by CODEOWNERS", () => {
    assert.deepEqual(kinds(text, [...usual, ["pay/a.ts", "README.md"]]).at(-1), "unblock");
    assert.deepEqual(kinds(text, [...usual, ["pay/a.ts", "core/a.ts"]]).at(-1), "pull-request");
    assert.deepEqual(kinds(text, [...usual, ["pay/README.md"]]).at(-1), "pull-request");
    assert.deepEqual(kinds(text, [...usual, ["mine/a.ts"]]).at(-1), "pull-request");
  });

  it("are none where I usually work, nor under a rule for everything", () => {
    assert.equal(kinds(text, usual).includes("unblock"), false);
    assert.equal(kinds(text, [...usual, ["src/a.ts"]]).at(-1), "pull-request");
  });

  it("are none where I come often, and none in upkeep", () => {
    const often = [
      ...Array.from({ length: 30 }, () => ["core/a.ts"]),
      ...Array.from({ length: 5 }, () => ["pay/a.ts"]),
    ];
    assert.equal(kinds(text, often).includes("unblock"), false);
    assert.equal(kinds(text, often.slice(0, -1)).at(-1), "unblock");
    const history = new History();
    for (let i = 0; i < 7; i++)
      history.main({
        subject: `${i === 6 ? "Refactor" : "Allow"} (#${i + 1})`,
        committer: github,
        files: [i === 6 ? "pay/a.ts" : "core/a.ts"],
      });
    assert.equal(changes(history, { codeowners: text }).at(-1)?.kind, "pull-request");
  });

  it("are none while there is too little to judge by", () => {
    assert.deepEqual(kinds(text, [["core/a.ts"], ["pay/a.ts"]]), ["pull-request", "pull-request"]);
  });

  it("name the owners", () => {
    const history = new History();
    for (let i = 0; i < 7; i++)
      history.main({
        subject: `Allow ${i} (#${i + 1})`,
        committer: github,
        files: [i === 6 ? "pay/a.ts" : "core/a.ts"],
      });
    const why = changes(history, { codeowners: text }).at(-1)?.why;
    assert.equal(why, "all its code belongs to others by CODEOWNERS (@org/payments); pull request #7");
  });
});
