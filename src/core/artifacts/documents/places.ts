import { type DocumentName, documentName, fileName, foldersOf, stemOf } from "./name.ts";
import { isSeriesName } from "./series.ts";

/** How much a sign says: 3 settles it alone, 2 and 1 need another. */
export interface Sign {
  readonly kind: string;
  readonly weight: number;
  /** In plain words, to follow "by": `folder rfcs`. */
  readonly words: string;
}

type Rule = readonly [kind: string, weight: number, pattern: RegExp];

// All names are in lower case. What is beyond ASCII stands for the letters of other scripts: `\p{L}` takes V8 long to make, in each pattern.
const folders: readonly Rule[] = [
  [
    "rfc",
    3,
    /^(?:rfcs?|rfds?|requests?[-_]for[-_](?:comments?|discussion)|peps?|keps?|seps?|eips?|ercs?|bips?|geps?|jeps?|sips?|teps?|zips|neps?|aips|oteps?|(?:[a-z]+[-_])?enhancement[-_]proposals?|improvement[-_]proposals?)$/,
  ],
  ["rfc", 2, /^(?:proposals?|enhancements?|evolution)$/],
  ["rfc", 2, /^(?:rfcs?|proposals?|enhancements?)[-_][a-z\x80-\uffff]+$|^[a-z\x80-\uffff]+[-_](?:rfcs?|proposals?)$/],
  [
    "rfc",
    1,
    /^(?:text|accepted|implemented|withdrawn|final|draft|drafts|active|rejected|superseded|features|concepts|standards)$/,
  ],
  [
    "adr",
    3,
    /^(?:adrs?|madr|architecture[-_]decisions?|architectur(?:e|al)[-_]decision[-_](?:records?|log)|decision[-_]?(?:records?|log))$/,
  ],
  ["adr", 2, /^decisions?$/],
  [
    "design-doc",
    3,
    /^(?:design[-_]?(?:docs?|documents?|notes?)|design[-_]proposals?|technical[-_]designs?|tech[-_](?:designs?|specs?)|technical[-_]specs?|one[-_]?pagers?|engineering[-_]designs?|(?:detailed|high[-_]level|low[-_]level)[-_]designs?)$/,
  ],
  ["design-doc", 2, /^(?:designs?|specs)$/],
  ["design-doc", 1, /^(?:spec|specifications?)$/],
  ["plan", 3, /^(?:(?:implementation|execution|exec|migration|project|rollout|work|delivery)[-_]plans?)$/],
  ["plan", 2, /^plans?$/],
  [
    "postmortem",
    3,
    /^(?:post[-_ ]?mortems?|incident[-_](?:reports?|reviews?)|outage[-_]reports?|rcas?|root[-_]cause[-_]analys[ie]s)$/,
  ],
  ["postmortem", 2, /^(?:incidents?|outages?)$/],
  ["roadmap", 2, /^roadmaps?$/],
  ["strategy", 2, /^(?:strategy|strategies|visions?)$/],
  ["direction", 2, /^(?:directions?|non[-_]goals)$/],
  ["runbook", 3, /^(?:runbooks?|run[-_]books?|playbooks?|operational[-_]procedures?)$/],
  ["runbook", 1, /^(?:on[-_]?call|operations?|sops?)$/],
  ["onboarding", 3, /^(?:on[-_]?boarding|new[-_](?:hires?|starters?|joiners?))$/],
  [
    "guide",
    2,
    /^(?:how[-_]?tos?|how[-_]to[-_]guides?|guides?|handbooks?|engineering[-_](?:guides?|handbook|practices))$/,
  ],
  ["guide", 1, /^(?:developer|dev|development|contributor|maintainer)[-_]guides?$/],
];

