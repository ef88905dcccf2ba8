import assert from "node:assert/strict";
import type { Artifact } from "../../../../src/core/artifacts/types.ts";
import type { Rung } from "../../../../src/core/ladder/types.ts";
import { hidePrivate } from "../../../../src/core/review/hide-private.ts";
import { pageHtml } from "../../../../src/core/review/html.ts";
import { packetBody, packetMarkdown } from "../../../../src/core/review/packet/markdown.ts";
import { draftPacket } from "../../../../src/core/review/packet/packet.ts";
import type { Packet } from "../../../../src/core/review/packet/types.ts";
import { artifact, daily } from "../../helpers/artifacts.ts";
import { criterion, manual, progress, rule, rung } from "../../helpers/progress.ts";
import { review, richArtifacts, senior } from "../../helpers/rich-review.ts";

const over = "2027-01-05T10:00:00Z";
const features = criterion({
  id: "features",
  dimension: "scope",
  expects: "Ships features",
  evidence: [rule({ anyOf: ["feature"], atLeast: 2 })],
});
const mid = rung({ id: "mid", level: "L2", title: "Mid", criteria: [features] });
const rfcs = rung({ criteria: [criterion()] });

/** The packet of some artifacts after the quarter, for Mid against a rung (by default: one RFC). */
function packet(artifacts: readonly Artifact[], target: Rung = rfcs, from: Rung = mid, now = over, notes = {}): Packet {
  const given = { rung: from, now };
  return draftPacket({
    notes,
    review: review({ artifacts, now, measure: { target, rung: from } }),
    target: progress(artifacts, { ...given, target }),
    current: progress(artifacts, { ...given, target: from }),
  });
}

const twoFeatures = daily(2, "2026-10-05", { kind: "feature" });

describe("the verdict of the rules", () => {
  it("is to promote when all that rules judge is met", () => {
    const { verdict } = packet([artifact()]);
    assert.deepEqual(
      [verdict.value, verdict.rule],
      ["promote", "Every criterion of Senior (L3) that rules judge is met."],
    );
    assert.deepEqual(verdict.reasons, [
      "1 of 1 criteria of Senior (L3) that rules judge is met.",
      "0 of 1 criteria of Mid (L2) that rules judge are met.",
    ]);
  });

  it("is to hold when the target is not met and the rung held is", () => {
    assert.equal(packet(twoFeatures).verdict.value, "hold");
  });

  it("is to coach when less than half of the rung held is met", () => {
    const { verdict } = packet(twoFeatures.slice(1));
    assert.deepEqual(
      [verdict.name, verdict.rule],
      ["Coach", "Less than half of the criteria of Mid (L2) that rules judge are met."],
    );
    const half = rung({
      ...mid,
      criteria: [features, criterion({ id: "other", evidence: [rule({ anyOf: ["adr"] })] })],
    });
    assert.equal(packet(twoFeatures, rfcs, half).verdict.value, "hold");
  });

  it("needs the weekly artifact", () => {
    const weekly = { anyOf: ["rfc"], atLeast: 1, weeks: 0.5 };
    const { verdict } = packet([artifact(), ...twoFeatures], { ...rfcs, weekly });
    assert.equal(verdict.value, "hold");
    assert.equal(verdict.reasons[1], "1 of 14 weeks with the weekly artifact; it takes 7.");
    const all = Array.from({ length: 14 }, (_, week) => daily(1, dayOfWeek(week))).flat();
    assert.equal(packet(all, { ...rfcs, weekly }).verdict.value, "promote");
  });

  it("leaves out what is the person's to say, and says so", () => {
    const own = criterion({ id: "own", expects: "Mentors", evidence: [manual("Whom?")] });
    const { verdict } = packet([artifact()], rung({ criteria: [criterion(), own] }));
    assert.equal(verdict.value, "promote");
    assert.equal(verdict.reasons.at(-1), "Yours to say, and without weight in this verdict: 1 criterion.");
    assert.equal(packet([artifact()], rung({ criteria: [own] })).verdict.value, "none");
  });

  it("goes by points where the ladder counts them", () => {
    const criteria = [
      criterion({ points: 3 }),
      criterion({ id: "adr", points: 3, evidence: [rule({ anyOf: ["adr"] })] }),
    ];
    assert.equal(packet([artifact()], rung({ criteria, threshold: 3 })).verdict.value, "promote");
    const { verdict } = packet([artifact()], rung({ criteria, threshold: 4 }));
    assert.deepEqual([verdict.value, verdict.reasons[0]], ["coach", "3 of 4 points of Senior (L3)."]);
  });
});

