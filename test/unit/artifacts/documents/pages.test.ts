import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { documentRecognizer } from "../../../../src/core/artifacts/documents/recognize.ts";
import { adrText, plain, prose, rfcText, sections } from "./helpers.ts";

function inHome(repository: string, path: string, text: string): string {
  const found = documentRecognizer([], repository).recognize({ path, text });
  return "rejected" in found ? `no: ${found.rejected}` : found.kind;
}
const head = (...lines: string[]): string => `---\n${lines.join("\n")}\n---\n\n`;

describe("pages that are like documents", () => {
  it("are designs where a repository that is called so publishes them as numbered articles", () => {
    const text = head("title: Names", "author: Ada Moreau", "published: true").concat(plain("Names"));
    assert.equal(inHome("acme/design", "articles/040_names.md", text), "design-doc");
    for (const path of ["articles/hiring.md", "articles/2026-03-01-our-rebrand.md", "blog/040_names.md"])
      assert.match(inHome("acme/design", path, text), /^no/, path);
    assert.match(inHome("acme/shop", "articles/040_names.md", text), /^no: A blog post/);
  });

  it("are documents in a folder that says so well below articles, and posts in a category of a blog", () => {
    const text = plain("Names");
    assert.equal(inHome("acme/docs", "docs/articles/internals/specs/names-spec.md", text), "design-doc");
    for (const path of ["articles/design/typography.md", "src/content/articles/design/why-dark-mode.md"])
      assert.match(inHome("acme/docs", path, text), /^no: A blog post/, path);
    for (const path of ["articles/decisions/why-we-left.md", "articles/incidents/the-crash.md", "articles/specs/a.md"])
      assert.match(inHome("acme/docs", path, text), /^no: A blog post/, path);
  });

  it("are specifications where a repository that is called so has them by subject, with their authors", () => {
    const text = `# Framing\n\n| Stage | Status |\n|---|---|\n| 1A | Active |\n\nAuthors: [@ada], [@bo]\n\n${plain("Frames")}`;
    for (const path of ["framing/README.md", "framing/framing-v2.md", "transports/tcp/framing.md"])
      assert.equal(inHome("acme/specs", path, text), "design-doc", path);
    for (const path of [
      ...["README.md", "archive/framing.md", "framing/index.md", "src/framing.md", "_tests/README.md"],
      ...["talks/framing.md", "tls/test-vectors/README.md", "reference-client/README.md"],
    ])
      assert.match(inHome("acme/specs", path, text), /^no/, path);
    for (const path of ["framing/README.md", "framing/framing-v2.md"]) {
      assert.match(inHome("acme/specs", path, plain("Framing")), /^no/, path);
      assert.match(inHome("acme/specs", path, `${plain("Framing")}\n## Authors\n\n- Ada Moreau\n`), /^no/, path);
      assert.match(inHome("acme/shop", path, text), /^no/, path);
    }
  });

  it("are documents as Markdown that a site makes pages of", () => {
    const adr = "source/documentation/adrs/adr-001-use-queues.html.md.erb";
    const found = documentRecognizer([], "acme/platform").recognize({ path: adr, text: adrText("Queues") });
    assert.deepEqual("rejected" in found ? found : [found.kind, found.title], ["adr", "Queues"]);
    const incident = "source/incidents/2026-03-30-ingress-rollback.html.md.erb";
    assert.equal(inHome("acme/platform", incident, plain("Rollback")), "postmortem");
    for (const path of ["app/views/adrs/adr-001-use-queues.html.erb", "lib/generators/adrs/adr-001-use-queues.md.erb"])
      assert.match(inHome("acme/platform", path, adrText("Queues")), /^no/, path);
  });

  it("are proposals in a folder called for their letters, with their number in the title and some of the sections", () => {
    const text = `# CP-41: Names of clients\n\n${sections("Motivation", "Public interfaces", "Proposed changes", "Compatibility", "Rejected alternatives")}`;
    const path = "site/pages/cps/CP-41-names-of-clients.md";
    assert.equal(inHome("acme/shop", path, text), "rfc");
    for (const other of [
      "site/pages/all/CP-41-names-of-clients.md",
      "site/pages/labs/LAB-41-names.md",
      "src/cps/CP-41-names-of-clients.md",
    ])
      assert.match(inHome("acme/shop", other, text.replace("CP", other.includes("LAB") ? "LAB" : "CP")), /^no/, other);
    assert.match(inHome("acme/shop", path, text.replace("CP-41", "CP-42")), /^no/);
    assert.match(inHome("acme/shop", path, `# CP-41: Names\n\n${plain("Names")}`), /^no/);
  });

  it("are told in time from a path of nothing but articles", () => {
    const path = `${"articles/".repeat(20_000)}specs/x.md`;
    assert.equal(documentRecognizer([], "acme/catalog-specs").refuse(path), undefined);
  });

  it("keep their kind in a repository of specs", () => {
    for (const [path, kind] of [
      ["specs/active/runbook.md", "runbook"],
      ["specs/done/plans/2026-02-01-billing-plan.md", "plan"],
      ["specs/active/incidents/2026-01-02-outage.md", "postmortem"],
    ] as const)
      assert.equal(inHome("acme/catalog-specs", path, plain("Billing")), kind, path);
    assert.equal(inHome("acme/catalog-specs", "specs/done/decisions/0003-queue.md", adrText("Queue")), "adr");
    assert.equal(inHome("acme/catalog-specs", "specs/done/proposals/0007-queue.md", rfcText("Queue")), "rfc");
    const short = `Some words.\n\n${prose("word", 20)}\n`;
    for (const path of ["specs/done/queue/checklists/ux.md", "specs/drafts/writing-guide.md"])
      assert.match(inHome("acme/catalog-specs", path, short), /^no/, path);
  });

  it("are about all documents of their folder by their name, unless they state themselves and have the sections", () => {
    for (const path of ["docs/adr/PROCESS.md", "design/proposals/FORMAT.md", "rfcs/conventions.md"])
      assert.equal(inHome("acme/shop", path, plain("RFCs and ADRs")), "no: About the documents of its folder", path);
    assert.equal(inHome("acme/shop", "proposals/format.md", rfcText("Format", "- Author: Ada Moreau\n")), "rfc");
    assert.equal(inHome("acme/shop", "docs/adr/process.md", adrText("Process")), "adr");
    assert.equal(
      inHome("acme/shop", "docs/design/process.md", sections("Processes", "Overview", "Design")),
      "design-doc",
    );
    assert.equal(inHome("acme/shop", "docs/adr/0003-process.md", adrText("Process")), "adr");
    assert.equal(inHome("acme/shop", "docs/design-proposals/format.md", plain("Format of lists")), "design-doc");
  });

  it("are tickets, lessons and notes below a folder of the repository's name", () => {
    const text = head("status: open", "created: 2026-01-26", "author: Ada Moreau").concat(plain("Notes"));
    for (const [home, path] of [
      ["acme/game", "game/tickets/0012.md"],
      ["acme/core", "core/issues/12.md"],
      ["acme/shop", "shop/tasks/0012.md"],
      ["acme/go-course", "go/lessons/0001.md"],
      ["acme/ship", "ship/0012.md"],
    ] as const)
      assert.match(inHome(home, path, text), /^no/, path);
  });

  it("stand before what is kept beside the proposals of a repository", () => {
    const long = `${plain("All of it")}\n## Notes\n\n${prose("note", 120)}\n`;
    for (const folder of ["tooling", "finished", "voting", "archive", "inactive", "scripts", "meta", ".github"])
      assert.match(inHome("acme/scene-proposals", `proposals/${folder}/README.md`, long), /^no/, folder);
  });

  it("are references of an API, which are called specs too", () => {
    assert.match(inHome("acme/shop", "docs/api-reference/queue-api-spec.md", plain("API Reference")), /^no/);
    assert.equal(
      inHome("acme/shop", "docs/api/queue-design.md", sections("Queue", "Overview", "Goals", "Design")),
      "design-doc",
    );
    assert.equal(inHome("acme/shop", "docs/queue-api-spec.md", plain("Queue")), "design-doc");
  });

  it("have a place in the order of a site", () => {
    const page = "06-status-conditions.md";
    assert.match(inHome("acme/shop", `website/docs/concepts/rgd/${page}`, plain("Conditions")), /^no/);
    assert.equal(inHome("acme/shop", `concepts/${page}`, plain("Conditions")), "rfc");
    assert.equal(inHome("acme/shop", `website/docs/features/${page}`, rfcText("Conditions")), "rfc");
    assert.equal(inHome("acme/shop", "site/drafts/0007-queue.md", plain("Queue")), "rfc");
  });
});
