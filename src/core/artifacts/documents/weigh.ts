import { isInFeatureFolder, isOpenSpecChange } from "./feature-folder.ts";
import { homeSigns, namesakeSigns } from "./home.ts";
import type { Metadata } from "./metadata.ts";
import { type DocumentName, documentName, foldersOf } from "./name.ts";
import { folderKinds, folderSigns, nameSigns, type Sign } from "./places.ts";
import type { Prose } from "./prose.ts";
import type { Refused } from "./recognize.ts";
import { rejectedName } from "./rejects.ts";
import { type SectionKind, sectionsFound } from "./sections.ts";
import { isNumbered, isSeriesName, seriesOf } from "./series.ts";

/** The kind that a document was found to be. */
export interface Verdict {
  readonly kind: string;
  readonly why: string;
  readonly confidence: number;
  /** False when only its text says what it is: then the documents beside it are worth a look. */
  readonly placed: boolean;
}

/** Weights that together make a document: one strong sign, or weaker ones that agree. */
const enough = 3;

/** What there is to weigh. */
export interface Evidence {
  readonly path: string;
  readonly metadata: Metadata;
  readonly prose: Prose;
  /** Whether a file of metadata stands beside it. */
  readonly sidecar: boolean;
  /** Kinds that the ladder recognises by other paths. */
  readonly not: ReadonlySet<string>;
  /** The repository's short name. */
  readonly repository: string;
  /** What the other documents of its folder say of it, where it says too little itself. */
  readonly beside?: Sign | undefined;
}

/**
 * Weighs what folder, name, metadata and headings say. Where they differ, the folder is believed before the name, the
 * name before the text; what only the text says must be said clearly.
 */
export function weigh(evidence: Evidence): Verdict | Refused {
  const { path, metadata, not } = evidence;
  const name = documentName(path);
  const allowed = (signs: readonly Sign[]): readonly Sign[] => signs.filter((s) => !not.has(s.kind));
  const above = allowed(folderSigns(path));
  const beside = evidence.beside === undefined ? [] : [evidence.beside];
  const namesakes = isFormal(metadata) ? namesakeSigns(evidence.repository, path, numberedKeys(metadata)) : [];
  const folder = [...above, ...allowed([...homeSigns(evidence.repository, path), ...namesakes, ...beside])];
  const own = allowed(isFeatureFile(path, above) ? nameSigns(path).map((s) => ({ ...s, weight: 3 })) : nameSigns(path));
  const sections = sectionSigns(metadata);
  const formal = formalSigns(metadata, name, sections);
  const text = allowed([...headerSigns(metadata, path), ...sections, ...titleSigns(metadata), ...formal]);
  const index = name.ownFolder ? rejectedName(path) : undefined;
  if (index !== undefined && !isDocumentFolder(path, { folder: above, own, text }, evidence))
    return { rejected: index };
  const kinds = [...new Set([...ordered(folder), ...ordered(own), ...ordered(text)].map((s) => s.kind))];
  const totals = kinds.map((kind) => total(kind, { folder, own, text }, evidence));
  const best = totals.filter((t) => t.sum >= enough && isPlaced(t, path)).sort((a, b) => rank(b) - rank(a))[0];
  if (best === undefined)
    return totals.length === 0
      ? { rejected: "Ordinary documentation" }
      : { rejected: `Too few signs of ${anA(kinds[0] ?? "")}`, nearly: true };
  const confidence = Math.min(0.99, 0.5 + 0.08 * best.sum);
  const placed = best.folder > 0 || best.own >= 3;
  return { kind: best.kind, why: best.words.join(", "), confidence: Math.round(confidence * 100) / 100, placed };
}

/** In the folder of one feature the name decides, where that stands below a folder of documents. */
function isFeatureFile(path: string, above: readonly Sign[]): boolean {
  return isInFeatureFolder(path) && (isOpenSpecChange(path) || above.some(({ weight }) => weight >= 2));
}

/** A text that explains how documents are written shows their headings and their names too. */
const aboutDocuments =
  /(?:guidelines?|guide|templates?|process|workflow|lifecycle|conventions?|front[-_]?matter|formats?|examples?|checklist|contribut\w*|how-?to|standards?|faq)(?:[-_.]\w+)?\.\w+$/i;
