import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { documentName, nameKey } from "../../../../src/core/artifacts/documents/name.ts";
import { isTemplateName } from "../../../../src/core/artifacts/documents/template.ts";

describe("document name", () => {
  const forms: readonly [
    path: string,
    series: string,
    number: number | undefined,
    date: string | undefined,
    slug: string,
  ][] = [
    ["rfcs/0007-use-queue.md", "", 7, undefined, "use-queue"],
    ["peps/pep-0008.rst", "pep", 8, undefined, ""],
    ["adr/ADR 12 - Use Kafka.md", "adr", 12, undefined, "use-kafka"],
    ["plans/2026-10-01-billing.md", "", undefined, "2026-10-01", "billing"],
    ["adr/20261001-billing.md", "", undefined, "2026-10-01", "billing"],
    ["keps/sig-node/1769-memory-manager/README.md", "", 1769, undefined, "memory-manager"],
    ["docs/adr/usé-ünicode.md", "", undefined, undefined, "usé-ünicode"],
    ["62-cell-id/cell-id.md", "", 62, undefined, "cell-id"],
    [
      "old/0018-launcher-as-rest-server/0018-launcher-as-local-server.md",
      "",
      18,
      undefined,
      "launcher-as-local-server",
    ],
    ["go2-language-changes.md", "", undefined, undefined, "go2-language-changes"],
    ["PM2024-003 - Wrong labels.md", "pm", 2024, undefined, "003-wrong-labels"],
    ["RFCs/AC-RFC-26_Node_score/README.md", "rfc", 26, undefined, "node-score"],
    ["docs/vue-adr-3.md", "adr", 3, undefined, ""],
    ["docs/use-vue-3.md", "", undefined, undefined, "use-vue-3"],
    ["README.md", "", undefined, undefined, "readme"],
    ["swip/SWIP-10/SWIP.md", "swip", 10, undefined, ""],
    ["weld/EAP7-839_Contexts.adoc", "eap7", 839, undefined, "contexts"],
    ["es2015-16-modules.md", "", undefined, undefined, "es2015-16-modules"],
  ];
  for (const [path, series, number, date, slug] of forms) {
    it(`takes ${path} apart`, () => {
      const name = documentName(path);
      assert.deepEqual([name.series, name.number, name.date, name.slug], [series, number, date, slug]);
    });
  }

  it("has a folder of its own where that has its number", () => {
    for (const path of [
      "old/0018-launcher-as-rest-server/0018-launcher-as-local-server.md",
      "sip-004/sip-004-merkle-tree.md",
    ])
      assert.equal(documentName(path).ownFolder, true, path);
    for (const path of [
      "rfcs/0007-queues/0007-meeting-notes.md",
      "30-nodes/30-names.md",
      "course/01-nodes/01-names.md",
      "2024-nodes/2024-names.md",
    ])
      assert.equal(documentName(path).ownFolder, false, path);
  });

  it("knows a place kept for a number", () => {
    for (const path of ["0000-queue.md", "XXXX-queue.md", "rfc-NNNN-queue.md"])
      assert.equal(documentName(path).unnumbered, true, path);
    assert.equal(documentName("0001-queue.md").unnumbered, false);
  });

  it("knows the number 0 of a series from a place kept for a number", () => {
    for (const path of ["nep-0000.rst", "ZEP0000.md", "dcp-0000/dcp-0000.mediawiki"])
      assert.equal(documentName(path).number, 0, path);
    for (const path of ["0000.md", "rfc-0000-queue.md", "rfc-NNNN.md", "rfc-XXXX.md"])
      assert.equal(documentName(path).number, undefined, path);
  });

  it("has a key that a number or a new folder does not change", () => {
    assert.equal(nameKey("text/0000-retry-budget.md"), nameKey("rfcs/0123-retry-budget.md"));
    assert.equal(nameKey("keps/20260101-memory-manager.md"), nameKey("keps/sig/1769-memory-manager/README.md"));
    assert.equal(nameKey("pep-0008.txt"), nameKey("peps/pep-0008.rst"));
    assert.equal(nameKey("docs/api.md"), undefined);
  });
});

describe("template names", () => {
  for (const path of [
    "0000-template.md",
    "TEMPLATE.md",
    "docs/adr/adr-template.md",
    "rfcs/XXXX-title.md",
    "PMyyyy-nnn - Postmortem template.md",
    ".github/proposal-templates/x.md",
    "templates/rfc.md",
    "keps/NNNN-kep-template/README.md",
    "rfcs/YYYYMMDD-template.md",
    "docs/proposals/001-proposal-template.md",
  ]) {
    it(`are those of forms to fill in: ${path}`, () => assert.equal(isTemplateName(path), true));
  }
  for (const path of [
    "rfcs/0045-template-literals.md",
    "seps/2149-working-group-charter-template.md",
    "keps/sig-node/5978-cluster-resource-claim-template/README.md",
    "adr/0003-string-templates.md",
    "adr/0007-example-apps.md",
  ]) {
    it(`are not those of documents about templates: ${path}`, () => assert.equal(isTemplateName(path), false));
  }
});
