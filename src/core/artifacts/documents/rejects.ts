import { statusFolder } from "./among-proposals.ts";
import { isOpenSpecChange } from "./feature-folder.ts";
import { homeSigns, isArticleOfDesigns } from "./home.ts";
import { documentName, fileName, foldersOf, stemOf } from "./name.ts";
import { folderKinds } from "./places.ts";
import { seriesOf } from "./series.ts";
import { isTemplateName } from "./template.ts";

/** A rule on one folder name of the path, with what it means for the file below it. */
interface FolderRule {
  readonly folder: RegExp;
  readonly reason: string;
}

const blog = "A blog post";

const folderRules: readonly FolderRule[] = [
  {
    folder:
      /^(?:vendor|vendored|node_modules|bower_components|third[-_]?party|external|externals|extern|subprojects|pods|carthage|site-packages|\.venv|venv|deps)$/,
    reason: "Belongs to other people's code in this repository",
  },
  {
    folder: /^(?:dist|build|out|target|generated|gen|_site|\.next|\.docusaurus|coverage|autogen|_build)$/,
    reason: "Generated",
  },
  {
    folder:
      /^(?:test[-_]?data|tests?|__tests?__|specs?__|fixtures?|__fixtures__|test[-_]?fixtures?|mocks?|__mocks__|snapshots|__snapshots__|golden|e2e|integration[-_]tests?|unit[-_]tests?|testsuite|test[-_]suites?|corpus|fuzz)$/,
    reason: "Test data",
  },
  {
    folder: /^(?:examples?|samples?|demos?|playgrounds?|starters?|boilerplates?|scaffold(?:ing)?|skeleton)$/,
    reason: "An example",
  },
  { folder: /^(?:locales?|i18n|l10n|translations?|translated|lang|langs|po)$/, reason: "A translation" },
  {
    folder:
      /^(?:release[-_]?notes?|relnotes|releases|changelogs?|changes|\.changeset|changesets|newsfragments|upgrading|whats?[-_]?new|news)$/,
    reason: "Release notes",
  },
  { folder: /^(?:assets|images|img|media|figures|diagrams|attachments)$/, reason: "Supporting material" },
  { folder: /^(?:blog|blogs|_posts|posts|newsletters?|articles)$/, reason: blog },
  {
    folder: /^(?:meetings?|minutes|meeting[-_](?:notes|minutes)|this[-_]week|standups?|agendas?)$/,
    reason: "Meeting notes",
  },
  { folder: /^(?:versioned_docs|archive[-_]docs|version-.*)$/, reason: "A copy for an older version of the site" },
  { folder: /^(?:licen[cs]es?|legal)$/, reason: "A licence" },
  { folder: /^(?:issue_template|pull_request_template|\.gitlab)$/, reason: "A template" },
];

/** A release of something, as it was published: `queue-0.7.1-custom`. Below folders of documents it is what one of them is about. */
const release = /^(?!release|version)[a-z][\w.]*(?:-[a-z][\w.]*)*-v?\d+\.\d+\.\d+(?:$|[-_.+])/;

/** Languages whose folders or suffixes mean a translation, where they stand among documentation. */
const language =
  /^(?:zh|zh[-_](?:cn|tw|hk|hans|hant)|cn|ja|ja[-_]jp|jp|ko|ko[-_]kr|kr|fr|fr[-_]fr|de|de[-_]de|es|es[-_]es|es[-_]mx|pt|pt[-_]br|pt[-_]pt|ru|ru[-_]ru|it|it[-_]it|tr|tr[-_]tr|pl|pl[-_]pl|uk|uk[-_]ua|vi|vi[-_]vn|th|th[-_]th|ar|fa|fa[-_]ir|hi|hi[-_]in|bn|nl|cs|sv|da|fi|he|hu|ro|el|id[-_]id|bg|ka)$/;
const localizable = /^(?:docs?|documentation|content|site|website|www|pages|book|guide|guides|readme|adr|rfcs?|src)$/;
const projectFile =
  /^(?:changelog|changes|history|news|release|releases|releasing|release[-_ ]?notes?|licen[cs]e|copying|copyright|notice|notices|contributing|contributors?|code[-_]of[-_]conduct|security|support|maintainers?|owners|codeowners|authors|credits|thanks|acknowledge?ments|adopters|users|governance|charter|install|installation|faq|glossary|summary|privacy|terms|todo|readme|pull[-_]request[-_]template|issue[-_]template|bug[-_]report|feature[-_]request|requirements|constraints|cmakelists|robots|humans|llms(?:-.*)?|manifest|version|dictionary|wordlist|patents|third[-_]?party.*|commands?|upgrading|upgrade|migrating|command-list|meson_options|sources|packages|words?)(?:[-_.][a-z]{2}(?:[-_][a-z]{2,4})?)?$/;

/**
 * Why a path cannot be a document that somebody is credited for: a template, a project's standard file, test data,
 * vendored, generated or translated text … Undefined when nothing in the path speaks against it.
 * @param repository its short name, which may say what its folders hold.
 */
export function rejectedPath(path: string, repository: string): string | undefined {
  const folders = foldersOf(path);
  // A path of one name over and over is asked about once.
  for (const folder of new Set(folders)) {
    const rule = folderRules.find((r) => r.folder.test(folder));
    if (rule !== undefined && !isExempt(path, folder, rule, repository)) return rule.reason;
  }
  if (isOfRelease(folders) && !isOpenSpecChange(path)) return "Belongs to other people's code in this repository";
  if (isTemplateName(path)) return "A template";
  if (isTranslation(path, folders)) return "A translation";
  if (isOfOldVersion(path)) return "A copy for an older version of the site";
  return undefined;
}

