import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { metadataOf } from "../../../../src/core/artifacts/documents/metadata.ts";
import { documentStatus } from "../../../../src/core/artifacts/documents/status.ts";
import { titleOf } from "../../../../src/core/artifacts/documents/title.ts";

describe("document status", () => {
  const cases: readonly [words: string | undefined, path: string, status: string][] = [
    ["Accepted", "a.md", "merged"],
    ["draft", "a.md", "merged"],
    ["**Implemented (Swift 6.0)**", "a.md", "merged"],
    ["[ADOPTED](/README.md#adopted)", "a.md", "merged"],
    ["Superseded by ADR 12", "a.md", "superseded"],
    ["superceded", "a.md", "superseded"],
    ["Depreacted", "a.md", "superseded"],
    ["Withdrawn", "a.md", "rejected"],
    ["Rejected", "a.md", "rejected"],
    ["rejceted", "a.md", "rejected"],
    ["Won't do", "a.md", "rejected"],
    [undefined, "withdrawn/0002-changelog.md", "rejected"],
    [undefined, "design/defunct/agent.md", "superseded"],
    [undefined, "docs/proposals-rejected/201807-config.md", "rejected"],
    [undefined, "implemented/0001-aliases.md", "merged"],
    ["accepted", "archived/x.md", "superseded"],
    [undefined, "docs/adr/0001-x.md", "merged"],
  ];
  for (const [words, path, status] of cases) {
    it(`is ${status} for ${words ?? "nothing"} at ${path}`, () =>
      assert.equal(documentStatus(words, path).status, status));
  }

  it("keeps the words as they are, without markup", () => {
    assert.equal(documentStatus("**Implemented (Swift 6.0)**", "a.md").words, "Implemented (Swift 6.0)");
    assert.equal(documentStatus(undefined, "a.md").words, undefined);
  });
});

describe("document title", () => {
  const cases: readonly [own: string | undefined, path: string, title: string][] = [
    ["Style Guide", "peps/pep-0008.rst", "PEP 8: Style Guide"],
    ["Aries RFC 0003: Protocols", "concepts/0003-protocols/README.md", "RFC 3: Protocols"],
    ["KEP-1769: Memory Manager", "keps/sig-node/1769-memory-manager/README.md", "KEP 1769: Memory Manager"],
    [
      "1. Record architecture decisions",
      "docs/adr/0001-record-architecture-decisions.md",
      "Record architecture decisions",
    ],
    ["[RFC] Faster queue", "rfcs/x.md", "Faster queue"],
    ["SWIP-15 Redesign of queues", "docs/swip/SWIP-15.md", "SWIP 15: Redesign of queues"],
    ["24/7 support for queues", "rfcs/rfc-0024-support.md", "RFC 24: 24/7 support for queues"],
    ["--frozen flag for installs", "docs/adr/0003-frozen.md", "--frozen flag for installs"],
    ["1/COSS", "content/docs/rfcs/1/README.md", "RFC 1: COSS"],
    ["SWIP-15", "docs/swip/SWIP-15.md", "SWIP 15"],
    ["PEP 80 is not this", "peps/pep-0008.rst", "PEP 8: PEP 80 is not this"],
    ["ADR 028: : LibP2P Integration", "docs/adr-028-libp2p.md", "LibP2P Integration"],
    [undefined, "text/0463-future-proof-literal-suffixes.md", "Future proof literal suffixes"],
    [undefined, "accepted/2026/FasterSearch.md", "FasterSearch"],
    [undefined, "accepted/2026/iOSBuilds.md", "iOSBuilds"],
    [undefined, "text/0007-use-GraphQL-now.md", "Use GraphQL now"],
    [undefined, "text/0012-cdylib.md", "Cdylib"],
    [undefined, "docs/rfcs/20190926_cluster_controller.md", "Cluster controller"],
    [undefined, "docs/rfcs/0012_Cluster_controller.md", "RFC 12: Cluster controller"],
    [undefined, "design/My_Design_Doc.md", "My Design Doc"],
    [undefined, "rfcs/0012-FasterSearch.md", "RFC 12: FasterSearch"],
    [undefined, "EIPS/eip-5005.md", "EIP 5005"],
    [undefined, "PM2024-003 - Kube state metrics.md", "Kube state metrics"],
    ["**Use** `Kafka` [now](http://x)", "a.md", "Use Kafka now"],
    ["Pay \u202eevil\u202c me\u0007", "a.md", "Pay evil me"],
    ["<img src=x onerror=alert(1)>Boom", "a.md", "Boom"],
    ["[short title of the problem]", "docs/adr/0004-use-kafka.md", "Use kafka"],
    ["Overview", "docs/rfc/v3-api.md", "V3 api"],
    ["Overview", "rfcs/0001-overview.md", "RFC 1: Overview"],
    ["WORK IN PROGRESS..", "Second-level-cache.md", "Second level cache"],
    ["moved to https://example.com/7", "archive/auto-install-roles.md", "Auto install roles"],
    ["Moved to the cloud", "a.md", "Moved to the cloud"],
    ["Title [ADR-1]", "dev/decision-records/telemetry.md", "Telemetry"],
    ["Your short, descriptive title", "keps/5278-nominated-node/README.md", "KEP 5278: Nominated node"],
    [undefined, "openspec/changes/add-queue/proposal.md", "Add queue proposal"],
    [undefined, "specs/001-fast-queue/plan.md", "Fast queue plan"],
    ["Plan for the queue", "specs/001-fast-queue/plan.md", "Plan for the queue"],
  ];
  for (const [own, path, title] of cases) {
    it(`is “${title}” at ${path}`, () => assert.equal(titleOf(own, path), title));
  }

  it("has no badges, and the words of a picture that stands alone", () => {
    for (const heading of [
      "# ![Status: WIP](https://example.com/wip.svg) Queues",
      "# [![build](b.svg)](https://example.com/ci) Queues ![x](y.svg)",
      "# ![Queues](logo.svg)",
      "# [![Status][b]][l] Queues",
    ])
      assert.equal(metadataOf(`${heading}\n\nText.\n`, "a.md").title, "Queues", heading);
  });

  it("is bounded", () => {
    assert.ok(titleOf("long ".repeat(200), "a.md").length <= 160);
  });
});
