import assert from "node:assert/strict";
import fc from "fast-check";
import { describe, it } from "mocha";
import { recognizeDocument } from "../../../../src/core/artifacts/documents/recognize.ts";
import { adrText, plain, prose, rfcText, sections } from "./helpers.ts";

const kindOf = (path: string, text: string): string => {
  const found = recognizeDocument({ path, text, kinds: [] });
  return "rejected" in found ? `no: ${found.rejected}` : found.kind;
};

describe("recognising documents", () => {
  const known: readonly [kind: string, path: string, text: string][] = [
    ["rfc", "rfcs/0007-queue.md", rfcText("Queue")],
    ["rfc", "text/0463-literal-suffixes.md", rfcText("Summary", "- Start Date: 2026-01-01\n- RFC PR: x\n")],
    ["rfc", "text/1774-roadmap-2017.md", rfcText("Roadmap")],
    [
      "rfc",
      "peps/pep-0210.rst",
      "PEP: 210\nTitle: Interfaces\nAuthor: Ada <ada@example.com>\nStatus: Deferred\n\nTo be written.\n",
    ],
    ["rfc", "EIPS/eip-5005.md", "---\neip: 5005\ntitle: Zodiac\nauthor: Ada (@ada)\nstatus: Moved\n---\n\nMoved.\n"],
    ["rfc", "keps/sig-node/1769-memory-manager/README.md", rfcText("KEP-1769: Memory Manager")],
    ["rfc", "implemented/0001-aliases.md", `---\ntitle: Aliases\nstatus: implemented\n---\n${rfcText("Aliases")}`],
    ["rfc", "docs/proposals/deep-links.md", rfcText("Deep links")],
    ["rfc", "jep/200/README.adoc", rfcText("Deny lists", "- Status: Final\n")],
    ["rfc", "core/cap-0021.md", "## Preamble\n\n```\nCAP: 0021\nTitle: Preconditions\nStatus: Final\n```\n"],
    ["rfc", "cilium/CFP-1189-faster-tests.md", sections("Faster tests", "Summary", "Motivation", "Proposal")],
    ["adr", "docs/architecture/decisions/0001-use-postgres.md", adrText("Use Postgres")],
    [
      "adr",
      "docs/adr/20260101-use-markdown.md",
      sections("Use Markdown", "Context and Problem Statement", "Considered Options", "Decision Outcome"),
    ],
    ["adr", "notes/why-we-chose-kafka.md", sections("Why we chose Kafka", "Context", "Decision", "Consequences")],
    ["design-doc", "design/design-doc-composition.md", sections("Composition", "Background", "Goals", "Design")],
    [
      "design-doc",
      "design/11502-security-policy.md",
      sections("Proposal: Security", "Abstract", "Background", "Proposal"),
    ],
    [
      "design-doc",
      "docs/technical/hash-transition.adoc",
      sections(
        "Hash transition",
        "Objective",
        "Background",
        "Goals",
        "Non-goals",
        "Detailed design",
        "Alternatives considered",
      ).replace(/^#+/gm, (m) => "=".repeat(m.length)),
    ],
    ["design-doc", "Documentation/technical/midx.adoc", plain("Multi-pack index design notes")],
    ["plan", "docs/plans/2026-10-01-billing.md", sections("Billing", "Goal", "Tasks", "Milestones", "Risks")],
    ["plan", "docs/queue-migration-plan.md", plain("Queue migration")],
    [
      "postmortem",
      "PM2024-003 - Metrics exposing wrong labels.md",
      sections("Metrics", "Summary", "Timeline", "Action Items", "Lessons Learned"),
    ],
    [
      "postmortem",
      "docs/incidents/2026-10-02-outage.md",
      sections("Outage", "Impact", "Timeline", "Root cause", "Action items"),
    ],
    [
      "postmortem",
      "notes/2026-10-02.md",
      sections("What happened on Friday", "Impact", "Timeline", "Root cause", "Action items"),
    ],
    ["roadmap", "ROADMAP.md", sections("Roadmap", "Now", "Next", "Later")],
    [
      "strategy",
      "docs/engineering-strategy.md",
      sections("Engineering strategy", "Diagnosis", "Guiding policy", "Actions"),
    ],
    ["direction", "docs/what-we-will-not-build.md", plain("What we will not build")],
    [
      "runbook",
      "docs/runbooks/database-failover.md",
      sections("Database failover", "Symptoms", "Mitigation", "Escalation"),
    ],
    ["onboarding", "docs/onboarding.md", plain("Onboarding")],
    ["guide", "docs/howto/recover-blob.adoc", `= How to recover a blob\n\n${prose("blob", 200)}`],
    ["rfc", "docs/proposals/caching/README.md", `---\ntitle: Caching\nauthors:\n- "@ada"\n---\n${plain("Caching")}`],
    ["rfc", "docs/proposals/operator/node-selector/README.md", rfcText("Node selector")],
    ["guide", "STYLE_GUIDE.md", plain("Style Guide")],
    ["rfc", "proposals/relaxing_shift_operator_requirements.md", rfcText("Relaxing shift operator requirements")],
    [
      "rfc",
      "rfd/0042/README.md",
      `---\nauthors: Ada Moreau\nstate: publish\n---\n\n${plain("RFD 42 Names of containers")}`,
    ],
    ["rfc", "rfd/0003-names-of-containers.md", sections("RFD 3 - Names", "What", "Why", "Details")],
    ["rfc", "rfcs/2025-11-21-history/2025-11-21-history.md", rfcText("History")],
    [
      "design-doc",
      "design/ceph/upgrade.md",
      sections("Upgrades of clusters", "Overview", "Goals", "Detailed Design", "Open Questions"),
    ],
    ["rfc", "rfcs/0012-security-requirements.txt", rfcText("Security").replace(/^(#+) (.*)$/gm, "$2\n---------")],
    [
      "postmortem",
      "docs/postmortems/payments-2.14.0-outage/postmortem.md",
      sections("Payments", "Impact", "Timeline", "Root cause", "Action items"),
    ],
    ["rfc", "openspec/changes/upgrade-react-18.2.0/proposal.md", sections("Upgrade", "Why", "What Changes", "Impact")],
    ["rfc", "docs/proposals/creating-clusters-from-snapshots/README.md", rfcText("Clusters from snapshots")],
    ["adr", "docs/making-decisions.md", adrText("Decisions")],
    ["rfc", "proposals/release-1.2.0/0001-names.md", rfcText("Names")],
    ["rfc", "oteps/0110-names-of-pages.md", plain("Names of pages")],
    ["rfc", "docs/swip/SWIP-10/SWIP.md", plain("SWIP-10 Support of gateways")],
    [
      "postmortem",
      "docs/blog/posts/2026-07-08-incident-report-leaked-token.md",
      plain("Incident Report: Leaked Token"),
    ],
    ["postmortem", "blog/2026-07-08-postmortem-of-the-outage.md", plain("The outage of July")],
    ["design-doc", "docs/plans/2026-11-22-editor-support-design.md", plain("Editor support design")],
    ["guide", "docs/maintainer-handbook.md", plain("Maintainer handbook")],
    ["plan", "docs/plans/2026-11-22-editor-support-implementation.md", plain("Editor support")],
    ["plan", "src/app/docs/plans/faster-queue.md", plain("Faster queue")],
    ["plan", "cmd/queue/FASTER_TESTS_PLAN.md", sections("Faster tests", "Current state", "Tasks", "Phase 1", "Risks")],
    ["adr", "packages/agent-skills/docs/adr/0001-use-postgres.md", adrText("Use Postgres")],
    ["rfc", "docs/proposals/firewall-rules/README.md", rfcText("Rules of firewalls")],
    ["adr", "docs/adr/0012-replace-names.md", adrText("Replace {{execution_date}} with {{logical_date}}")],
    ["plan", "internal/plans/billing.md", plain("Billing")],
    ["design-doc", "design-3/design.md", plain("Design of queues")],
    ["design-doc", "docs/architecture/defined/pepr-lld.md", plain("pEPR Low level design")],
    ["design-doc", "docs/architecture/defined/accounts-hld.md", plain("Accounts 2025: High Level Design")],
    ["design-doc", "docs/queue-low-level-design.md", plain("Low-level design of the queue")],
    ["ai-guidance", "CLAUDE.md", plain("Rules")],
    ["ai-guidance", ".cursor/rules/testing.mdc", plain("Testing")],
    ["ai-guidance", ".github/copilot-instructions.md", plain("Copilot")],
    ["ai-guidance", ".claude/commands/review.md", plain("Review")],
    ["ai-guidance", ".agents/skills/triage/SKILL.md", `---\nname: triage\n---\n${plain("Triage")}`],
  ];
  for (const [kind, path, text] of known) it(`takes ${path} for ${kind}`, () => assert.equal(kindOf(path, text), kind));

  const refused: readonly [reason: string, path: string, text: string][] = [
    ["A template", "rfcs/0000-template.md", rfcText("Title")],
    ["A template", "docs/adr/template.md", adrText("Title")],
    ["An index of its folder", "docs/adr/README.md", plain("Decisions")],
    ["An index of its folder", "rfcs/index.md", plain("RFCs")],
    ["An index of its folder", "services/billing/README.md", plain("Billing")],
    ["An index of its folder", "docs/design/queue/README.md", plain("Queue")],
    ["An index of its folder", "docs/proposals/process/README.md", rfcText("Our process")],
    ["An index of its folder", "docs/adr/frontend/README.md", adrText("Decisions of the frontend")],
    [
      "An index of its folder",
      "design/button/README.md",
      `---\ntitle: Button\nauthor: Ada Moreau\n---\n${plain("Button")}`,
    ],
    ["An index of its folder", "src/evolution/engine/README.md", rfcText("The engine", "- Author: Ada Moreau\n")],
    [
      "An index of its folder",
      "docs/design/proposals/README.md",
      rfcText("Design proposals", "- Author: Ada Moreau\n- Status: Final\n"),
    ],
    ["A standard file of the project", "CHANGELOG.md", plain("Changes")],
    ["A standard file of the project", "CONTRIBUTING.md", plain("Contributing")],
    ["A standard file of the project", "docs/proposals/dev-requirements.txt", plain("Packages")],
    ["A standard file of the project", "docs/proposals/third-party-notices.md", plain("Notices")],
    ["A standard file of the project", "docs/proposals/requirements_docs.txt", plain("Packages")],
    [
      "A standard file of the project",
      "docs/proposals/governance.md",
      `# Governance\n\n- Status: Active\n- Date: 2026-01-02\n\n${prose("x", 200)}\n`,
    ],
    ["A standard file of the project", "design/upgrade.md", plain("How to upgrade")],
    ["A standard file of the project", "design/CONTRIBUTING.md", sections("How we design", "Goals", "Design", "Risks")],
    ["A standard file of the project", "docs/upgrade.md", sections("Upgrades", "Overview", "Goals", "Detailed Design")],
    ["Test data", "test/fixtures/adr/0001-first.md", adrText("First")],
    ["Test data", "pkg/testdata/rfcs/0001-x.md", rfcText("X")],
    ["An example", "examples/docs/adr/0001-first.md", adrText("First")],
    ["Belongs to other people's code in this repository", "vendor/lib/docs/adr/0001-x.md", adrText("X")],
    ["Belongs to other people's code in this repository", "server/queue-api-0.7.1-custom/rfcs/0001-x.md", rfcText("X")],
    ["Belongs to other people's code in this repository", "node_modules/a/CLAUDE.md", plain("Rules")],
    ["A translation", "docs/zh/adr/0001-x.md", adrText("X")],
    ["A translation", "docs/runbooks/failover.ja.md", plain("Failover")],
    ["Release notes", "docs/release-notes/2026-10-01-big-plan.md", plain("Release")],
    ["Release notes", "docs/guides/upgrading-to-v1.x.md", plain("Upgrading to v1.x")],
    ["A copy for an older version of the site", "docs/specs/v1.2/design.md", plain("Design")],
    ["A copy for an older version of the site", "docs/v1.2/specs/approved/queue.md", plain("Queue")],
    ["Part of the document of its folder", "peps/pep-0639/appendix-examples.rst", plain("Appendix")],
    ["Part of the document of its folder", "rfcs/2025-11-21-history/2025-11-21-queue.md", plain("Queue")],
    ["Part of the document of its folder", "specs/001-queue/checklists/experience.md", plain("Experience")],
    ["Part of the document of its folder", "specs/0031-names/.scratch/T7-signoff.md", plain("Sign-off")],
    ["Part of a skill", ".claude/skills/triage/reference.md", plain("Reference")],
    ["Part of a skill", "skills/writing-plans/reviewer-plan.md", plain("Reviewer plan")],
    ["Part of a skill", "skills/writing-skills/how-to-test-them.md", plain("How to test them")],
    ["Part of a skill", "src/core-skills/plan/tickets/references/slices.md", plain("Slices")],
    ["A template", "docs/plans/story.md", plain("Story {{N}}: {{story_title}}")],
    ["A blog post", "docs/blog/posts/2026-07-08-how-we-write-postmortems.md", plain("How we write post-mortems")],
    ["A blog post", "blog/2026-01-02-how-to-write-an-incident-report.md", plain("How to write an incident report")],
    ["A blog post", "blog/incident-report-best-practices.md", plain("Incident reports: best practices")],
    ["A template", "EMPTY-ADR.md", adrText("Title")],
    ["Only points to other AI guidance", "CLAUDE.md", "@AGENTS.md\n"],
    ["Only points to other AI guidance", "GEMINI.md", "# Rules\n\nSee [AGENTS.md](AGENTS.md).\n"],
    [
      "Says too little: it only points elsewhere",
      "proposals/0519-old-name.md",
      "This has moved to [here](0519-new-name.md).\n",
    ],
    [
      "Says too little: it only points elsewhere",
      "docs/roadmap.md",
      "# Roadmap\n\nThe roadmap is kept in [a project](https://example.com/roadmap).\n",
    ],
    ["Ordinary documentation", "docs/api/queues.md", plain("Queues")],
    ["Ordinary documentation", "docs/high-level.md", plain("High level overview")],
    ["Ordinary documentation", "docs/colors.md", plain("Low-level design tokens")],
    ["Ordinary documentation", "docs/why.md", plain("Benefits of a high-level design")],
    ["Too few signs of a design document", "docs/clang-lld.md", plain("LLD, the linker")],
    ["No text document", "rfcs/0007-queue.rs", "fn main() {}"],
  ];
  for (const [reason, path, text] of refused)
    it(`leaves ${path} out: ${reason}`, () => assert.equal(kindOf(path, text), `no: ${reason}`));

  for (const path of [
    "docs/query-plan.md",
    "docs/merge-strategy.md",
    "docs/design-system.md",
    "docs/book/src/commands/topology-plan.md",
    "docs/developer-guide/ci.md",
    "site/content/guides/ingress.md",
    "src/templates/decision.md",
    "docs/how-we-plan.md",
    "spec/consensus/creating-proposal.md",
    "app/views/guidance/how_to_request_a_letter.md",
    "src/workflows/plan/steps/discovery.md",
    "networking/7231-http.md",
  ]) {
    it(`leaves ordinary pages out: ${path}`, () => assert.match(kindOf(path, plain("A page")), /^no: /));
  }

  it("takes a document of a telling folder or name below the folder of another one", () => {
    assert.equal(kindOf("01-platform/docs/adr/0001-use-postgres.md", adrText("Use Postgres")), "adr");
    assert.equal(kindOf("01-platform/notes/implementation-plan.md", plain("Plan")), "plan");
  });

  it("leaves out what explains how documents are written", () => {
    const text = sections(
      "SEP guidelines",
      "Abstract",
      "Motivation",
      "Specification",
      "Drawbacks",
      "Alternatives",
      "Open questions",
    );
    assert.match(kindOf("docs/community/sep-guidelines.mdx", text), /^no: /);
    assert.equal(kindOf("docs/community/queue.mdx", text), "rfc");
    for (const name of ["adr_frontmatter", "adr-conventions", "rfc-workflow"])
      assert.match(kindOf(`.agent_instructions/${name}.md`, `status: x\n\n${plain("ADR conventions")}`), /^no: /);
  });

  it("takes no advice on design documents for one", () => {
    for (const title of ["How to write a design doc", "Writing a design doc", "The design doc"])
      assert.match(kindOf("docs/process.md", plain(title)), /^no: /);
  });

  it("leaves lists of links out", () => {
    const links = Array.from(
      { length: 30 },
      (_, i) => `- [Post-mortem ${i}](https://example.com/${i}): it broke, a little`,
    ).join("\n");
    assert.equal(kindOf("docs/postmortems/list.md", `# Post-mortems\n\n${links}\n`), "no: A list of links");
  });

  it("takes a folder of its own whose file repeats the folder's words", () => {
    assert.equal(kindOf("rfcs/12-durable-queue/durable-queue.md", rfcText("Durable queue")), "rfc");
    assert.equal(kindOf("rfcs/0006-merkle-tree/0006-merkle-tree.md", rfcText("Merkle tree")), "rfc");
    assert.equal(kindOf("sips/sip-004/sip-004-merkle-tree.md", rfcText("Merkle tree")), "rfc");
    assert.match(kindOf("rfcs/0031-header/2-reasons.md", rfcText("Reasons")), /^no: Part/);
    assert.equal(kindOf("docs/proposals-accepted/202012-deletions.md", rfcText("Deletions")), "rfc");
    assert.equal(
      kindOf("spec-0001/index.md", `---\ntitle: "SPEC 1"\nauthor: Ada\n---\n${plain("Lazy loading")}`),
      "design-doc",
    );
  });

  it("tells what lies in the folder of one feature by its name", () => {
    const text = sections("Implementation plan: queue", "Summary", "Technical context", "Structure");
    assert.equal(kindOf("specs/001-queue/plan.md", text), "plan");
    assert.equal(kindOf("specs/001-queue/spec.md", plain("Feature: queue")), "design-doc");
    assert.equal(
      kindOf("openspec/changes/add-queue/proposal.md", sections("Add a queue", "Why", "What changes")),
      "rfc",
    );
    assert.equal(kindOf("openspec/changes/archive/2026-01-09-add-queue/design.md", plain("Queue")), "design-doc");
    assert.match(kindOf("openspec/changes/add-queue/tasks.md", plain("Tasks")), /^no/);
    assert.match(kindOf("docs/changes/add-queue/proposal.md", plain("Queue")), /^no: Release notes/);
    assert.match(kindOf("lessons/01-intro/plan.md", plain("Lesson")), /^no/);
  });

  it("believes the folder before the name, and the name before the text", () => {
    assert.equal(
      kindOf("docs/adr/0012-deployment-strategy.md", sections("X", "Vision", "Diagnosis", "Guiding policy")),
      "adr",
    );
    assert.equal(kindOf("docs/runbook-failover.md", sections("X", "Context", "Decision", "Consequences")), "runbook");
  });

  it("says why, in words, and how surely", () => {
    const found = recognizeDocument({ path: "rfcs/0007-queue.md", text: rfcText("Queue") });
    assert.ok(!("rejected" in found));
    assert.match(found.why, /^folder rfcs, a numbered name, \d sections of an RFC$/);
    assert.ok(found.confidence > 0.8 && found.confidence < 1);
  });

  it("never throws, whatever path and text", () => {
    const path = fc
      .array(fc.constantFrom("rfcs", "docs", "..", "a b", "0001-x", "README", "\u202e", "é", ""), { maxLength: 6 })
      .map((p) => `${p.join("/")}.md`);
    fc.assert(
      fc.property(path, fc.string({ maxLength: 300 }), (p, text) => void recognizeDocument({ path: p, text })),
      { numRuns: 40 },
    );
  });
});