/** What a folder's name rules out, though it means something else here. */
function isExempt(path: string, folder: string, { reason }: FolderRule, repository: string): boolean {
  if (folder === "changes") return isOpenSpecChange(path);
  if (folder === "build") return isAboutBuilding(path, repository);
  if (folder === "articles" && (isArticleOfDesigns(repository, path) || isTellingBelowArticles(path))) return true;
  return reason === blog && isIncidentReport(path);
}

/**
 * `articles/internals/specs/names.md`: all pages of a site may lie below articles, and a folder of documents among them. Right below, a folder
 * has the name of a category.
 */
function isTellingBelowArticles(path: string): boolean {
  const folders = foldersOf(path);
  const below = new Set(folders.slice(folders.indexOf("articles") + 2));
  return [...below].some((one) => one === "specs" || folderKinds(one).some(([, weight]) => weight > 2));
}

/** `build/WFLY-191-layers.adoc` in a repository of proposals whose folders say what they are about. */
function isAboutBuilding(path: string, repository: string): boolean {
  return foldersOf(path).length === 1 && seriesOf(path) !== "" && homeSigns(repository, path).length > 0;
}

/** An incident that is reported to the users: `2026-07-08-incident-report-leaked-token.md`, and no post on how such reports are written. */
function isIncidentReport(path: string): boolean {
  const { slug } = documentName(path);
  if (/(?:^|-)(?:how|why|writ(?:e|ing)|best|practices?|guides?|templates?|culture|process)(?:-|$)/.test(slug))
    return false;
  return /^incident-(?:report|review)(?:-|$)|^post-?mortem-(?:of|on)-|(?:outage|incident|breach|downtime)-(?:report|review|post-?mortem)$/.test(
    slug,
  );
}

function isOfRelease(folders: readonly string[]): boolean {
  const at = folders.findIndex((folder) => release.test(folder));
  return at >= 0 && folders.slice(0, at).every((folder) => folderKinds(folder).length === 0);
}

/** Why a file name cannot be a document's, apart from its folder: project files, and an index that only lists others. */
export function rejectedName(path: string): string | undefined {
  const stem = stemOf(path).toLowerCase().replace(/\s+/g, "_");
  if (
    /^(?:readme|index|_index|toc|contents?|_sidebar|_category_|overview)(?:[-_.][a-z]{2}(?:[-_][a-z]{2,4})?)?$/.test(
      stem,
    )
  )
    return "An index of its folder";
  if (/^(?:upgrad(?:e|ing)|updating|migrat(?:e|ing))_?(?:guide_?)?(?:to|from)_v?\d/.test(stem.replace(/-/g, "_"))) {
    return "Release notes";
  }
  if (isOfSeries(path)) return undefined;
  if (isAboutFolder(path)) return "About the documents of its folder";
  return hasStandardName(path) || isListOfPackages(path) ? "A standard file of the project" : undefined;
}

/** `adr/PROCESS.md`, `proposals/format.md`: how they are decided and written, most likely. A design may be one of a process. */
export function isAboutFolder(path: string): boolean {
  if (!/^(?:process|formats?|guidelines?|conventions?|instructions?)$/i.test(stemOf(path))) return false;
  const kinds = folderKinds(foldersOf(path).at(-1) ?? "").filter(([, weight]) => weight > 1);
  return kinds.length > 0 && kinds.every(([kind]) => kind === "adr" || kind === "rfc");
}

/** Whether projects have a file of that name: `CHANGELOG.md`, `upgrade.md`. */
export function hasStandardName(path: string): boolean {
  return !isOfSeries(path) && projectFile.test(stemOf(path).toLowerCase().replace(/\s+/g, "_"));
}

function isOfSeries(path: string): boolean {
  const { number, date, slug } = documentName(path);
  return (number !== undefined || date !== undefined) && slug !== "";
}

/** `dev-requirements.txt`, `requirements_docs.txt`: what Python installs. */
function isListOfPackages(path: string): boolean {
  return /(?:^|[-_.])requirements(?:[-_.].*)?\.txt$/.test(fileName(path).toLowerCase());
}

function isTranslation(path: string, folders: readonly string[]): boolean {
  if (folders.some((f, i) => language.test(f) && i > 0 && localizable.test(folders[i - 1] ?? ""))) return true;
  const suffix = /[._-]([a-z]{2}(?:[-_][a-z]{2,4})?)\.[a-z]+$/.exec(fileName(path).toLowerCase());
  return suffix !== null && language.test(suffix[1] ?? "") && /[._]/.test(suffix[0].charAt(0));
}

/** Whether a folder is called for a release and for nothing else: `v1.2`, `2023.1`. */
export function isVersion(folder: string): boolean {
  return /^v?\d+\.\d+(?:\.\d+|\.x)?$/.test(folder);
}

/**
 * `docs/v1.2/…`, `specification/2025-03-26/…`: kept for readers of an older release. Next to a folder of a status it is the release that
 * a proposal is meant for: `accepted/2.3/…`, `specs/2023.1/approved/…`; so it is below specs at the top, called for a year: `specs/2024.2/…`.
 */
export function isOfOldVersion(path: string): boolean {
  const folders = foldersOf(path);
  return folders.some((folder, at) => {
    if (at === 0 || !(isVersion(folder) || /^20\d\d-\d\d-\d\d$/.test(folder))) return false;
    if (folders[0] === "specs" && /^20\d\d\.\d$/.test(folder)) return false;
    return ![folders[at - 1], folders[at + 1]].some((beside) => beside !== undefined && statusFolder.test(beside));
  });
}