/** Folders of what is shipped: a text there that looks like a document is one that the product hands out. */
const shipped = /^(?:src|lib|pkg|internal|cmd|app|public|resources|static|data|prompts?)$/;

function isPlaced(t: Total, path: string): boolean {
  if (t.folder > 0 || t.own >= 3 || t.kind === "guide") return true;
  return !aboutDocuments.test(path) && (t.own > 0 || !foldersOf(path).some((f) => shipped.test(f)));
}

/** Kinds whose documents need say neither status nor author: that they do is no sign of them. */
const unstated: ReadonlySet<string> = new Set(["guide", "onboarding", "runbook", "roadmap"]);

/** Kinds whose words stand in many names: query plans, merge strategies, first directions. */
const ambiguous: ReadonlySet<string> = new Set(["plan", "strategy", "direction"]);

interface Signs {
  readonly folder: readonly Sign[];
  readonly own: readonly Sign[];
  readonly text: readonly Sign[];
}

interface Total {
  readonly kind: string;
  readonly sum: number;
  readonly folder: number;
  readonly own: number;
  readonly series: boolean;
  readonly words: readonly string[];
}

function total(kind: string, signs: Signs, { path, metadata, prose }: Evidence): Total {
  const name = documentName(path);
  const of = (list: readonly Sign[]): Sign | undefined => ordered(list).find((s) => s.kind === kind);
  const folder = of(signs.folder);
  const own = of(signs.own);
  const text = signs.text.filter((s) => s.kind === kind);
  const placed = folder !== undefined || own !== undefined;
  const series: readonly Sign[] =
    folder !== undefined && isSeriesName(name)
      ? [{ kind, weight: 1, words: name.date === undefined ? "a numbered name" : "a dated name" }]
      : [];
  const stated =
    placed && !unstated.has(kind) && statesItself(metadata)
      ? [{ kind, weight: 1, words: "status or authors stated" }]
      : [];
  const vague = folder === undefined && (own?.weight ?? 0) < 3 && ambiguous.has(kind);
  const structured = metadata.headings.length >= ((folder?.weight ?? 0) >= 2 && kind !== "guide" ? 1 : 2);
  const substance = placed && !vague && prose.words >= 150 && structured ? 1 : 0;
  const found = [folder, own, ...series, ...stated, ...text].filter((s) => s !== undefined);
  const sum = found.reduce((n, s) => n + s.weight, substance) - discount(kind, folder, path);
  return {
    kind,
    sum,
    folder: folder?.weight ?? 0,
    own: own?.weight ?? 0,
    series: series.length > 0,
    words: found.map((s) => s.words),
  };
}

/** The order of trust, with a strong name before a middling folder. */
function rank(t: Total): number {
  if (t.folder >= 3) return 40;
  if (t.folder >= 1 && t.series) return 35;
  if (t.own >= 3) return 30;
  if (t.folder >= 2) return 20 + t.own;
  if (t.own >= 2) return 15 + t.folder;
  return t.folder >= 1 ? 10 : 5 + Math.min(4, t.sum) / 10;
}

function ordered(signs: readonly Sign[]): readonly Sign[] {
  return signs.toSorted((a, b) => b.weight - a.weight);
}

/** `slug/README.md` is a document in a tree of such folders, not where README means what it usually means. */
function isDocumentFolder(path: string, signs: Signs, { sidecar, metadata }: Evidence): boolean {
  const name = documentName(path);
  const isNumberedSo = isNumberedAlike(metadata, path);
  if (signs.folder.length > 0)
    return sidecar || isSeriesName(name) || isNumberIn(signs.folder, name) || isToldIn(signs.folder, path, metadata);
  const stated = metadata.fields.has("title") && metadata.authors.length > 0;
  const told = (kind: string): boolean => stated || signs.text.some((t) => t.kind === kind);
  if (isNumberedSo && (isFormal(metadata) || /^\d+$/.test(name.stem))) return true;
  const least = isNumberedSo ? 2 : 3;
  return isSeriesName(name) && signs.own.some((o) => o.weight >= least && told(o.kind));
}

/**
 * `docs/proposals/caching/README.md`: below a folder of proposals or designs, one in a folder of its own without a number says itself
 * what it is, by sections, or a proposal by title and authors. What explains how they are written shows the same sections.
 */
