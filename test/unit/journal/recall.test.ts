import assert from "node:assert/strict";
import { describe, it } from "mocha";
import type { Artifact } from "../../../src/core/artifacts/types.ts";
import { periodAt } from "../../../src/core/calendar/period.ts";
import { type Collection, type CollectRequest, collectArtifacts } from "../../../src/core/collect.ts";
import type { Snapshot } from "../../../src/core/journal/recall.ts";
import type { Corrections } from "../../../src/core/journal/types.ts";
import { parseLadder } from "../../../src/core/ladder/parse.ts";
import { MemoryRepository, me, other } from "../helpers/memory-repository.ts";
import { at } from "./helper.ts";

const { ladder } = parseLadder("version: 1\nname: Ours\nrungs:\n  - { id: one, title: One, criteria: [] }\n");
const rfc = "# Retire the bus\n\n## Summary\n\nShort.\n\n## Motivation\n\nLong.\n\n## Drawbacks\n\nNone.\n";
const none = { snapshots: [], corrections: new Map<string, Corrections>() };

function collect(repositories: readonly MemoryRepository[], more: Partial<CollectRequest> = {}) {
  assert.ok(ladder);
  const period = periodAt("2026-07-01", "quarter", 1, "UTC");
  return collectArtifacts({ readers: repositories, ladder, period, identities: [], recorded: none, ...more });
}

/** What the journal would hold after this reading, without the disk. */
function recorded({ reading }: Collection, minute = 0): readonly Snapshot[] {
  assert.ok(reading);
  return reading.recognised.map(({ repository, artifact }) => {
    const { folder, week, unreachable, note, corrected, ...snapshot } = artifact;
    const rest = { key: artifact.id, sum: "0".repeat(16), when: "2026-07-03", by: reading.by, repository };
    return { v: 1, id: `${artifact.id}${minute}`, type: "recognised", at: at(minute), ...rest, artifact: snapshot };
  });
}

const collectWith = async (repositories: readonly MemoryRepository[], snapshots: readonly Snapshot[], more = {}) =>
  collect(repositories, { recorded: { ...none, snapshots }, ...more });

/** One commit before the quarter, one change and one RFC in it; the tip before them is what a reset leads back to. */
function quarter(facts = {}) {
  const repository = new MemoryRepository(facts);
  const root = repository.commit({
    author: other,
    date: "2026-06-01T09:00:00Z",
    files: { "README.md": "# Service\n" },
  });
  repository.commit({
    date: "2026-07-03T09:00:00Z",
    subject: "RFC: retire the bus",
    files: { "rfcs/0007-bus.md": rfc },
  });
  return { repository, root };
}

const brief = ({ artifacts }: Collection) =>
  artifacts.map(({ title, unreachable, note }) => [title, unreachable, note]);
const title = "RFC 7: Retire the bus";

