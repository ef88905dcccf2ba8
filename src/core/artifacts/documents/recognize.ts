import type { KindRule } from "../../ladder/types.ts";
import type { Status } from "../types.ts";
import { isCalledByKind, isOpenSpecChange } from "./feature-folder.ts";
import { isTextFile } from "./files.ts";
import { isGuidancePath, isPartOfGuidance, isPointer } from "./guidance.ts";
import { fixedPart, type LadderVerdict, ladderJudge, namesFile } from "./ladder-kinds.ts";
import { type Metadata, metadataOf } from "./metadata.ts";
import { documentName, stemOf } from "./name.ts";
import type { Named } from "./named.ts";
import { folderKinds, nameSigns, type Sign } from "./places.ts";
import { proseOf } from "./prose.ts";
import { isVersion, rejectedName, rejectedPath } from "./rejects.ts";
import { isYear } from "./series.ts";
import { isSidecarName } from "./sidecar.ts";
import { documentStatus } from "./status.ts";
import { isTemplateName, isTemplateTitle } from "./template.ts";
import { titleOf } from "./title.ts";
import { mayTellItself } from "./told-apart.ts";
import { type Verdict, weigh } from "./weigh.ts";

/** A file that may be a document. */
export interface Candidate {
  /** Today's path, or the last one it had. */
  readonly path: string;
  /** Its text; absent when it could not be read (too large, binary): then only its path speaks. */
  readonly text?: string;
  /** The file of metadata beside it (`kep.yaml`), if there is one. */
  readonly sidecar?: string;
  /** The ladder's kinds. */
  readonly kinds?: readonly KindRule[];
  /** What the other documents of its folder say of it. */
  readonly beside?: Sign | undefined;
}

/** A document, recognised. */
export interface RecognizedDocument {
  readonly kind: string;
  readonly title: string;
  readonly status: Status;
  /** The status as the document writes it. */
  readonly statusWords?: string;
  /** The authors that it names, in its order. */
  readonly authors: readonly Named[];
  readonly owners: readonly Named[];
  /** Which rule recognised it, in plain words. */
  readonly why: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Whether folder, name or ladder say it, not the text alone. */
  readonly placed: boolean;
}

/** Why a file is no document. */
export interface Refused {
  readonly rejected: string;
  /** True when it has signs of a document, though too few, or a number such as documents have: what stands beside it may tell. */
  readonly nearly?: boolean;
}

/** Recognises documents under one ladder. */
export interface Recognizer {
  /** What the path alone rules out, before any text is read. Undefined: the text has to be seen. */
  refuse(path: string): string | undefined;
  /** Whether the ladder's own paths make it a document. */
  isLadders(path: string): boolean;
  recognize(candidate: Omit<Candidate, "kinds">): RecognizedDocument | Refused;
}

/**
 * A recogniser for many documents of one repository: the ladder's globs are compiled once.
 * @param repository its short name (`owner/name`), which may say what its numbered documents are.
 */
export function documentRecognizer(kinds: readonly KindRule[] = [], repository = ""): Recognizer {
  const judge = ladderJudge(kinds);
  return {
    refuse: (path) => refusedPath(path, judge(path), repository),
    isLadders: (path) => judge(path).kind !== undefined,
    recognize: (candidate) => recognizeWith(candidate, judge(candidate.path), repository),
  };
}

/**
 * What kind of document a file is, by its path, its name, its metadata and its headings, in that order of trust; or why
 * it is none. The ladder's own paths come first. Pure, and safe on hostile text.
 */
export function recognizeDocument(candidate: Candidate): RecognizedDocument | Refused {
  return documentRecognizer(candidate.kinds).recognize(candidate);
}

function refusedPath(path: string, ladder: LadderVerdict, repository: string): string | undefined {
  if (ladder.kind !== undefined) return isFormOrIndex(path, ladder.glob ?? "");
  const rejected = rejectedPath(path, repository);
  if (isGuidancePath(path)) return rejected;
  if (isPartOfGuidance(path)) return "Part of a skill";
  if (isSidecarName(path)) return "Metadata of another document";
  if (!isTextFile(path)) return "No text document";
  return rejected ?? (mayTellItself(path, repository) ? undefined : rejectedName(path)) ?? appendix(path);
}