function isToldIn(folder: readonly Sign[], path: string, metadata: Metadata): boolean {
  const kinds = folder.flatMap(({ kind, weight }) =>
    weight >= 2 && (kind === "rfc" || kind === "design-doc") ? [kind] : [],
  );
  const own = foldersOf(path).at(-1) ?? "";
  if (kinds.length === 0 || folderKinds(own).length > 0 || aboutDocuments.test(`${own}.md`)) return false;
  if (foldersOf(path).some((f) => shipped.test(f))) return false;
  const isOwned = isFormal(metadata) || (metadata.fields.has("title") && metadata.authors.length > 0);
  if (isOwned && kinds.includes("rfc")) return true;
  return sectionSigns(metadata).some(({ kind, weight }) => weight >= 2 && kinds.includes(kind));
}

/** `jep/200/README.adoc`: below a folder that says it all, a number alone names a document. */
function isNumberIn(folder: readonly Sign[], name: DocumentName): boolean {
  return name.number !== undefined && /^\d+$/.test(name.stem) && folder.some(({ weight }) => weight >= 3);
}

/**
 * `CAP: 0021` at the top of `cap-0021.md`, `ITE-7: Signing` in `ITE/7/README.adoc`: a series that numbers its documents in
 * name and header or title alike is one of proposals.
 */
function isNumberedAlike({ lines, fields, headings }: Metadata, path: string): boolean {
  const [series, { number }] = [seriesOf(path), documentName(path)];
  if (series === "" || number === undefined) return false;
  if (Number(fields.get(series)?.[0]) === number) return true;
  if (new RegExp(`^${series.toUpperCase()}[- #]{1,3}0*${number}\\b`).test(headings[0]?.text ?? "")) return true;
  const header = new RegExp(`^\\W{0,8}${series}\\W{0,40}[:|]\\W{0,4}(?:${series}[- ]?)?0*${number}\\b`, "i");
  return lines.slice(0, headerLines).some((line) => header.test(line.slice(0, longestHeader)));
}

