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

/** Makes histories of these steps, and compares after each. At least one answer to a step that counts has to come from the cache. */
async function holds<M extends Pick<HistoryMaker, "repository">, S>(
  steps: fc.Arbitrary<readonly S[]>,
  made: { readonly maker: () => M; readonly step: (maker: M, step: S) => void; readonly counts?: (step: S) => boolean },
): Promise<void> {
  const answered = { cached: 0, full: 0 };
  await fc.assert(
    fc.asyncProperty(steps, asked, async (all, who) => {
      const maker = made.maker();
      const cache = new MemoryCache();
      await collected(maker, who, cache);
      for (const one of all) {
        made.step(maker, one);
        const before = maker.repository.reads;
        const kept = await collected(maker, who, cache);
        if (made.counts?.(one) !== false) answered[maker.repository.reads === before ? "cached" : "full"] += 1;
        assert.deepEqual(kept, await collected(maker, who));
      }
    }),
    { numRuns: 25 },
  );
  assert.ok(answered.cached > 0, JSON.stringify(answered));
}

describe("a cached reading", () => {
  it("gives what a full one gives, whatever lands after it", async () => {
    await holds(fc.array(step, { minLength: 1, maxLength: 24 }), {
      maker: () => new HistoryMaker(),
      step: (maker, one) => maker.step(one),
    });
  });

  it("gives what a full one gives, whatever becomes of documents", async () => {
    await holds(fc.array(documentStep, { minLength: 1, maxLength: 14 }), {
      maker: () => new DocumentMaker(),
      step: (maker, one) => maker.step(one),
    });
  });

  it("gives what a full one gives, whatever waits on local branches", async () => {
    const what = fc.constantFrom("lands", "waits", "waits", "landed", "deleted");
    await holds(fc.array(fc.tuple(what, step), { minLength: 1, maxLength: 24 }), {
      maker: () => new HistoryMaker(),
      counts: ([event]) => event !== "lands",
      step: (maker, [event, one]) => {
        if (event === "lands") maker.step(one);
        else if (event === "waits") maker.onBranch(one);
        else if (event === "landed") maker.landBranch(one);
        else maker.deleteBranch(one);
      },
    });
  });
});