describe("a promotion packet", () => {
  const rich = packet(richArtifacts(), senior);

  it("has the strongest evidence of a criterion, and why it is", () => {
    const found = rich.sections[0]?.criteria[0];
    assert.deepEqual(
      found?.strongest.map(({ why }) => why),
      ["7 other people touched it", "4 other people touched it"],
    );
    assert.equal(found?.reach, "11 people, over 2 documents, added up");
    const reviews = rich.sections[1]?.criteria[0];
    assert.deepEqual([reviews?.strongest.length, reviews?.evidence.length, reviews?.reach], [3, 23, undefined]);
    assert.equal(reviews?.strongest[0]?.why, "one of the newest");
    assert.deepEqual(reviews?.gaps, ["17 reviews were missing"]);
  });

  it("reads as Markdown with a line of evidence behind each number", () => {
    const text = packetMarkdown(rich);
    assert.match(text, /^---\ntitle: "Promotion packet, fourth quarter 2026"\n/);
    assert.match(
      text,
      /## Verdict of the rules\n\n\*\*(?:Hold|Coach)\.\*\* .* The rules give this from what is written; people decide\.\n\n- /,
    );
    assert.match(
      text,
      /### Writes RFCs .*\n\n\*\*Met\.\*\* .*\n\n- \[Retire the in-house event bus\].* \(7 other people touched it\)\n/,
    );
    assert.match(text, /- and 20 more, each under \[Evidence\]\(#evidence\)\n\n17 reviews were missing\./);
    assert.match(text, /## The rung held: Mid \(L2\)\n\n- \*\*Met\*\*: Ships features\n/);
  });

  it("has what the person wrote on the impact of its evidence, beside the strongest too, and of nothing else", () => {
    const artifacts = daily(5, "2026-10-05");
    const [oldest] = artifacts;
    assert.ok(oldest);
    const noted = packet(artifacts, rfcs, mid, over, { [oldest.id]: "Ended the *pages*.", gone: "Was good." });
    assert.deepEqual(noted.notes, { [oldest.id]: "Ended the *pages*." });
    assert.deepEqual(noted.sections[0]?.criteria[0]?.strongest.at(-1), {
      id: oldest.id,
      why: "you wrote on its impact",
    });
    assert.match(packetMarkdown(noted), /^- RFC number 1: .*\. Impact: Ended the \\\*pages\\\*\.$/m);
    const adr = artifact({ kind: "adr", title: "Use queues" });
    const beside = packetMarkdown(packet([adr], rfcs, mid, over, { [adr.id]: "Nobody asks any more." }));
    assert.match(beside, /## Evidence\n\n- Use queues: ADR, .*\. Impact: Nobody asks any more\.\n\n\| Date/);
    assert.equal("notes" in rich, false);
  });

  it("shows what came close, and while the period runs what is still to be done", () => {
    const target = rung({ criteria: [criterion({ evidence: [rule({ reach: 3 })] })] });
    const text = packetMarkdown(packet([artifact({ reach: 1 })], target, mid, "2026-11-22T20:00:00Z"));
    assert.match(
      text,
      /Came close:\n\n- Retire the in-house event bus: .*\n\nMissing: 1 more RFC that 3 others touched, by 31 Dec\./,
    );
  });

  it("shows no salary and no private title, and runs nothing", () => {
    const hidden = draftPacket({
      review: hidePrivate(review({ now: over }), ["acme/payments"]),
      target: progress(richArtifacts(), { target: senior, now: over }),
      current: progress(richArtifacts(), { target: mid, now: over }),
    });
    for (const text of [packetMarkdown(hidden), JSON.stringify(hidden), pageHtml(hidden.title, packetBody(hidden))])
      assert.doesNotMatch(text, /(?:150|200)[,. ]?000|USD|salary|payments|Idempotency|Payout/i);
    const attacked = packet([artifact({ title: "<script>alert(1)</script> [x](javascript:y)" })]);
    assert.doesNotMatch(pageHtml(attacked.title, packetBody(attacked)), /<script|href="javascript/);
  });
});

function dayOfWeek(week: number): string {
  return new Date(Date.parse("2026-10-01T10:00:00Z") + week * 7 * 86_400_000).toISOString().slice(0, 10);
}