/** A ladder's wide glob takes in the form to fill in and the list of documents; only a glob that names them means them. */
function isFormOrIndex(path: string, glob: string): string | undefined {
  if (namesFile(glob, path)) return undefined;
  if (isTemplateName(path)) return "A template";
  const isReadme = /^(?:readme|index)$/i.test(stemOf(path));
  const folder = path.split("/").slice(0, -1).join("/");
  return isReadme && folder === fixedPart(glob) ? "An index of its folder" : undefined;
}

/**
 * `pep-0639/appendix.rst`, `specs/001-queue/checklists/requirements.md`: what lies below the folder of a numbered or dated
 * document belongs to that document, unless a folder in between or its own name says that it is one itself.
 */
function appendix(path: string): string | undefined {
  if (documentName(path).ownFolder) return undefined;
  const [parent = "", ...above] = path.split("/").slice(0, -1).toReversed();
  const part = "Part of the document of its folder";
  if (isOpenSpecChange(path)) return isCalledByKind(path) && !above.includes("specs") ? undefined : part;
  if (isDocumentFolderName(parent)) return isCalledByKind(path) ? undefined : part;
  const around = above.findIndex(isDocumentFolderName);
  if (around < 0 || [parent, ...above.slice(0, around)].some(tells)) return undefined;
  return nameSigns(path).some(({ weight }) => weight >= 3) ? undefined : part;
}

function tells(folder: string): boolean {
  return folderKinds(folder.toLowerCase()).some(([, weight]) => weight > 1);
}

/** A number with a slug, a known series with its number, or a number that is no year. `2.3` is a release. */
function isDocumentFolderName(folder: string): boolean {
  if (isVersion(folder)) return false;
  const name = documentName(`${folder}/README.md`);
  if (name.number === undefined) return name.date !== undefined && name.slug !== "";
  if (name.slug !== "") return name.series.length < 5;
  return name.series === "" ? /^\d{3,6}$/.test(folder) && !isYear(name.number) : /^[a-z]{3}[-_]\d+$/i.test(folder);
}

function recognizeWith(
  candidate: Omit<Candidate, "kinds">,
  ladder: LadderVerdict,
  repository: string,
): RecognizedDocument | Refused {
  const { path, text = "", sidecar, beside } = candidate;
  const refused = refusedPath(path, ladder, repository);
  if (refused !== undefined) return { rejected: refused };
  const metadata = metadataOf(text, path, sidecar);
  if (ladder.kind !== undefined) {
    return described(path, metadata, {
      kind: ladder.kind,
      why: `path matches ${ladder.glob ?? ""} of the ladder`,
      confidence: 1,
      placed: true,
    });
  }
  if (isGuidancePath(path) && !ladder.not.has("ai-guidance")) return guidance(path, text, metadata);
  if (isTemplateTitle(metadata.title ?? "", path)) return { rejected: "A template" };
  const prose = proseOf(metadata.lines);
  const verdict = weigh({ path, metadata, prose, sidecar: sidecar !== undefined, not: ladder.not, repository, beside });
  if ("rejected" in verdict) return verdict;
  // A series keeps its stubs (`PEP 210: to be written`); a roadmap that says nothing only tells where it is now.
  if (prose.words < 25 && (verdict.confidence < 0.9 || verdict.kind === "roadmap"))
    return { rejected: "Says too little: it only points elsewhere" };
  if (prose.links > 0.6 && prose.words < 1500 && verdict.confidence < 0.95) return { rejected: "A list of links" };
  return described(path, metadata, verdict);
}

function guidance(path: string, text: string, metadata: Metadata): RecognizedDocument | Refused {
  if (isPointer(text)) return { rejected: "Only points to other AI guidance" };
  const folder = path.split("/").slice(0, -1).join("/");
  const name = /skill\.md$/i.test(path) ? folder.split("/").at(-1) : undefined;
  const title = name === undefined ? path : `Skill ${metadata.fields.get("name")?.[0] ?? name}`;
  return {
    ...described(path, metadata, {
      kind: "ai-guidance",
      why: "a path that AI tools read",
      confidence: 1,
      placed: true,
    }),
    title,
  };
}

function described(path: string, metadata: Metadata, verdict: Verdict): RecognizedDocument {
  const { status, words } = documentStatus(metadata.status, path);
  return {
    kind: verdict.kind,
    title: titleOf(metadata.title, path),
    status,
    ...(words === undefined ? {} : { statusWords: words }),
    authors: metadata.authors,
    owners: metadata.owners,
    why: verdict.why,
    confidence: verdict.confidence,
    placed: verdict.placed,
  };
}
