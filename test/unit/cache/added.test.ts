import assert from "node:assert/strict";
import { begun, cy } from "../helpers/kept-history.ts";
import { me, other } from "../helpers/memory-repository.ts";

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
