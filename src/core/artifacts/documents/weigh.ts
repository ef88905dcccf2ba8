import { isAboutDocuments } from "./about-documents.ts";
import { isInFeatureFolder, isOpenSpecChange } from "./feature-folder.ts";
import { homeSigns, isOpenAtHome, sectionedSigns, stageSigns } from "./home.ts";
import { documentName, foldersOf } from "./name.ts";
import { namesakeSigns, titledSigns } from "./namesake.ts";
import { folderSigns, isShipped, nameSigns, type Sign } from "./places.ts";
import { hasSubstance } from "./prose.ts";
import type { Refused } from "./recognize.ts";
import { rejectedName } from "./rejects.ts";
import { isNumbered, isSeriesName } from "./series.ts";
import { authoredSigns } from "./specs.ts";
import {
  anA,
  isFormal,
  isNumberedAlike,
  isStateGiven,
  numberedKeys,
  sectionSigns,
  statesItself,
  textSigns,
} from "./text-signs.ts";
import type { Signs, ToWeigh } from "./to-weigh.ts";
import { isToldApart, mayTellItself } from "./told-apart.ts";

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

/**
 * Weighs what folder, name, metadata and headings say. Where they differ, the folder is believed before the name, the
 * name before the text; what only the text says must be said clearly.
 */
export function weigh(file: ToWeigh): Verdict | Refused {
  const { path, metadata, not } = file;
  const allowed = (signs: readonly Sign[]): readonly Sign[] => signs.filter((s) => !not.has(s.kind));
  const above = allowed(folderSigns(path));
  const beside = file.beside === undefined ? [] : [file.beside];
  const sections = sectionSigns(metadata);
  const hasSections = !isShipped(path) && sections.some(({ kind }) => kind === "rfc");
  const isOfSeries = isFormal(metadata) || (hasSections && isNumberedAlike(metadata, path));
  const namesakes = isOfSeries ? namesakeSigns(file.repository, path, numberedKeys(metadata)) : [];
  const titled = titledSigns(file.repository, path, metadata.headings[0]?.text ?? "", metadata.authors.length > 0);
  const authored = authoredSigns(file.repository, path, metadata);
  const home = homeSigns(file.repository, path);
  const sectioned = home.length > 0 ? [] : sectionedSigns(file.repository, path, sections);
  // Papers and talks are accepted too; they name their authors, and no more than that.
  const isProposal = metadata.keys.has("start date") || isStateGiven(metadata) || sections.length > 0;
  const stage = home.length > 0 || !isProposal ? [] : stageSigns(path);
  const folder = [
    ...above,
    ...allowed([...home, ...sectioned, ...stage, ...namesakes, ...titled, ...authored, ...beside]),
  ];
  const own = allowed(isFeatureFile(path, above) ? nameSigns(path).map((s) => ({ ...s, weight: 3 })) : nameSigns(path));
  const text = allowed(textSigns(metadata, path, sections));
  const named = mayTellItself(path, file.repository) ? rejectedName(path) : undefined;
  if (named !== undefined && !isToldApart(home, namesakes, { folder: above, own, text, sections }, file))
    return { rejected: named };
  const kinds = [...new Set([...ordered(folder), ...ordered(own), ...ordered(text)].map((s) => s.kind))];
  const totals = kinds.map((kind) => total(kind, { folder, own, text, sections }, file));
  const best = totals.filter((t) => t.sum >= enough && isPlaced(t, path)).sort((a, b) => rank(b) - rank(a))[0];
  const says = { state: isStateGiven(metadata), author: metadata.authors.length > 0 };
  if (best === undefined)
    return totals.length === 0
      ? {
          rejected: "Ordinary documentation",
          nearly: hasNumberOfMany(path) || isOpenAtHome(file.repository, path, says),
        }
      : { rejected: `Too few signs of ${anA(kinds[0] ?? "")}`, nearly: true };
  const confidence = Math.min(0.99, 0.5 + 0.08 * best.sum);
  const placed = best.folder > 0 || best.own >= 3;
  return { kind: best.kind, why: best.words.join(", "), confidence: Math.round(confidence * 100) / 100, placed };
}

/** `024-click-to-view.md`: what stands beside a number that many are meant to follow may tell what it is. */
function hasNumberOfMany(path: string): boolean {
  const name = documentName(path);
  return isNumbered(name) && name.slug !== "" && /^0\d{2,}/.test(name.stem);
}

/** In the folder of one feature the name decides, where that stands below a folder of documents. */
function isFeatureFile(path: string, above: readonly Sign[]): boolean {
  return isInFeatureFolder(path) && (isOpenSpecChange(path) || above.some(({ weight }) => weight >= 2));
}

function isPlaced(t: Total, path: string): boolean {
  if (t.folder > 0 || t.own >= 3 || t.kind === "guide") return true;
  return !isAboutDocuments(path) && (t.own > 0 || !isShipped(path));
}

/** Kinds whose documents need say neither status nor author: that they do is no sign of them. */
const unstated: ReadonlySet<string> = new Set(["guide", "onboarding", "runbook", "roadmap"]);

/** Kinds whose words stand in many names: query plans, merge strategies, first directions. */
const ambiguous: ReadonlySet<string> = new Set(["plan", "strategy", "direction"]);

interface Total {
  readonly kind: string;
  readonly sum: number;
  readonly folder: number;
  readonly own: number;
  readonly series: boolean;
  readonly words: readonly string[];
}

function total(kind: string, signs: Signs, { path, metadata, prose }: ToWeigh): Total {
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
  const substance = placed && !vague && hasSubstance(prose) && structured ? 1 : 0;
  const found = [folder, own, ...series, ...stated, ...text].filter((s) => s !== undefined);
  const sum = found.reduce((n, s) => n + s.weight, substance) - discount(kind, folder, path, text);
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

/** `src/query/plan/…`: a module that plans, and no folder of plans. */
function isModule(path: string): boolean {
  const folders = foldersOf(path);
  return folders.includes("plan") && /^(?:src|lib)$/.test(folders[0] ?? "") && !folders.some((f) => /^docs?$/.test(f));
}

/**
 * Published pages are written for users: there names mean less, numbers of features and concepts order pages, and a folder called guides
 * hardly means anything. What lies in the code below a folder called plan belongs to what plans.
 */
function discount(kind: string, folder: Sign | undefined, path: string, text: readonly Sign[]): number {
  const site =
    /^(?:site|website|www|content|pages|views|public|book|user[-_]?(?:guides?|manual|docs)|(?:api[-_])?reference|commands?|cli|getting[-_]started|api)$/;
  if (kind === "plan" && folder !== undefined && isModule(path)) return 1;
  if (!foldersOf(path).some((f) => site.test(f))) return 0;
  const isPage = /^folder (?:features|concepts)$/.test(folder?.words ?? "") && text.length === 0;
  return kind === "guide" ? 2 : folder === undefined || isPage ? 1 : 0;
}
