import { joinWords } from "../../letters.ts";
import { documentName, foldersOf, stemOf } from "./name.ts";
import { titleOf } from "./title.ts";

/** Words that, alone or with one another, make a template of a file name. "template" beside other words may be a title. */
const filler =
  /^(?:template|tmpl|tpl|empty|blank|example|sample|your|title|slug|short|name|here|rfc|rfd|adr|pep|kep|sep|eip|bip|gep|dep|pull|request|issue|feature|proposal|enhancement|design|doc|document|decision|record|postmortem|post|mortem|incident|plan|spec|runbook|swift|madr|minimal|bare|full|simple|basic|long|new|the|my|a|\d+|x+|n+|y+m*d*|m+|d+)$/;

/**
 * Whether a path is the form to fill in and not a document: `0000-template.md`, `TEMPLATE.md`, `adr-template.md`,
 * `XXXX-title.md`, `templates/rfc.md`. A real number or date with a telling name is a document about templates.
 */
export function isTemplateName(path: string): boolean {
  if (foldersOf(path).some(isTemplateFolder)) return true;
  const stem = stemOf(path).toLowerCase();
  const name = documentName(path);
  const words = (name.ownFolder ? name.stem : stem)
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((w) => w !== "");
  const says = words.some((w) => /^(?:(?:template|tmpl|tpl)s?|empty|blank)$/.test(w));
  if (says && words.every((w) => filler.test(w))) return true;
  if (says && name.unnumbered) return true;
  return (
    name.unnumbered && /^(?:title|slug|short-title|your-title|your-title-here|name|feature-name)?$/.test(name.slug)
  );
}

/**
 * Whether a title is that of a form. `Story {{N}}: {{story_title}}` is hardly more than names which a program fills in; of documents with a
 * number that may be the subject. Number 0 of a series may be its form or say how the series works: a form is called one, or has no title yet.
 */
export function isTemplateTitle(title: string, path: string): boolean {
  const { number, slug } = documentName(path);
  if (number === 0 && slug === "") return isOfForm(title, path);
  if (number !== undefined || !/\{\{[a-z]+_[a-z_]+\}\}/i.test(title)) return false;
  return (title.replace(/\{\{[^{}]*\}\}/g, " ").match(/\w+/g) ?? []).length <= 2;
}

function isOfForm(title: string, path: string): boolean {
  const shown = titleOf(title, path);
  const isUntitled = shown === titleOf("", path) && joinWords(title, "") !== joinWords(stemOf(path), "");
  return isUntitled || /\btemplates?\b/i.test(shown);
}

/** `templates`, `proposal-templates`; not `5978-claim-template`, a document about templates in a folder of its own. */
function isTemplateFolder(folder: string): boolean {
  return /(?:^|[-_.])templates?$/.test(folder) && documentName(`${folder}/readme`).number === undefined;
}