describe("recalling what a journal recorded", () => {
  it("adds nothing that the reading shows itself", async () => {
    const { repository } = quarter();
    const collection = await collect([repository]);
    assert.deepEqual((await collectWith([repository], recorded(collection))).artifacts, collection.artifacts);
  });

  it("shows what was recognised in a repository that is not read, marked, and equal but for that", async () => {
    const { repository } = quarter();
    const collection = await collect([repository]);
    const { artifacts } = await collectWith([], recorded(collection), { identities: [me.email] });
    const plain = (all: readonly Artifact[]) => all.map(({ folder, unreachable, note, ...artifact }) => artifact);
    assert.deepEqual(plain(artifacts), plain(collection.artifacts));
    assert.deepEqual(
      artifacts.map(({ unreachable }) => unreachable),
      artifacts.map(() => true),
    );
  });

  it("shows nobody else's", async () => {
    const snapshots = recorded(await collect([quarter().repository]));
    assert.deepEqual(brief(await collectWith([], snapshots, { identities: [other.email] })), []);
  });

  it("shows a journal of one person to who does not say who they are, and one of two to nobody", async () => {
    const snapshots = recorded(await collect([quarter().repository]));
    assert.equal((await collectWith([], snapshots)).artifacts.length, 1);
    const two = [...snapshots, ...snapshots.map((one) => ({ ...one, by: other.email }))];
    const collection = await collectWith([], two);
    assert.deepEqual(
      [collection.artifacts, collection.problems.map(({ code }) => code)],
      [[], ["journal-several-people"]],
    );
  });

  it("withdraws what a reset dropped while the commit is still there", async () => {
    const { repository, root } = quarter();
    const snapshots = recorded(await collect([repository]));
    repository.reset("main", root);
    const collection = await collectWith([repository], snapshots);
    assert.deepEqual([brief(collection), collection.reading?.withdrawn.length], [[], 1]);
  });

  it("neither shows nor withdraws what the history holds and another reading made something else of", async () => {
    const { repository } = quarter();
    const snapshots = recorded(await collect([repository])).map((one): Snapshot => {
      if (one.type !== "recognised") return one;
      return { ...one, key: "f".repeat(16), artifact: { ...one.artifact, id: "f".repeat(16), title: "Part of it" } };
    });
    const collection = await collectWith([repository], snapshots);
    assert.deepEqual([brief(collection).length, collection.reading?.withdrawn], [1, []]);
  });

  it("keeps, marked, what a rewritten history no longer holds", async () => {
    const { repository, root } = quarter();
    const snapshots = recorded(await collect([repository]));
    repository.reset("main", root);
    repository.collectGarbage();
    const [shown] = brief(await collectWith([repository], snapshots));
    assert.deepEqual(shown, [title, true, "recorded in the journal; its commit is not in this copy of the repository"]);
  });

  it("withdraws a draft that is gone while its commit is still there", async () => {
    const { repository, root } = quarter();
    repository.commit({ date: "2026-07-05T09:00:00Z", branch: "idea", files: { "rfcs/0008-idea.md": rfc } });
    const snapshots = recorded(await collect([repository]));
    repository.reset("idea", root);
    const collection = await collectWith([repository], snapshots);
    assert.deepEqual([brief(collection).length, collection.reading?.withdrawn.length], [1, 1]);
  });

  it("says nothing of another clone's draft, so that two clones do not take turns", async () => {
    const a = quarter().repository;
    a.commit({ date: "2026-07-05T09:00:00Z", branch: "idea", files: { "rfcs/0008-idea.md": rfc } });
    const snapshots = recorded(await collect([a]));
    const collection = await collectWith([quarter().repository], snapshots);
    assert.deepEqual([brief(collection), collection.reading?.withdrawn], [[[title, undefined, undefined]], []]);
  });

  it("shows what another clone holds and this one has not fetched, and does not say that it is gone", async () => {
    const a = quarter().repository;
    const another = rfc.replaceAll("bus", "queue").replace("Long.", "Nobody reads it.");
    a.commit({ date: "2026-07-05T09:00:00Z", subject: "RFC: another", files: { "rfcs/0008-queue.md": another } });
    const collection = await collectWith([quarter().repository], recorded(await collect([a])));
    assert.deepEqual(
      [collection.artifacts.find(({ unreachable }) => unreachable)?.note, collection.reading?.withdrawn],
      ["recorded in the journal; its commit is not in this copy of the repository", []],
    );
  });

  it("takes an amended commit for the same thing, also when the old one is gone", async () => {
    const { repository, root } = quarter();
    const snapshots = recorded(await collect([repository]));
    repository.reset("main", root);
    repository.collectGarbage();
    repository.commit({ date: "2026-07-03T09:00:00Z", files: { "rfcs/0009-bus-renamed.md": `${rfc}More.\n` } });
    const collection = await collectWith([repository], snapshots);
    assert.deepEqual(brief(collection), [["RFC 9: Retire the bus", undefined, undefined]]);
    assert.equal(collection.reading?.withdrawn.length, 1);
  });

  it("withdraws what was rewritten once, so that a clone that has not fetched it does not take turns", async () => {
    const { repository, root } = quarter();
    const snapshots = recorded(await collect([repository]));
    repository.reset("main", root);
    repository.collectGarbage();
    repository.commit({ date: "2026-07-03T09:00:00Z", files: { "rfcs/0009-bus-renamed.md": `${rfc}More.\n` } });
    const both = [...recorded(await collectWith([repository], snapshots), 1), ...snapshots];
    const collection = await collectWith([repository], both);
    assert.deepEqual([brief(collection).length, collection.reading?.withdrawn], [1, []]);
  });

  it("keeps two things that were written in the same second", async () => {
    const { repository } = quarter();
    const another = rfc.replaceAll("bus", "queue").replace("Long.", "Nobody reads it.");
    repository.commit({ date: "2026-07-03T09:00:00Z", subject: "RFC: 8", files: { "rfcs/0008-queue.md": another } });
    const snapshots = recorded(await collect([repository]));
    const { artifacts } = await collectWith([], snapshots, { identities: [me.email] });
    assert.deepEqual([snapshots.length, artifacts.length], [2, 2]);
  });

  it("does not show again what was withdrawn, until it is recognised again", async () => {
    const { repository } = quarter();
    const snapshots = recorded(await collect([repository]));
    const [first] = snapshots;
    assert.ok(first?.type === "recognised");
    const { key, by } = first;
    const gone: Snapshot = { v: 1, id: "w", type: "withdrawn", at: at(1), key, by, reason: "dropped" };
    const who = { identities: [me.email] };
    assert.equal((await collectWith([], [...snapshots, gone], who)).artifacts.length, 0);
    const again = recorded(await collect([repository]), 2);
    assert.equal((await collectWith([], [...snapshots, gone, ...again], who)).artifacts.length, 1);
  });

  it("takes two web addresses for two repositories, so a fork withdraws nothing", async () => {
    const snapshots = recorded(await collect([quarter({ webUrl: "https://github.com/acme/service" }).repository]));
    const fork = quarter({ webUrl: "https://github.com/bo/service" });
    fork.repository.reset("main", fork.root);
    assert.equal((await collectWith([fork.repository], snapshots)).artifacts[0]?.unreachable, true);
  });

  it("says what corrections took out, so that it can be put back", async () => {
    const { repository } = quarter();
    const [first] = recorded(await collect([repository]));
    const corrections = new Map([[first?.key ?? "", { mine: false as const }]]);
    const { artifacts, takenOut } = await collect([repository], { recorded: { snapshots: [], corrections } });
    assert.deepEqual([artifacts, takenOut.map((artifact) => artifact.title)], [[], [title]]);
  });

  it("walks no history for the first commits when a snapshot names them", async () => {
    const { repository } = quarter();
    const snapshots = recorded(await collect([repository]));
    repository.roots = () => Promise.reject(new Error("walked"));
    assert.equal((await collectWith([repository], snapshots)).artifacts.length, 1);
  });

  it("applies corrections once for everybody, to what is live, recorded and logged", async () => {
    const { repository } = quarter();
    const collection = await collect([repository]);
    const snapshots = recorded(collection);
    const corrections = new Map([[snapshots[0]?.key ?? "", { title: "Another" }]]);
    for (const repositories of [[repository], []]) {
      const { artifacts } = await collect(repositories, { recorded: { snapshots, corrections } });
      assert.deepEqual(
        artifacts.map((artifact) => artifact.title),
        ["Another"],
      );
    }
    assert.equal(collection.reading?.recognised[0]?.artifact.title, title);
  });
});