const names: readonly Rule[] = [
  ["rfc", 3, /^(?:rfc|rfd|pep|kep|sep|eip|erc|bip|gep|dep|jep|tep|nep)[-_ ]?\d+/],
  // Improvement proposals of all sorts: CAP-21, CFP-1189, FIP-4. Protocols and programs have such names too.
  [
    "rfc",
    2,
    /^(?!app|asp|cpp|exp|ftp|gcp|gpp|http|icmp|imap|isp|jsp|ldap|map|ntp|pgp|php|rdp|rtp|sftp|smtp|snap|step|tcp|udp|vnp|whip)[a-z]{2,3}p[-_ ]\d{1,5}(?:[-_ ]|$)/,
  ],
  ["rfc", 2, /^(?:rfc|proposal|rrfc)[-_ ][a-z\x80-\uffff]|[-_ ]rfc$|^rfc$|[-_]proposal$|^proposal$/],
  ["design-doc", 3, /^spec[-_ ]\d+$/],
  ["adr", 3, /^m?adr[-_ ]?\d+|^(?:m?adr|decision)[-_ ]\d/],
  ["adr", 2, /^m?adr[-_ ][a-z\x80-\uffff]|[-_ ]adr$/],
  [
    "design-doc",
    3,
    /^(?:design[-_ ]?doc|one[-_ ]?pager|tech(?:nical)?[-_ ](?:spec|design)|design[-_ ]proposal|feature[-_ ]spec(?:ification)?)(?:[-_ .]|$)|(?:[-_ .]|^)(?:design[-_ ]?doc(?:ument)?|tech(?:nical)?[-_ ](?:spec|design))$/,
  ],
  [
    "design-doc",
    2,
    /^design$|[-_ .]design$|^tdd[-_ ]|^spec$|[-_ ]spec$|(?:^|[-_ ])(?:high|low)[-_ ]level[-_ ]design(?:[-_ ]|$)/u,
  ],
  // Others have such letters too: a linker, to begin with.
  ["design-doc", 1, /[-_ ](?:hld|lld)(?:[-_ ]|$)/],
  ["design-doc", 1, /^design[-_ ][a-z\x80-\uffff]/],
  [
    "plan",
    3,
    /(?:^|[-_ ])(?:implementation|migration|rollout|roll-out|execution|cutover|project|refactor(?:ing)?|deprecation|exec)[-_ ]?plan(?:[-_ ]|$)/,
  ],
  ["plan", 2, /^plan$|^plan[-_ ][a-z\x80-\uffff]|[-_ ]plan$/],
  [
    "postmortem",
    3,
    /post[-_ ]?mortem|^pm(?:19|20)\d\d[-_ ]?\d*|^(?:incident|inc)[-_ ]?(?:\d{2,}|report)|[-_ ]incident[-_ ](?:report|review)$|^rca[-_ ]|[-_ ]rca$|root[-_ ]cause[-_ ]analysis/,
  ],
  ["postmortem", 1, /incident|outage/],
  [
    "roadmap",
    3,
    /^(?:[a-z\x80-\uffff]+[-_ ])?roadmap(?:[-_ ](?:20\d\d|q[1-4]|h[12]).*)?$|^(?:20\d\d|q[1-4]|h[12]).*[-_ ]roadmap$/,
  ],
  ["roadmap", 2, /(?:^|[-_ ])roadmap(?:[-_ ]|$)/],
  [
    "strategy",
    3,
    /^(?:(?:engineering|technical|technology|tech|platform|product|company|community|data|ai|security|infrastructure|testing|quality)[-_ ])?strategy(?:[-_ ]20\d\d.*)?$/,
  ],
  ["strategy", 1, /[-_ ]strategy$|^strategy[-_ ]/],
  [
    "direction",
    3,
    /^(?:(?:engineering|technical|product)[-_ ])?(?:direction|non[-_ ]?goals|what[-_ ]we[-_ ](?:do[-_ ]not|dont|wont|will[-_ ]not)[-_ ].*)$/,
  ],
  ["strategy", 2, /^(?:(?:engineering|technical|product)[-_ ])?vision$/],
  ["runbook", 3, /(?:^|[-_ ])run[-_]?book(?:[-_ ]|$)/],
  ["runbook", 2, /(?:^|[-_ ])playbook(?:[-_ ]|$)/],
  ["runbook", 1, /(?:^|[-_ ])(?:disaster[-_ ]recovery|incident[-_ ]response)(?:[-_ ]|$)/],
  [
    "onboarding",
    3,
    /(?:^|[-_ ])(?:on[-_]?boarding|new[-_ ](?:hire|starter|joiner)s?)(?:[-_ ]guide)?$|^on[-_]?boarding[-_ ]/,
  ],
  [
    "guide",
    3,
    /^(?:coding|code|engineering|developer|development|dev|contributor|maintainer|review|code[-_ ]review|testing|style|debugging|architecture|provider[-_ ]development)[-_ ](?:guide(?:lines?)?|handbook)$|^guide[-_ ][a-z\x80-\uffff]/,
  ],
  ["guide", 2, /^how[-_ ]?to[-_ ][a-z\x80-\uffff]|^howto[-_ ]|[-_ ]how[-_]?to$/],
];

