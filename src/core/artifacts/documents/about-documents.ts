const forms =
  /(?:guidelines?|guide|templates?|process|workflow|lifecycle|conventions?|front[-_]?matter|formats?|examples?|checklist|contribut\w*|how-?to|standards?|faq)(?:[-_.]\w+)?\.\w+$/i;
const acts =
  /(?:^|\/)(?:creating|writing|submitting|making)[-_](?:an?[-_])?(?:rfcs?|adrs?|keps?|proposals?|designs?|enhancements?)\.\w+$/i;

/** Whether a path is that of a text that explains how documents are written: it shows their headings and their names too. */
export function isAboutDocuments(path: string): boolean {
  return forms.test(path) || acts.test(path);
}
