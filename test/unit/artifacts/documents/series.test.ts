import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { documentRecognizer } from "../../../../src/core/artifacts/documents/recognize.ts";
import { homeName } from "../../../../src/core/artifacts/documents/repository-name.ts";
import { adrText, plain, prose, rfcText, sections } from "./helpers.ts";

const kindOf = (path: string, text: string): string => inHome("", path, text);

const stated = (title: string, status: string, ...names: string[]): string =>
  sections(title, ...names).replace("\n\n", `\n\n* Author: Ada Moreau\n* Status: ${status}\n\n`);
function inHome(repository: string, path: string, text: string): string {
  const found = documentRecognizer([], repository).recognize({ path, text });
  return "rejected" in found ? `no: ${found.rejected}` : found.kind;
}

describe("documents of a series", () => {
  it("knows documents of a series whose names are terse, where repository, status and author agree", () => {
    const text = stated("Retries", "Implemented", "Abstract", "Design");
    assert.equal(inHome("acme/proposal", "A6-client-retries.md", text), "rfc");
    assert.equal(inHome("acme/acme-APEs", "APE5.rst", text.replace(/^#+ (.*)$/gm, "$1\n-----")), "rfc");
    assert.match(inHome("acme/shop", "S3-buckets.md", text), /^no/);
    assert.match(inHome("acme/shop", "HTML5.md", text), /^no/);
  });

  it("knows a series by the folder or the repository that is named for it, where status and author are stated", () => {
    const text = stated("Token standard", "Draft", "Summary", "Design");
    assert.equal(kindOf("FRCs/frc-0046.md", text), "rfc");
    assert.equal(inHome("acme/snips", "snip-12.md", text), "rfc");
    assert.equal(inHome("acme/taps", "tap9.md", text), "rfc");
    const dated = `---\nstatus: proposed\nflip: 798\nauthors: Ada Moreau\n---\n${sections("Control", "Goal", "Use")}`;
    assert.equal(inHome("acme/flips", "cadence/20260203-control.md", dated), "rfc");
    const titled = `# FLIP-267: Raise the limit\n\n| Status | Accepted |\n| **Author(s)** | Ada Moreau |\n\n${prose("limit", 120)}\n`;
    assert.equal(inHome("acme/flips", "governance/20260508-limit.md", titled), "rfc");
    assert.match(inHome("acme/shop", "cadence/20260203-control.md", dated), /^no/);
    assert.match(inHome("acme/posts", "20260203-control.md", dated.replace("flip", "order")), /^no/);
    assert.match(kindOf("labs/lab-01.md", sections("Lab", "Summary", "Design")), /^no/);
  });

  it("knows number 0, which says how a series works, from the form to fill in", () => {
    const text = (title: string): string => stated(title, "Active", "Abstract", "Design");
    assert.equal(kindOf("neps/nep-0000.md", text("NEP 0: Purpose and process")), "rfc");
    assert.equal(inHome("acme/zeps", "active/ZEP0000.md", text("ZEP 0000")), "rfc");
    for (const title of [
      "NEP-0000 : NEP Template",
      "RFC template v2",
      "A short title of the proposal",
      "Insert title here",
      "<Title>",
    ])
      assert.equal(kindOf("neps/nep-0000.md", text(title)), "no: A template", title);
  });

  it("knows a series without numbers by a folder of capitals that the repository is called for", () => {
    const text = stated("Dispose", "Approved", "Background", "Notes");
    assert.equal(inHome("acme/sfep", "SFEP/add-dispose.md", text), "rfc");
    assert.match(inHome("acme/sfep", "SFEP/add-dispose.md", plain("Dispose")), /^no/);
    assert.match(inHome("acme/shop", "SFEP/add-dispose.md", text), /^no/);
    for (const home of ["docs", "vpn", "wiki"])
      assert.match(inHome(`acme/${home}`, `${home.toUpperCase()}/add-dispose.md`, text), /^no/);
    assert.match(inHome("acme/sfep", "src/SFEP/add-dispose.md", text), /^no/);
  });

  it("knows a series by the repository that goes by its letters, where the title has its number", () => {
    const text = sections("HIP-41: Names of gateways", "Summary", "Use").replace("\n\n", "\n\n- Author: @ada\n\n");
    assert.equal(inHome("acme/HIP", "0041-names-of-gateways.md", text), "rfc");
    assert.equal(inHome("acme/HIP", "0041-names-of-gateways.md", text.replace("HIP-41", "HIP41")), "rfc");
    assert.match(inHome("acme/HIP", "0042-names-of-gateways.md", text), /^no/);
    const short = (number: string): string => `NIP-${number}\n======\n\nChats\n-----\n\n${prose("chats", 60)}\n`;
    assert.equal(inHome("acme/nips", "07.md", short("07")), "rfc");
    assert.equal(inHome("acme/nips", "C7.md", short("C7")), "rfc");
    assert.match(inHome("acme/nips", "C7.md", short("C8")), /^no/);
    assert.match(inHome("acme/shop", "C7.md", short("C7")), /^no/);
    const expiry = stated("CGP [0015]: Expiry", "Executed", "Changes", "Risks");
    assert.equal(kindOf("CGPs/0015.md", expiry), "rfc");
    assert.match(kindOf("doc/0015.md", expiry), /^no/);
    assert.match(kindOf("CGPs/0015.md", plain("CGP [0015]: Expiry")), /^no/);
    assert.match(kindOf("docs/FAQs/0012.md", stated("FAQ 12: Refunds", "Published", "When", "How")), /^no/);
    for (const [home, path, title] of [
      ["acme/cs", "101-intro.md", "CS 101: Introduction"],
      ["acme/php", "docs/php-8.md", "PHP 8 support"],
      ["acme/docs", "12-login.md", "DOC-12 Login"],
      ["acme/hive", "dev-support/HIVE-1234.md", "HIVE-1234 upgrade notes"],
    ] as const)
      assert.match(inHome(home, path, plain(title)), /^no/, path);
    assert.match(inHome("acme/shop", "0041-names-of-gateways.md", text), /^no/);
  });

  it("takes the letters of a series at their word where they are those of a kind", () => {
    const text =
      "# ADR 0025: Loading of bundles\n\n## Component\n\nCore\n\n## Changelog\n\n- Began\n\n## Status\n\nAccepted\n".concat(
        `\n## Context\n\n${prose("context", 60)}\n\n## Decision\n\n${prose("decision", 60)}\n`,
      );
    assert.equal(inHome("acme/adrs", "0025-loading-of-bundles.md", text), "adr");
    assert.equal(inHome("acme/specs", "12.md", stated("SPEC-12: Names", "Draft", "Abstract", "Use")), "design-doc");
  });

  it("knows a series by folders that have a number alone, where number, state and author agree", () => {
    const text = `---\nauthors: Ada Moreau\nstate: draft\n---\n\n# IPD 26 Sunset of a driver\n\n${prose("driver", 120)}\n\n## More\n`;
    assert.equal(kindOf("ipd/0026/README.md", text), "rfc");
    assert.match(kindOf("ipd/0026/README.md", text.replace("state: draft\n", "")), /^no/);
    assert.match(kindOf("tasks/0026/README.md", text), /^no/);
    const untitled = text.replace("IPD 26 ", "");
    assert.equal(inHome("acme/ipd", "ipd/0026/README.md", untitled), "rfc");
    assert.match(inHome("acme/ipd", "ipd/0026/README.md", plain("Sunset of a driver")), /^no/);
    assert.match(inHome("acme/shop", "ipd/0026/README.md", untitled), /^no/);
    assert.match(inHome("acme/ipd", "ipd/2024/README.md", untitled), /^no/);
  });

  it("knows that some letters number other things than proposals", () => {
    for (const letters of ["EXP", "TASK", "BUG", "STORY"]) {
      const text = `# ${letters}-009: A wider corpus\n\n**Date:** 2026-07-24\n**Status:** complete\n\n${prose("x", 120)}\n\n## Setup\n\n## Result\n`;
      const path = `lab/${letters.toLowerCase()}-009-wider-corpus.md`;
      assert.match(kindOf(path, text), /^no/, path);
      assert.match(inHome(`acme/${letters}s`, path, text), /^no/, path);
    }
  });

  it("takes keys of a tracker for numbers", () => {
    const text = sections("EAP7-839 Support of contexts", "Overview", "Requirements", "Test Plan");
    assert.equal(inHome("acme/wild-proposals", "weld/EAP7-839_Support_of_contexts.adoc", text), "rfc");
    assert.equal(inHome("acme/wild-proposals", "build/WFLY-191_Support_of_contexts.adoc", text), "rfc");
    assert.equal(inHome("acme/shop", "build/WFLY-191_Support_of_contexts.adoc", text), "no: Generated");
    assert.equal(inHome("acme/wild-proposals", "build/index.adoc", text), "no: Generated");
    assert.equal(inHome("acme/rfcs", "build/text/0001-queue.md", text), "no: Generated");
  });

  it("takes what lies at the top of a repository of designs for one", () => {
    assert.equal(inHome("acme/cache-designs", "Near-Caching.md", plain("Near caching")), "design-doc");
    assert.equal(inHome("acme/proposals", "near-caching.adoc", plain("Near caching")), "rfc");
    for (const home of ["acme/cache-design", "acme/rfcs", "acme/decisions"])
      assert.match(inHome(home, "Near-Caching.md", plain("Near caching")), /^no/, home);
    assert.match(inHome("acme/cache-designs", "docs/Near-Caching.md", plain("Near caching")), /^no/);
    for (const name of [
      "README",
      "FEATURE_PROCESS",
      "Design-Wiki-Rules",
      "inactive-proposals",
      "accepted",
      "Home",
      "CONTRIBUTING",
    ])
      assert.match(inHome("acme/cache-designs", `${name}.md`, plain("How we design")), /^no/, name);
  });

  it("takes what a repository of proposals or design documents keeps by subject for such", () => {
    const text = plain("Nonces of events");
    assert.equal(inHome("acme/design-docs", "protocol/nonces.md", text), "design-doc");
    assert.equal(inHome("acme/proposals", "protocol/nonces.md", text), "rfc");
    assert.match(inHome("acme/spec-proposals", "protocol/nonces.md", text), /^no/);
    assert.equal(inHome("acme/postmortems", "billing/queue-was-full.md", text), "postmortem");
    for (const path of ["meta/nonces.md", "SETUP.md", "protocol/src/api.md", "src/prompts/queue.md", "how-we-work.md"])
      assert.match(inHome("acme/design-docs", path, text), /^no/, path);
    assert.match(inHome("acme/design-docs", "protocol/process.md", text), /^no/);
    assert.match(inHome("acme/shop", "protocol/nonces.md", text), /^no/);
  });

  it("takes a folder with a number alone in a repository of proposals, where the title has it", () => {
    const text = plain("Proposal 3: Levels");
    assert.equal(inHome("acme/level-proposals", "0003/README.md", text), "rfc");
    assert.match(inHome("acme/level-proposals", "0004/README.md", text), /^no/);
    assert.match(inHome("acme/level-proposals", "docs/0003/README.md", text), /^no/);
    assert.match(inHome("acme/shop", "0003/README.md", text), /^no/);
  });

  it("takes a title that calls it an RFC by its own number", () => {
    const text = plain("F# RFC FS-1046 - Tuples");
    assert.equal(kindOf("FSharp-4.1/FS-1046-tuples.md", text), "rfc");
    assert.match(kindOf("FSharp-4.1/FS-1047-tuples.md", text), /^no/);
    assert.match(kindOf("docs/headers.md", plain("Headers of RFC 7231")), /^no/);
  });

  it("takes a folder named by series and number for a document that numbers itself alike", () => {
    const text = `---\nCIP: 1\nTitle: Process\nStatus: Active\nAuthors:\n  - Ada <ada@example.com>\n---\n${plain("Process")}`;
    assert.equal(kindOf("CIP-0001/README.md", text), "rfc");
    assert.equal(kindOf("CIP-0002/README.md", text), "no: An index of its folder");
    const xls = `<pre>\n  xls: 37\n  title: Identifier\n  author: Ada Moreau\n  status: Final\n</pre>\n\n${prose("xls", 120)}`;
    assert.equal(kindOf("XLS-0037-identifier/README.md", xls), "rfc");
    assert.equal(kindOf("XLS-0038-identifier/README.md", xls), "no: An index of its folder");
    const numbered = sections("ITE-7: Signing", "Abstract", "Motivation", "Specification");
    assert.equal(kindOf("ITE/7/README.md", numbered), "rfc");
    assert.equal(kindOf("ITE/8/README.md", numbered), "no: An index of its folder");
    const table = `| ACP           | 103 |\n| :------------ | :--- |\n| **Title** | Fees |\n| **Author(s)** | Ada Moreau ([@ada](https://github.com/ada)) |\n| **Status** | Activated |\n\n${numbered}`;
    assert.equal(kindOf("ACPs/103-dynamic-fees/README.md", table), "rfc");
    assert.equal(kindOf("ACPs/104-other-fees/README.md", table), "no: An index of its folder");
    const task = `---\ntask: 3\nstatus: open\ncreated: 2026-10-12\n---\n${plain("Caching")}`;
    assert.equal(kindOf("tasks/03-caching/README.md", task), "no: An index of its folder");
    assert.equal(kindOf("services/7/README.md", numbered.replace("ITE-7", "Services 7")), "no: An index of its folder");
  });

  it("takes numbered documents that state status and author and have half of the sections", () => {
    assert.equal(
      kindOf("0044-braces.md", stated("Braces", "Shipped", "Abstract", "Motivation", "Alternatives")),
      "rfc",
    );
    assert.match(kindOf("0044-braces.md", stated("Braces", "Shipped", "Abstract", "Usage")), /^no/);
    const head = "# 3. Migration\n\nDate: 2026-01-23\n\n## Status\n\nAccepted\n\n## Context\n\n";
    const record = `${head}${prose("migration", 60)}\n`;
    assert.equal(kindOf("docs/0003-migration.md", record), "adr");
    assert.match(kindOf("docs/migration.md", record), /^no/);
    assert.match(kindOf("content/2026-01-23-braces.md", stated("Braces", "published", "Summary", "Motivation")), /^no/);
  });

  it("believes a repository of designs for what lies in a folder of a status", () => {
    const text = `# Feature switch\n\n**Owner** Ada\n\n${prose("switch", 200)}\n\n## Goals\n\n## Usage\n`;
    assert.equal(inHome("acme/designs", "accepted/2026/feature-switch.md", text), "design-doc");
    assert.equal(inHome("acme-designs", "accepted/2026/feature-switch.md", text), "design-doc");
    assert.equal(inHome("acme/design-notes", "cli/2026-04-identity.md", text), "design-doc");
    assert.match(inHome("acme/web-design", "01-feature-switch.md", text), /^no/);
    assert.match(inHome("acme/designs", "meta/feature-switch.md", text), /^no/);
    assert.equal(inHome("acme/rfcs", "designs/2026-feature-switch/README.md", rfcText("Switch")), "rfc");
    assert.equal(inHome("acme/shop", "designs/2026-feature-switch/README.md", rfcText("Switch")), "design-doc");
    assert.equal(inHome("acme/rfcs", "docs/adr/0001-feature-switch.md", adrText("Switch")), "adr");
    assert.match(inHome("acme/shop", "accepted/2026/feature-switch.md", text), /^no/);
  });

  it("believes a repository of enhancements for what has sections of them, by any name below any subject", () => {
    const text = sections("Records of services", "Summary", "Proposal", "Work items");
    assert.equal(inHome("acme/enhancements", "lighthouse/srv-records.md", text), "rfc");
    assert.match(inHome("acme/enhancements", "lighthouse/srv-records.md", plain("Records")), /^no/);
    for (const path of ["docs/srv-records.md", "getting-started.md", "queue/appendix/srv-records.md"])
      assert.match(inHome("acme/enhancements", path, text), /^no/, path);
    assert.match(inHome("acme/evolution", "lighthouse/srv-records.md", text), /^no/);
    assert.match(inHome("acme/enhancements", "process/writing-proposals.md", text), /^no/);
    assert.match(inHome("acme/shop", "lighthouse/srv-records.md", text), /^no/);
  });

  it("takes a folder of its own among the proposals of a repository for them, by number or sections", () => {
    const text = `${sections("Changes", "Overview", "Motivation", "Design")}\n${prose("changes", 120)}\n`;
    const link = "# Changes\n\nSee [the proposal](../5).\n";
    for (const [folder, told] of [
      ["4", plain("Changes of versions")],
      ["changes-of-versions", text],
    ] as const) {
      const path = `proposals/${folder}/README.md`;
      assert.equal(inHome("acme/enhancements", path, told), "rfc");
      assert.match(inHome("acme/enhancements", path, link), /^no/);
      assert.match(inHome("acme/shop", path, told), /^no/);
    }
    assert.match(inHome("acme/enhancements", "enhancements/network/README.md", plain("Network")), /^no/);
    assert.match(inHome("acme/enhancements", "proposals/data/4/README.md", plain("Data")), /^no/);
    assert.match(inHome("acme/enhancements", "proposals/2024/README.md", plain("What 2024 was like")), /^no/);
    assert.match(inHome("acme/enhancements", "proposals/README.md", plain("Proposals")), /^no/);
  });

  it("takes a long text right below the proposals of a repository for one, whatever its sections are called", () => {
    const long = `${plain("Nested bodies")}\n## Notes\n\n${prose("nested", 120)}\n`;
    assert.equal(inHome("acme/scene-proposals", "proposals/nested_bodies/README.md", long), "rfc");
    for (const [home, path] of [
      ["acme/scene-proposals", "proposals/physics/nested_bodies/README.md"],
      ["acme/scene-proposals", "proposals/README.md"],
      ["acme/scene-enhancements", "enhancements/nested_bodies/README.md"],
      ["acme/scene", "proposals/nested_bodies/README.md"],
    ] as const)
      assert.match(inHome(home, path, long), /^no/, path);
    const short = `# Nested\n\n${prose("nested", 90)}\n\n## More\n`;
    assert.match(inHome("acme/scene-proposals", "proposals/nested_bodies/README.md", short), /^no/);
    assert.match(inHome("acme/scene-proposals", "proposals/how-to-guides/README.md", long), /^no/);
  });

  it("takes a number alone for one of a series whose letters are in the names of folder and repository", () => {
    const text = `---\nid: 121\nstate: approved\ncreated: 2026-01-26\n---\n\n${plain("Names of resources")}`;
    assert.equal(inHome("aip.acme.dev", "aip/general/0121.md", text), "rfc");
    assert.match(inHome("aip.acme.dev", "aip/general/0121.md", plain("Names of resources")), /^no/);
    assert.match(inHome("aip.acme.dev", "pages/general/0121.md", text), /^no/);
    assert.match(inHome("aip.acme.dev", "aip/general/2024.md", text), /^no/);
    assert.match(inHome("acme/shop", "aip/general/0121.md", text), /^no/);
    assert.match(inHome("acme-docs", "docs/general/0121.md", text), /^no/);
  });

  it("believes a repository of specs for the shortest that lies in a folder of a status", () => {
    const lite =
      "Lite spec: One table\n====================\n\n:problem: Two tables.\n\n:solution: One.\n\n:impacts: None\n";
    const text = lite.concat(`\n:more: ${prose("table", 60)}\n`);
    assert.equal(inHome("acme/catalog-specs", "specs/xena/approved/catalog/one-table.rst", text), "design-doc");
    for (const stage of ["untargeted", "in_progress", "done"])
      assert.equal(inHome("acme/catalog-specs", `specs/${stage}/one-table.rst`, text), "design-doc");
    assert.match(inHome("acme/catalog-specs", "specs/xena/one-table.rst", text), /^no/);
    assert.match(inHome("acme/catalog-specs", "specs/xena/approved/index.rst", text), /^no/);
    assert.match(inHome("acme/catalog-specs", "docs/approved/one-table.rst", text), /^no/);
    assert.match(inHome("acme/catalog", "specs/xena/approved/catalog/one-table.rst", text), /^no/);
  });

  it("takes what lies at the top in a folder of a status for a proposal, where it states its author", () => {
    const text = stated("Feature switch", "Draft", "What is it", "Audience");
    assert.equal(kindOf("accepted/2026/FeatureSwitch.md", text), "rfc");
    assert.match(kindOf("accepted/2026/FeatureSwitch.md", plain("Feature switch")), /^no/);
    assert.match(kindOf("accepted/2026/FasterSolver.md", text.replace("* Status: Draft\n", "")), /^no/);
    assert.match(kindOf("docs/accepted/2026/FeatureSwitch.md", text), /^no/);
    assert.match(kindOf("active/2026/FeatureSwitch.md", text), /^no/);
    assert.match(kindOf("accepted/queue/appendix/measured.md", text), /^no/);
  });

  it("takes a version beside a status for the release that a proposal is meant for", () => {
    const text = stated("Queue", "Approved", "Problem description", "Proposed change", "Alternatives", "Goals");
    for (const release of ["liberty", "2023.1"])
      assert.equal(kindOf(`specs/${release}/approved/queue.rst`, text), "design-doc");
    assert.equal(kindOf("accepted/2.3/queue/feature-specification.md", text), "design-doc");
    assert.match(kindOf("docs/2.3/queue/feature-specification.md", text), /^no/);
    assert.equal(kindOf("specs/2024.2/limits-of-quotas.rst", text), "design-doc");
    assert.match(kindOf("docs/2024.2/specs/limits-of-quotas.rst", text), /^no/);
  });

  it("goes by the folder around a clone that is called repo, where there is no remote", () => {
    assert.equal(homeName({ name: "repo", folder: "/mirrors/acme+proposals/repo" }), "acme+proposals");
    assert.equal(homeName({ name: "acme/shop", folder: "/mirrors/acme+proposals/repo" }), "acme/shop");
    assert.equal(homeName({ name: "repo", folder: "/repo" }), "repo");
    assert.equal(inHome("acme+proposals", "20260517-R-metrics.md", stated("Metrics", "Draft", "Goals", "Use")), "rfc");
  });

  it("takes the pages of a repository of runbooks for runbooks, and those that have nearly all sections of one", () => {
    const alert = sections("DiskFull", "Meaning", "Impact", "Diagnosis", "Mitigation");
    assert.equal(kindOf("alerts/storage/DiskFull.md", alert), "runbook");
    const page = sections("Rotate keys", "When", "Commands", "Notes", "Checks", "More");
    assert.equal(inHome("acme/platform-runbooks", "docs/keys/rotate.md", page), "runbook");
    assert.match(inHome("acme/platform-runbooks", "README.md", page), /^no/);
    assert.match(inHome("acme/ansible-playbooks", "docs/keys/rotate.md", page), /^no/);
  });

  it("lets the name of the repository speak for a document in a series", () => {
    const text = `# Cell ids\n\n${prose("cell", 200)}\n\n## Proposed change\n`;
    const at = (path: string, repository: string): boolean =>
      "kind" in documentRecognizer([], repository).recognize({ path, text });
    assert.equal(at("62-cell-id/cell-id.md", "jupyter/enhancement-proposals"), true);
    assert.equal(at("062-cell-id.md", "acme/cell-eps"), true);
    assert.equal(at("62-cell-id/cell-id.md", "acme/shop"), false);
    assert.equal(at("docs/how-we-meet.md", "acme/rfcs"), false);
    assert.equal(at("bip-0375/README.md", "bitcoin/bips"), false);
  });

  it("takes a numbered folder of its own in a repository of proposals", () => {
    const text = plain("0003 Names of tags");
    assert.equal(inHome("acme/proposals", "0003-names-of-tags/README.md", text), "rfc");
    assert.equal(inHome("acme/rfcs", "0003-names-of-tags/README.md", text), "rfc");
    const support = "# Examples\n\nTo run them, see [the proposal](../0003-names-of-tags.md).\n";
    assert.match(inHome("acme/rfcs", "0003-names-of-tags/README.md", support), /^no/);
    assert.match(inHome("acme/shop", "0003-names-of-tags/README.md", text), /^no/);
    assert.match(inHome("acme/proposals", "examples/0003-names-of-tags/README.md", text), /^no/);
    assert.match(inHome("acme/proposals", "tools/README.md", text), /^no/);
    assert.match(inHome("acme/rfcs", "src/02-names-of-tags/README.md", text), /^no/);
    assert.match(inHome("acme/playbooks", "01-names-of-tags/README.md", text), /^no/);
  });
});