/** Keys of the head that have a number (`flip: 798`), and letters with one that the title begins with (`FLIP-267: …`). */
function numberedKeys({ fields, headings }: Metadata): string[] {
  const titled = /^([A-Z]{2,6})[- #](?:[A-Z]+-)?\d+\b/.exec(headings[0]?.text ?? "")?.[1];
  const keys = [...fields].flatMap(([key, [value = ""]]) => (/^#?\d+$/.test(value) ? [key] : []));
  return [...keys, ...(titled === undefined ? [] : [titled.toLowerCase()])];
}

const headerLines = 30;
/** A header is short; so many characters of a line are enough to know it. */
const longestHeader = 200;

/** The header that only such series have: `PEP: 8`, `eip: 1559`. */
function headerSigns(metadata: Metadata, path: string): readonly Sign[] {
  const key = ["pep", "eip", "bip", "sep", "kep", "gep", "dep", "rfc", "rfd"].find((k) =>
    /^#?\d+$/.test(metadata.fields.get(k)?.[0] ?? ""),
  );
  if (key !== undefined) return [{ kind: "rfc", weight: 2, words: `a ${key.toUpperCase()} header` }];
  if (isNumberedAlike(metadata, path))
    return [{ kind: "rfc", weight: 2, words: `a ${seriesOf(path).toUpperCase()} header` }];
  if (metadata.keys.has("rfc pr")) return [{ kind: "rfc", weight: 2, words: "an RFC header" }];
  const type = metadata.fields.get("type")?.[0]?.toLowerCase() ?? "";
  return /^(?:adr|rfc|postmortem|runbook)$/.test(type) ? [{ kind: type, weight: 2, words: `type ${type}` }] : [];
}

function statesItself(metadata: Metadata): boolean {
  return (
    metadata.authors.length > 0 ||
    metadata.keys.has("status") ||
    metadata.keys.has("start date") ||
    metadata.keys.has("creation date")
  );
}

/** The head of a proposal or a decision, in whatever form: where it stands, and who wrote it or when. */
function isFormal({ authors, keys }: Metadata): boolean {
  const dated = ["date", "created", "created at", "creation date", "start date"].some((key) => keys.has(key));
  return keys.has("status") && (authors.length > 0 || dated);
}

/** A numbered document with such a head is one of a series: of decisions where it has their sections, else of proposals. */
function formalSigns(metadata: Metadata, name: DocumentName, sections: readonly Sign[]): readonly Sign[] {
  if (!isNumbered(name) || !isFormal(metadata)) return [];
  const weight = (kind: string): number => sections.find((s) => s.kind === kind)?.weight ?? 0;
  const kind = weight("adr") >= 2 && weight("adr") >= weight("rfc") ? "adr" : "rfc";
  return [{ kind, weight: 1, words: "a number, with status and author or date" }];
}

const titles: readonly (readonly [string, number, RegExp])[] = [
  ["rfc", 2, /^(?:\[?rfc\]?\b|request for (?:comments|discussion)|rfd \d|proposal\b|pep \d|kep[- ]\d|sep[- ]\d)/i],
  ["adr", 2, /^(?:adr\b|architecture decision)/i],
  ["design-doc", 3, /^(?!how\b|writ|guid|about\b|our\b|the\b|an?\b|what\b).*\w design (?:doc(?:ument)?|notes)$/i],
  [
    "design-doc",
    2,
    /^(?:\[?design(?: doc(?:ument)?)?\]?\s*[:–—-]|design (?:doc|document|proposal|of)\b|tech(?:nical)? (?:spec|design)\b)|(?:design (?:doc|document)|technical (?:spec(?:ification)?|design))$/i,
  ],
  ["postmortem", 2, /post-?\s?mortem|^incident (?:report|review)|incident report$|root cause analysis/i],
  ["runbook", 2, /run-?\s?book/i],
  ["roadmap", 2, /\broadmap\b/i],
  ["plan", 2, /\b(?:implementation|migration|rollout|project|execution) plan\b/i],
  ["strategy", 2, /\b(?:engineering|technical|technology|platform|product|ai|data|testing) strategy\b/i],
  ["onboarding", 2, /\bonboarding\b/i],
  [
    "guide",
    1,
    /^how (?:to|we)\b|\b(?:style|coding|review|debugging|engineering|contributor|developer) guide(?:lines)?\b/i,
  ],
];

function titleSigns(metadata: Metadata): readonly Sign[] {
  const title = metadata.title ?? "";
  return titles.filter(([, , p]) => p.test(title)).map(([kind, weight]) => ({ kind, weight, words: "its title" }));
}

/** What the headings weigh: nearly all sections of a kind say it alone, half of them help. */
function sectionSigns(metadata: Metadata): readonly Sign[] {
  const found = sectionsFound(metadata.headings.map((h) => h.text));
  const needs: Readonly<Record<SectionKind, readonly [alone: number, help: number, hint: number]>> = {
    rfc: [5, 3, 2],
    "design-doc": [5, 3, 2],
    adr: [3, 2, 9],
    postmortem: [4, 3, 2],
    runbook: [4, 3, 2],
    plan: [9, 4, 2],
    roadmap: [9, 3, 2],
    strategy: [9, 3, 2],
  };
  return (Object.keys(needs) as SectionKind[]).flatMap((kind) => {
    const [alone, help, hint] = needs[kind];
    const count = found.get(kind) ?? 0;
    const weight = count >= alone ? 3 : count >= help ? 2 : count >= hint ? 1 : 0;
    return weight === 0 ? [] : [{ kind, weight, words: `${count} sections of ${anA(kind)}` }];
  });
}

/** Published pages are written for users: there names mean less, and a folder called guides hardly anything. */
function discount(kind: string, folder: Sign | undefined, path: string): number {
  const site =
    /^(?:site|website|www|content|pages|public|book|user[-_]?(?:guides?|manual|docs)|reference|commands?|cli|getting[-_]started|api)$/;
  if (!foldersOf(path).some((f) => site.test(f))) return 0;
  return kind === "guide" ? 2 : folder === undefined ? 1 : 0;
}

function anA(kind: string): string {
  const words: Readonly<Record<string, string>> = {
    rfc: "an RFC",
    adr: "an ADR",
    postmortem: "a post-mortem",
    "design-doc": "a design document",
    onboarding: "an onboarding document",
  };
  return words[kind] ?? `a ${kind}`;
}
