import assert from "node:assert/strict";
import fc from "fast-check";
import type { ResultCache } from "../../../src/core/cache/result-cache.ts";
import { periodAt } from "../../../src/core/calendar/period.ts";
import { collectArtifacts } from "../../../src/core/collect.ts";
import { peopleOf } from "../../../src/core/history/people.ts";
import { parseLadder } from "../../../src/core/ladder/parse.ts";
import { DocumentMaker, type DocumentStep } from "../helpers/document-maker.ts";
import { HistoryMaker, type Step } from "../helpers/history-maker.ts";
import { MemoryCache } from "../helpers/memory-cache.ts";
import { me, other } from "../helpers/memory-repository.ts";

const { ladder } = parseLadder("version: 1\nname: Ours\nrungs:\n  - { id: one, title: One, criteria: [] }\n");

/** What is read, of who wrote what a person is shown: in which order they were met is nobody's business. */
async function collected(
  maker: Pick<HistoryMaker, "repository">,
  { identity, ownCommits }: Asked,
  cache?: ResultCache,
) {
  assert.ok(ladder);
  const period = periodAt("2026-07-01", "quarter", 1, "UTC");
  const readers = [maker.repository];
  const asked = { identities: [identity], onlyIdentities: true, ownCommits };
  const found = await collectArtifacts({
    readers,
    ladder,
    period,
    ...asked,
    ...(cache === undefined ? {} : { cache }),
  });
  return { ...found, authors: peopleOf(found.authors) };
}

interface Asked {
  readonly identity: string;
  readonly ownCommits: boolean;
}

/** By address, and by a name under which several addresses and accounts are learned. */
const asked: fc.Arbitrary<Asked> = fc.record({
  identity: fc.constantFrom(me.email, other.email, me.name, "Dee Park"),
  ownCommits: fc.boolean(),
});
const number = fc.nat({ max: 400 });
const step: fc.Arbitrary<Step> = fc.record({
  who: number,
  path: number,
  text: number,
  subject: number,
  way: number,
  trailer: number,
  gap: number,
});

const documentStep: fc.Arbitrary<DocumentStep> = fc.record({
  ...{ who: number, path: number, from: number, title: number, head: number },
  ...{ body: number, way: number, subject: number, gap: number },
});

describe("a cached reading", () => {
  it("gives what a full one gives, whatever lands after it", async () => {
    const answered = { cached: 0, full: 0 };
    const steps = fc.array(step, { minLength: 1, maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(steps, asked, async (all, who) => {
        const maker = new HistoryMaker();
        const cache = new MemoryCache();
        for (const one of all) {
          maker.step(one);
          const before = maker.repository.reads;
          const kept = await collected(maker, who, cache);
          answered[maker.repository.reads === before ? "cached" : "full"] += 1;
          assert.deepEqual(kept, await collected(maker, who));
        }
      }),
      { numRuns: 25 },
    );
    assert.ok(answered.cached > 0, JSON.stringify(answered));
  });

  it("gives what a full one gives, whatever becomes of documents", async () => {
    const answered = { cached: 0, full: 0 };
    const steps = fc.array(documentStep, { minLength: 1, maxLength: 14 });
    await fc.assert(
      fc.asyncProperty(steps, asked, async (all, who) => {
        const maker = new DocumentMaker();
        const cache = new MemoryCache();
        await collected(maker, who, cache);
        for (const one of all) {
          maker.step(one);
          const before = maker.repository.reads;
          const kept = await collected(maker, who, cache);
          answered[maker.repository.reads === before ? "cached" : "full"] += 1;
          assert.deepEqual(kept, await collected(maker, who));
        }
      }),
      { numRuns: 25 },
    );
    assert.ok(answered.cached > 0, JSON.stringify(answered));
  });

  it("gives what a full one gives, whatever waits on local branches", async () => {
    const answered = { cached: 0, full: 0 };
    const steps = fc.array(fc.tuple(fc.constantFrom("lands", "waits", "waits", "landed", "deleted"), step), {
      ...{ minLength: 1, maxLength: 24 },
    });
    await fc.assert(
      fc.asyncProperty(steps, asked, async (all, who) => {
        const maker = new HistoryMaker();
        const cache = new MemoryCache();
        await collected(maker, who, cache);
        for (const [what, one] of all) {
          if (what === "lands") maker.step(one);
          else if (what === "waits") maker.onBranch(one);
          else if (what === "landed") maker.landBranch(one);
          else maker.deleteBranch(one);
          const before = maker.repository.reads;
          const kept = await collected(maker, who, cache);
          if (what !== "lands") answered[maker.repository.reads === before ? "cached" : "full"] += 1;
          assert.deepEqual(kept, await collected(maker, who));
        }
      }),
      { numRuns: 25 },
    );
    assert.ok(answered.cached > 0, JSON.stringify(answered));
  });
});
