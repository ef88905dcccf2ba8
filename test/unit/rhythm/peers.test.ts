import assert from "node:assert/strict";
import type { Collaborator } from "../../../src/core/artifacts/with-others/collaborator.ts";
import { choosePeers, peerMarkdown, peerPacket } from "../../../src/core/rhythm/peers.ts";
import { artifact, daily } from "../helpers/artifacts.ts";
import { criterion, ladder, progress, rule, rung } from "../helpers/progress.ts";
import { hostile } from "./helper.ts";

const rfc = artifact({ on: "2026-11-10", title: "The RFC" });
const changes = daily(6, "2026-11-02", { kind: "feature", title: "feature", withTests: true }).map((one, index) => ({
  ...one,
  title: `Feature ${index + 1}`,
}));
const artifacts = [rfc, ...changes];
const target = rung({
  criteria: [
    criterion({ id: "any", expects: "Does anything", evidence: [rule({ anyOf: [] })] }),
    criterion({ id: "rfc", expects: "Writes RFCs" }),
  ],
});

function person(name: string, shared: Collaborator["shared"] = []): Collaborator {
  const email = `${name.toLowerCase()}@example.com`;
  return { name, email, emails: [email, `${name.toLowerCase()}@home.example`], shared };
}

function packet(shared: Collaborator["shared"], name = "Grace") {
  const measured = progress(artifacts, { target });
  return peerPacket(person(name, shared), { artifacts, ladder: ladder(), progress: measured });
}

describe("choosing peers", () => {
  const all = [person("Grace"), person("Bo"), person("Cy")];
  const names = (emails: readonly string[]) => choosePeers(all, emails).map(({ name }) => name);

  it("suggests the two who come first", () => assert.deepEqual(names([]), ["Grace", "Bo"]));
  it("takes those that are named, by any of their addresses", () =>
    assert.deepEqual(names([" CY@home.example ", "grace@example.com"]), ["Cy", "Grace"]));
  it("leaves out who did not work with the engineer", () => assert.deepEqual(names(["no@example.com"]), []));
});

describe("the packet for a peer", () => {
  it("puts every shared piece under the criterion that has least beside it, once", () => {
    const found = packet([
      { artifact: rfc.id, how: "edited" },
      { artifact: changes[0]?.id ?? "", how: "reviewed" },
    ]);
    const brief = found.criteria.map(({ id, pieces }) => [id, pieces.map(({ evidence }) => evidence.title)]);
    assert.deepEqual(brief, [
      ["any", ["Feature 1"]],
      ["rfc", ["The RFC"]],
    ]);
    assert.deepEqual(found.others, []);
  });

  it("asks about a few pieces in one place, what both worked on before what both only touched", () => {
    const found = packet(changes.map(({ id }, index) => ({ artifact: id, how: index === 5 ? "wrote" : "same files" })));
    const [first, ...rest] = found.criteria[0]?.pieces ?? [];
    assert.deepEqual([first?.evidence.title, rest.length], ["Feature 6", 3]);
  });

  it("says how the person knows each piece, and no number about them", () => {
    const text = peerMarkdown(packet(changes.map(({ id }) => ({ artifact: id, how: "reviewed" }))));
    assert.match(text, /^# Peer review for Grace to write\n\nQ4 2026 \(1 Oct to 31 Dec\), against Senior \(L3\)\./);
    assert.match(text, /- Feature \d: feature, \d Nov, acme\/platform, `\w+`\. You reviewed it\./);
    assert.doesNotMatch(text, /\b6\b(?! Nov)|grace@/);
  });

  it("has a place for what no criterion counts, and escapes everything from outside", () => {
    const stray = artifact({ on: "2026-11-11", title: hostile, kind: "note", counts: false, status: "draft" });
    const measured = progress([stray], { target });
    const shared = [{ artifact: stray.id, how: "merged" as const }];
    const found = peerPacket(person(hostile, shared), { artifacts: [stray], ladder: ladder(), progress: measured });
    const text = peerMarkdown(found);
    assert.match(text, /## Other work that you know\n\n.*You merged it\./);
    assert.doesNotMatch(text, /(?<!\\)<img|(?<!\\)\]\(javascript|\u202e/);
  });
});
