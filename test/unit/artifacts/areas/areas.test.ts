import assert from "node:assert/strict";
import { AreaCounts } from "../../../../src/core/artifacts/areas/area-counts.ts";
import { areasOf } from "../../../../src/core/artifacts/areas/areas.ts";

/** A commit: its paths, and whether it is the engineer's. */
type Counted = readonly [paths: string, isMine?: boolean];

function counted(commits: readonly Counted[], name = "acme/service") {
  const counts = new AreaCounts();
  for (const [paths, isMine = true] of commits) counts.add(paths.split(" "), isMine);
  return { name, top: counts.top };
}

function areas(...commits: readonly Counted[]): readonly (readonly [string, number, number])[] {
  return areasOf([counted(commits)]).shown.map(({ label, mine, all }) => [label, mine, all]);
}

const others = (...paths: readonly string[]): readonly Counted[] => paths.map((path) => [path, false]);

describe("areas of the code", () => {
  it("are the first folders, each commit once in each", () => {
    const found = areas(["api/a.ts api/b.ts ui/c.ts"], ["ui/c.ts"], ["docs/d.md"], ...others("ui/e.ts", "api/a.ts"));
    assert.deepEqual(found, [
      ["ui", 2, 3],
      ["api", 1, 2],
      ["docs", 1, 1],
    ]);
  });

  it("are the parts of a monorepo, whole, however much of everything one of them holds", () => {
    const payments = ["services/payments/api/a.go", "services/payments/db/b.go", "services/payments/api/c.go"];
    const found = areas(...payments.map((path): Counted => [path]), ["services/ledger/a.go"], ["cmd/payctl/main.go"]);
    assert.deepEqual(
      found.map(([label]) => label),
      ["services/payments", "cmd/payctl", "services/ledger"],
    );
  });

  it("are deeper where one folder holds most of everything", () => {
    const found = areas(["src/core/ladder/a.ts"], ["src/core/review/b.ts"], ["src/core/review/c.ts"], ["src/cli/d.ts"]);
    assert.deepEqual(found, [
      ["src/core/review", 2, 2],
      ["src/cli", 1, 1],
      ["src/core/ladder", 1, 1],
    ]);
  });

  it("are found below the folders of a package name", () => {
    const at = "src/main/java/com/acme";
    const found = areas([`${at}/billing/A.java`], [`${at}/ledger/B.java`]);
    assert.deepEqual(
      found.map(([label]) => label),
      [`${at}/billing`, `${at}/ledger`],
    );
  });

  it("stay whole where most of it are files of their own", () => {
    const found = areas(["queue/a.c"], ["queue/b.c"], ["queue/deep/c.c"], ["api/d.c"]);
    assert.deepEqual(
      found.map(([label]) => label),
      ["queue", "api"],
    );
  });

  it("say so of files that lie in no area's folder", () => {
    const found = areas(["Makefile"], ["src/main.c"], ["src/net/tcp.c"]);
    assert.deepEqual(
      found.map(([label]) => label),
      ["files at the top", "src, files right in it", "src/net"],
    );
  });

  it("leave out where the engineer did nothing, and count everybody else in one number", () => {
    assert.deepEqual(areas(["ui/a.ts"], ...others("api/b.ts", "ui/a.ts", "ui/c.ts")), [["ui", 1, 3]]);
  });

  it("show ten, and the others as one", () => {
    const found = areasOf([counted(Array.from({ length: 13 }, (_, i): Counted => [`part${i}/a.ts part${i}/b.ts`]))]);
    assert.equal(found.shown.length, 10);
    assert.deepEqual(found.rest, { label: "3 more areas", areas: 3, mine: 3, all: 3, percent: 100 });
    assert.deepEqual(found.commits, { mine: 13, all: 13 });
  });

  it("never round some to nothing or to all", () => {
    const few: readonly Counted[] = [["ui/a.ts"], ...others(...Array.from({ length: 400 }, () => "ui/a.ts"))];
    const most: readonly Counted[] = [...Array.from({ length: 400 }, (): Counted => ["ui/a.ts"]), ["ui/a.ts", false]];
    const percents = [few, most, [["ui/a.ts"] as const]].map((all) => areasOf([counted(all)]).shown[0]?.percent);
    assert.deepEqual(percents, [1, 99, 100]);
  });

  it("are named with their repository where several were worked in", () => {
    const found = areasOf([
      counted([["ui/a.ts"]], "acme/web"),
      counted([["api/a.go"], ["api/b.go"]], "acme/service"),
      counted(others("ui/a.ts"), "acme/elsewhere"),
    ]);
    assert.deepEqual(
      found.shown.map(({ label }) => label),
      ["acme/service: api", "acme/web: ui"],
    );
    assert.deepEqual(found.commits, { mine: 3, all: 3 });
  });

  it("take paths of any depth and shape", () => {
    const deep = `${"d/".repeat(5000)}file`;
    assert.deepEqual(areas([deep], ["__proto__/constructor/x"], ["/"]).length, 3);
  });
});