/** Below a folder of documents, what these hold supports them and is none. */
const supporting =
  /^(?:docs?|images?|img|assets?|resources|media|figures?|diagrams?|tools|scripts|attachments|support|supporting|appendix|appendices)$/;

/** Whether a folder of it is one of what supports documents. */
export function isSupporting(path: string): boolean {
  return foldersOf(path).some((folder) => supporting.test(folder));
}

/** What the folders say: of those that mean a kind, the nearest to the file. A file's own folder does not count. */
export function folderSigns(path: string): readonly Sign[] {
  const name = documentName(path);
  const above = foldersOf(path).slice(0, name.ownFolder ? -1 : undefined);
  for (const folder of above.toReversed()) {
    if (supporting.test(folder)) return [];
    const signs = folderKinds(folder)
      .filter(([kind, weight]) => kind !== "rfc" || weight > 1 || isSeriesName(name))
      .map(([kind, weight]) => ({
        kind: isDesignOf(kind, name) ? "design-doc" : kind,
        weight,
        words: `folder ${folder}`,
      }));
    if (signs.length > 0) return signs;
  }
  return [];
}

/** `docs/plans/2026-11-22-queue-design.md`: beside a plan lies the design of what is planned. */
function isDesignOf(kind: string, name: DocumentName): boolean {
  return kind === "plan" && /(?<!-by)-design$/.test(name.slug);
}

/** The kinds that a folder of that name means, each with its weight. */
export function folderKinds(folder: string): readonly (readonly [kind: string, weight: number])[] {
  return folders.filter(([, , pattern]) => pattern.test(folder)).map(([kind, weight]) => [kind, weight]);
}

/** What the file's own name says (its folder's name, for `slug/README.md`). */
export function nameSigns(path: string): readonly Sign[] {
  const name = documentName(path);
  const stem = name.ownFolder ? name.stem : stemOf(path);
  const words = name.ownFolder ? `folder ${stem}` : `name ${fileName(path)}`;
  const lower = stem.toLowerCase();
  const ways = [...new Set([lower, withoutOrder(lower, name)])];
  return names
    .filter(([, , pattern]) => ways.some((way) => pattern.test(way)))
    .map(([kind, weight]) => ({ kind, weight, words }));
}

/** `2026-10-01-billing-plan` and `0007-billing-plan` are read like `billing-plan`. */
function withoutOrder(stem: string, name: DocumentName): string {
  return name.date === undefined && name.number === undefined && !name.unnumbered ? stem : name.slug;
}

const shipped = /^(?:src|lib|pkg|internal|cmd|app|public|resources|static|data|prompts?)$/;

/** Whether it lies in a folder of what is shipped: a text there that looks like a document is one that the product hands out. */
export function isShipped(path: string): boolean {
  return foldersOf(path).some((folder) => shipped.test(folder));
}
