/** `cmd/go: `, `[parser] `, `(maint) `, `internal/lsp, gopls: `: an area and not a type. */
const area =
  /^(?:\[[^\]]{1,60}\]:?\s*|\([^()]{1,60}\)(?::\s*|\s+)|[\w./*{},+-]{1,80}(?:, ?[\w./*{}+-]{1,80}){0,4}(!)?:\s+)/;
/** One word and a dash, within an area: `http: retries - fix the delay`. */
const dashed = /^[\w./*]{1,40} [-\u2013\u2014] /;
/** Verbs of what brings something new: a line that begins so names no area, and is more than what it ends in. */
const bringing =
  "add(?:s|ed|ing)?|allows?|supports?|implements?|introduces?|make|enable|create|teach|show|let|use|new|provide|expose|extend|improve|update|pull|feature|init|initial";
const brings = new RegExp(`^(?:${bringing})\\b`, "i");
/** `deployment watcher: `, an area of two or three words. */
const worded = new RegExp(`^(?!(?:${bringing})\\b)[a-z][\\w./-]{0,30}(?: [\\w./-]{1,30}){1,2}: `, "i");

/** Whether a text begins with what it adds. */
export function bringsSomething(text: string): boolean {
  return brings.test(text);
}

/** What trackers number work by, before the words: `ARC-750 `, `#12: `, `Ticket #12 - `, `LG-8050 | `. */
const ticket =
  /^(?:(?!(?:[Ff]ix|FIX|[Bb]ug|BUG|[Dd]oc|DOC|[Tt]est|TEST)-)[A-Z][A-Za-z\d]{1,9}-\d{2,6}|(?:(?:[Ii]ssue|[Tt]icket|[Tt]ask|[Bb]ug|gh|GH) ?)?#\d{1,7}|NONE)(?::\s*|\s+[|\u2013\u2014-]\s+|\s+)(?=[A-Za-z[(])/;
/** `Arc 1803 `: words may begin so too (`Add 100 …`), and are looked at first. */
const looseTicket =
  /^(?!(?:add|all|allow|use|set|show|make|send|run|move|last|first|next|only)\b)[a-z]{2,6} \d{3,6}(?:\s*[:\u2013\u2014-]\s*|\s+)(?=[a-z[])/i;

/** What the Kubernetes projects' script puts before the title of what it picks. */
const picked = /^Automated cherry[- ]?pick of [#\w/., -]{2,80}:\s*(?=\S)/i;

/** Without what stands before the first word: `:sparkles: `, the dash of a list, a picture. Most lines begin with a word. */
export function undecorated(line: string): string {
  if (/^[!-)+,./-9;-~]/.test(line)) return line;
  return line.replace(/^(?:[-*\u2022](?=\s)|:[\w+-]{1,40}:|\p{Extended_Pictographic}[\ufe0f\u200d]?)\s*/u, "");
}

/** Without the number of a tracker before the words, and without the words for a pick. */
export function withoutTicket(line: string): string {
  return line.replace(picked, "").replace(ticket, "");
}

/** What a line says its change is about, before it says what was done. */
interface Area {
  /** As written, with its colon or brackets and the space behind. */
  readonly written: string;
  /** `!` before the colon. */
  readonly breaking: boolean;
}

/** The area that a line begins with, if any. */
export function areaBefore(line: string): Area | undefined {
  const found = area.exec(line);
  return found === null ? undefined : { written: found[0], breaking: found[1] === "!" };
}

/** What is left behind an area or a ticket; undefined where the text begins with neither. */
interface Behind {
  readonly rest: string;
  /** True where it may be a sentence instead: `sign up process: warning system`. */
  readonly perhapsSentence: boolean;
}

/** Takes away one area or ticket more, in the looser forms too. */
export function behindArea(text: string): Behind | undefined {
  const certain = area.exec(text) ?? dashed.exec(text) ?? ticket.exec(text) ?? looseTicket.exec(text);
  const [skipped] = certain ?? worded.exec(text) ?? [];
  return skipped === undefined ? undefined : { rest: text.slice(skipped.length), perhapsSentence: certain === null };
}
