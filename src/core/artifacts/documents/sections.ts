import { joinWordsAndStops } from "../../letters.ts";

/** Sections that documents of a kind are made of. Compared without case, numbers and punctuation. */
const sections = {
  rfc: [
    /^(?:executive )?summary$|^abstract$|^tl ?dr$/,
    /^motivations?$|^rationale$|^why$|^problem(?: statement)?$/,
    /^(?:detailed |proposed |technical )?design(?: proposal)?$|^(?:guide|reference) level explanation$|^specification$|^proposed solution$|^detailed (?:explanation|proposal)$|^(?:the )?proposal$|^tutorial$/,
    /^drawbacks$|^risks and mitigations$|^disadvantages$/,
    /^alternatives(?: considered)?$|^rationale and alternatives$|^considered alternatives$|^rejected (?:ideas|alternatives)$/,
    /^unresolved (?:questions|issues)(?: and bikeshedding)?$|^open (?:questions|issues)$|^future (?:possibilities|work|directions)$/,
    /^prior art$|^backwards? compatibility$|^(?:source|abi|api) (?:compatibility|stability).*$|^effect on .*$|^adoption strategy$|^how (?:we|to) teach this$/,
    /^goals$|^non goals$|^user stories.*$|^graduation criteria$|^implementation history$|^reference implementation$|^security (?:considerations|implications)$/,
  ],
  "design-doc": [
    /^objectives?$|^overview$|^introduction$|^(?:executive )?summary$|^abstract$/,
    /^background$|^context$|^problem(?: statement)?$|^motivation$/,
    /^goals(?: and non goals)?$|^requirements$/,
    /^non goals$|^out of scope$/,
    /^(?:detailed |proposed |high level |technical |system )*design(?: details)?$|^proposal$|^proposed (?:solution|changes?|approach)$|^architecture$|^implementation(?: details)?$/,
    /^alternatives(?: considered)?$|^considered (?:alternatives|options)$|^other options.*$|^tradeoffs?$|^drawbacks$|^caveats$/,
    /^risks.*$|^security(?: considerations)?$|^open (?:questions|issues)$|^unresolved questions$|^test(?:ing)? plan$|^rollout(?: plan)?$|^future work$/,
  ],
  adr: [
    /^context(?: and problem statement)?$|^problem statement$/,
    /^decision(?: outcome)?$|^decisions$/,
    /^(?:positive |negative )?consequences$|^implications$/,
    /^considered options$|^decision drivers$|^pros and cons of the options$|^options considered$/,
    /^status$/,
  ],
  postmortem: [
    /^timeline(?: of events)?$|^incident timeline$/,
    /^(?:customer |user |business )?impact$/,
    /^root causes?(?: analysis)?$|^contributing factors?$|^causes?$|^trigger$|^what happened$/,
    /^(?:action|follow ?up|remediation) ?items?$|^corrective (?:actions?|measures).*$|^follow ?ups?$|^next steps$|^actions$|^preventive (?:actions?|measures)$/,
    /^lessons? learn(?:ed|t)$|^what went (?:well|wrong|badly)$|^where we got lucky$|^what (?:worked|did not work|did n t work).*$/,
    /^detection$|^resolution(?: and recovery)?$|^mitigation$|^recovery$|^response$/,
  ],
  runbook: [
    /^symptoms?$|^alerts?$|^meaning$|^when to use(?: this)?(?: runbook)?$/,
    /^diagnos(?:is|tics?|ing).*$|^investigat(?:e|ion|ing)$|^triage$|^troubleshooting$/,
    /^mitigation.*$|^remediation.*$|^resolution$|^procedure$|^steps$|^recovery$|^fix$/,
    /^escalat(?:ion|e).*$|^contacts?$|^severity$|^impact$/,
    /^roll ?back.*$|^verif(?:y|ication).*$|^validation$|^prerequisites?$/,
  ],
  plan: [
    /^milestones?$|^phases?$|^(?:phase|step|milestone|stage|task) \d+.*$|^deliverables$/,
    /^tasks?(?: list)?$|^steps$|^work items$|^implementation (?:plan|steps|order|strategy|tasks)$|^to ?do$|^checklist$/,
    /^(?:success|acceptance|exit) criteria$|^definition of done$|^verification(?: plan)?$|^test(?:ing)? (?:plan|strategy)$|^validation$/,
    /^timeline$|^schedule$|^estimates?$|^roll ?out(?: plan)?$|^rollback(?: plan)?$|^cut ?over$/,
    /^risks?(?: and mitigations?)?$|^dependencies$|^open questions$|^assumptions$/,
    /^goals?$|^objectives?$|^scope$|^out of scope$|^non goals$|^overview$|^background$|^context$|^current state$/,
  ],
  roadmap: [
    /^(?:q[1-4]|h[12])\b.*$|^.*\b(?:q[1-4]|h[12])[ /]*20\d\d.*$|^20\d\d.*$/,
    /^now$|^next$|^later$|^(?:short|medium|mid|long) term.*$|^near future$/,
    /^themes?$|^milestones?$|^priorities$|^in progress$|^planned$|^backlog$|^future$|^upcoming$|^completed?$|^done$/,
    /^v?\d+\.\d+.*$|^release .*$|^version .*$/,
  ],
  strategy: [
    /^diagnosis$|^situation$|^where we are.*$|^current state$|^challenges?$/,
    /^guiding (?:policy|policies|principles)$|^principles$|^approach$|^strategic (?:bets|pillars|priorities|themes)$|^pillars$|^bets$/,
    /^vision$|^mission$|^north star$|^where we (?:want to|are going to) .*$|^target state$/,
    /^(?:coherent )?actions$|^objectives?(?: and key results)?$|^key results$|^goals$|^success metrics$|^metrics$/,
    /^non goals$|^what we (?:will|do|wo) ?n[o ]?t .*$|^trade ?offs?$|^risks$/,
  ],
} as const;

/** The kinds that sections can tell. */
export type SectionKind = keyof typeof sections;

/** Sections of plans, roadmaps and runbooks are everyday words that a title may be made of. */
const anySection = [sections.rfc, sections["design-doc"], sections.adr, sections.postmortem].flat();
const more =
  /^(?:status|date|authors?|table of contents|contents|toc|introduction|overview|start date|feature name|basic example|release signoff checklist|terminology|glossary|references|issues?|copyright|preamble|notes?|description|purpose|headers?|recent changes|changelog|title|rfc|adr|design|proposal|metadata|background)$/;

/** How many different sections of each kind the headings show. */
export function sectionsFound(headings: readonly string[]): ReadonlyMap<SectionKind, number> {
  const plain = [...new Set(headings.map(plainHeading))];
  const counts = new Map<SectionKind, number>();
  for (const kind of Object.keys(sections) as SectionKind[]) {
    counts.set(kind, sections[kind].filter((pattern) => plain.some((h) => pattern.test(h))).length);
  }
  return counts;
}

/** Whether a heading is the name of a section, and so no document's title. */
export function isSectionTitle(text: string): boolean {
  const plain = plainHeading(text);
  return plain === "" || more.test(plain) || anySection.some((pattern) => pattern.test(plain) && !/\d/.test(plain));
}

function plainHeading(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/^(?:\d+(?:\.\d+)*[.)]?|[ivx]+\.)\s+/, "")
    .replace(/\((?:optional|required)\)/g, "");
  return joinWordsAndStops(words, " ").replace(/\.+$/, "").trim();
}
