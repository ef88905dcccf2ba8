import assert from "node:assert/strict";
import fc from "fast-check";
import type { ResultCache } from "../../../src/core/cache/result-cache.ts";
import { periodAt } from "../../../src/core/calendar/period.ts";
import { collectArtifacts } from "../../../src/core/collect.ts";
import { peopleOf } from "../../../src/core/history/people.ts";
import { parseLadder } from "../../../src/core/ladder/parse.ts";
import { HistoryMaker, type Step } from "../helpers/history-maker.ts";
import { MemoryCache } from "../helpers/memory-cache.ts";
import { me, other } from "../helpers/memory-repository.ts";

const { ladder } = parseLadder("version: 1\nname: Ours\nrungs:\n  - { id: one, title: One, criteria: [] }\n");

/** What is read, of who wrote what a person is shown: in which order they were met is nobody's business. */
async function collected(maker: HistoryMaker, email: string, cache?: ResultCache) {
  assert.ok(ladder);
  const period = periodAt("2026-07-01", "quarter", 1, "UTC");
  const readers = [maker.repository];
  const asked = { identities: [email], onlyIdentities: true, ownCommits: true };
  const found = await collectArtifacts({
    readers,
    ladder,
    period,
    ...asked,
    ...(cache === undefined ? {} : { cache }),
  });
  return { ...found, authors: peopleOf(found.authors) };
}

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

describe("a cached reading", () => {
  it("gives what a full one gives, whatever lands after it", async () => {
    const answered = { cached: 0, full: 0 };
    const steps = fc.array(step, { minLength: 1, maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(steps, fc.constantFrom(me.email, other.email), async (all, email) => {
        const maker = new HistoryMaker();
        const cache = new MemoryCache();
        for (const one of all) {
          maker.step(one);
          const before = maker.repository.reads;
          const kept = await collected(maker, email, cache);
          answered[maker.repository.reads === before ? "cached" : "full"] += 1;
          assert.deepEqual(kept, await collected(maker, email));
        }
      }),
      { numRuns: 25 },
    );
    assert.ok(answered.cached > 0, JSON.stringify(answered));
  });

  it("gives what a full one gives, whatever waits on local branches", async () => {
    const answered = { cached: 0, full: 0 };
    const steps = fc.array(fc.tuple(fc.boolean(), step), { minLength: 1, maxLength: 24 });
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const maker = new HistoryMaker();
        const cache = new MemoryCache();
        await collected(maker, me.email, cache);
        for (const [lands, one] of all) {
          if (lands) maker.step(one);
          else maker.onBranch(one);
          const before = maker.repository.reads;
          const kept = await collected(maker, me.email, cache);
          if (!lands) answered[maker.repository.reads === before ? "cached" : "full"] += 1;
          assert.deepEqual(kept, await collected(maker, me.email));
        }
      }),
      { numRuns: 25 },
    );
    assert.ok(answered.cached > 0, JSON.stringify(answered));
  });
});
