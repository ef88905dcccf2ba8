import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { linkAnew, linkPlans } from "../../../src/core/artifacts/plans.ts";
import type { Artifact } from "../../../src/core/artifacts/types.ts";
import { type ArtifactInput, artifact } from "../helpers/artifacts.ts";

const plan = (given: ArtifactInput = {}) =>
  artifact({
    kind: "plan",
    title: "Retry queue rollout",
    path: "docs/plans/0042-retry-queue.md",
    on: "2026-10-05",
    ...given,
  });
const change = (given: ArtifactInput = {}) =>
  artifact({ kind: "feature", title: "Add something", on: "2026-10-12", ...given });

function links(document: Artifact, feature: Artifact, ...messages: readonly string[]): boolean {
  const [linked] = linkPlans([document, feature], (id) =>
    id === feature.id && messages.length > 0 ? messages : undefined,
  );
  return linked?.plans?.includes(feature.id) === true;
}

describe("plans and what they were for", () => {
  it("are linked by the document's path, its file's name or its number in a message", () => {
    assert.equal(links(plan(), change(), "Add x\n\nSee docs/plans/0042-retry-queue.md"), true);
    assert.equal(links(plan(), change(), "Add x", "As 0042-Retry-Queue.md says"), true);
    assert.equal(links(plan(), change(), "Add x (plan 42)"), true);
    assert.equal(links(plan({ kind: "rfc" }), change(), "Implements RFC-0042."), true);
    assert.equal(links(plan(), change(), "Add x (#42)"), false);
    assert.equal(links(plan(), change(), "Add plan 421"), false);
    assert.equal(links(plan(), change()), false);
  });

  it("are not linked by a number that is a date, or by a common file name", () => {
    assert.equal(links(plan({ path: "docs/2026-10-05-plan.md" }), change(), "plan 2026"), false);
    assert.equal(links(plan({ path: "README.md" }), change(), "Update readme.md"), false);
  });

  it("are linked by a change that edits the document", () => {
    assert.equal(links(plan(), change({ paths: ["src/a.ts", "docs/plans/0042-retry-queue.md"] })), true);
  });

  it("are linked by the change's scope and two telling words", () => {
    assert.equal(links(plan(), change({ title: "feat(queue): retry after rollout pauses" })), true);
    assert.equal(links(plan(), change({ title: "feat(queue): show length" })), false);
    assert.equal(links(plan(), change({ title: "feat(mail): retry the rollout" })), false);
    assert.equal(links(plan(), change({ title: "feat(queue): retry after rollout pauses", on: "2027-09-01" })), false);
  });

  it("come before the change, and are in its repository", () => {
    const cites = "docs/plans/0042-retry-queue.md";
    assert.equal(links(plan(), change({ on: "2026-10-05" }), cites), false);
    assert.equal(links(plan(), change({ on: "2026-10-01" }), cites), false);
    assert.equal(links(plan(), change({ repository: "acme/other" }), cites), false);
  });

  it("are linked to what is new, and no more to what became another thing", () => {
    const [a, b, c] = ["10-12", "10-13", "10-14"].map((day) => change({ id: `c${day}`, on: `2026-${day}` }));
    assert.ok(a && b && c);
    const says =
      (...ids: string[]) =>
      (id: string) =>
        ids.includes(id) ? ["plan 42"] : ["nothing"];
    const all = [plan(), c, b, a];
    const [linked] = linkPlans(all, says(a.id, b.id));
    assert.deepEqual(linked?.plans, [a.id, b.id]);
    assert.ok(linked);
    const anew = (ids: readonly string[], ...cited: string[]) =>
      linkAnew([linked, c, b, a], new Set(ids), says(...cited))[0]?.plans;
    assert.deepEqual(anew([c.id, a.id], c.id, a.id), [a.id, b.id, c.id]);
    assert.deepEqual(anew([b.id, a.id], a.id), [a.id]);
    assert.deepEqual(anew([b.id, a.id]), undefined);
  });

  it("are plans, design documents and RFCs, for changes of mine", () => {
    const cites = "docs/plans/0042-retry-queue.md";
    assert.equal(links(plan({ kind: "design-doc" }), change(), cites), true);
    assert.equal(links(plan({ kind: "runbook" }), change(), cites), false);
    assert.equal(links(plan(), change({ kind: "review", role: "reviewer" }), cites), false);
    const alone = plan();
    assert.deepEqual(
      linkPlans([alone], () => undefined),
      [alone],
    );
  });
});
