import assert from "node:assert/strict";
import * as fc from "fast-check";
import { changeArtifacts } from "../../../../src/core/artifacts/changes/collect.ts";
import { LandedReader, readLanded } from "../../../../src/core/artifacts/changes/landed.ts";
import { pairingArtifacts } from "../../../../src/core/artifacts/with-others/pairing.ts";
import { reviewArtifacts } from "../../../../src/core/artifacts/with-others/reviews.ts";
import { createIdentity } from "../../../../src/core/history/identity.ts";
import { NamedCommits } from "../../../../src/core/history/named-commits.ts";
import { ada, bo, type CommitGiven, cy, facts, github, History, input } from "./helper.ts";

type Step = { readonly does: string; readonly by: number; readonly names: number; readonly n: number };

const people = [ada, bo, cy];
const step: fc.Arbitrary<Step> = fc.record({
  does: fc.constantFrom(
    "change",
    "branch",
    "revert",
    "revert by subject",
    "revert by number",
    "reland",
    "twin",
    "pick",
  ),
  by: fc.nat(2),
  names: fc.nat(6),
  n: fc.nat(6),
});

/** What the trailers say: a person as reviewer or as co-author, or nothing. */
function trailers(names: number): readonly string[] {
  const person = people[names % people.length];
  if (person === undefined || names >= 6) return [];
  return [`${names < 3 ? "Reviewed-by" : "Co-authored-by"}: ${person.name} <${person.email}>`];
}

function historyOf(steps: readonly Step[]): History {
  const history = new History();
  for (const [i, { does, by, names, n }] of steps.entries()) {
    const author = people[by] ?? ada;
    const common: CommitGiven = {
      by: author,
      committer: github,
      files: [`+src/file${i}.ts`],
      trailers: trailers(names),
    };
    const earlier = history.commits[history.commits.length - 1 - (n % history.commits.length)];
    const quoted = earlier?.subject ?? "";
    if (does === "change") history.main({ ...common, subject: `Add part ${n} (#${i + 1})` });
    else if (does === "branch") {
      history.on(`topic${i}`, { ...common, subject: `Add topic ${n}` });
      history.on(`topic${i}`, { ...common, by: people[n % 3] ?? ada, subject: `Test topic ${n}` });
      history.merge(`topic${i}`, { subject: `Merge pull request #${i + 1} from bo/topic${i}`, body: `Topic ${n}` });
    } else if (does === "revert")
      history.main({ by: author, subject: `Revert "${quoted}"`, body: `This reverts commit ${earlier?.hash}.` });
    else if (does === "revert by subject") history.main({ by: author, subject: `Revert "${quoted}"` });
    else if (does === "revert by number")
      history.main({ by: author, subject: "Take it back", body: `Reverts acme/service#${n}` });
    else if (does === "reland") history.main({ ...common, subject: `Reland ${quoted}` });
    else if (does === "twin") history.main({ ...common, subject: quoted, authored: earlier?.authored ?? "" });
    else history.main({ ...common, body: `(cherry picked from commit ${earlier?.hash})`, subject: `Pick ${quoted}` });
  }
  return history;
}

describe("what landed, read in passing", () => {
  it("gives the engineer the same artifacts as when every change of everybody is kept", () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 10 }), fc.constantFrom(...people), (steps, me) => {
        const history = historyOf(steps);
        const whole = input(history, { me });
        const landed = filtered(history, me.email);
        for (const artifacts of [changeArtifacts, reviewArtifacts, pairingArtifacts])
          assert.deepEqual(
            artifacts({ ...whole, landed }),
            artifacts({ ...whole, landed: readLanded(history.landings(), facts) }),
          );
      }),
      { numRuns: 30 },
    );
  });

  it("keeps only what concerns the engineer", () => {
    const history = new History();
    for (let i = 0; i < 20; i++) history.main({ by: i % 10 === 0 ? ada : bo, committer: github, subject: `Part ${i}` });
    assert.equal(filtered(history, ada.email).changes.length, 2);
  });
});

function filtered(history: History, email: string) {
  const named = new NamedCommits();
  for (const commit of history.commits) named.add(commit);
  const who = createIdentity({ emails: [email], identities: [] });
  const reader = new LandedReader({ facts, named, who });
  for (const landing of history.landings()) reader.add(landing);
  return reader.end();
}
