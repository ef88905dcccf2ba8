import { cleanTitle } from "../../artifacts/title.ts";
import type { Cited } from "./cited.ts";
import type { Claim } from "./claim.ts";
import type { Range } from "./masked.ts";
import { madeByOthers } from "./reviewed-only.ts";
import { shownBy } from "./shown.ts";
import type { Finding, FindingCode, Sentence, Span } from "./types.ts";

/** One sentence with all that is known of it. */
export interface Judged {
  readonly sentence: Sentence & { readonly isDrafted: boolean };
  readonly claim: Claim | undefined;
  readonly cited: readonly { readonly span: Span; readonly cited: Cited | undefined }[];
  /** What the list right below it cites. */
  readonly below: readonly Cited[];
  readonly timeZone: string;
  readonly at: (offset: number) => { readonly line: number; readonly column: number };
}

/** What is wrong with a sentence: its links first, then that nothing shows it, else the numbers that nothing shows. */
export function findingsOn(judged: Judged): readonly Finding[] {
  const { sentence, claim, cited, below } = judged;
  const links = cited.flatMap(({ span, cited: one }) => linkFindings(span, one, judged));
  if (claim === undefined) return links;
  const all = [...cited.flatMap(({ cited: one }) => one ?? []), ...below];
  if (all.length > 0) return [...links, ...notMade(all, judged), ...unshown(claim, all, judged)];
  const message = `"${cleanTitle(claim.because, 40)}" claims something, and the sentence links to no evidence. Attach it, mark the sentence with *Opinion:*, or delete it.`;
  return [finding("unproved-claim", sentence, message, judged)];
}

function linkFindings(
  { kind, start, end, target }: Span,
  cited: Cited | undefined,
  judged: Judged,
): readonly Finding[] {
  const range = { start, end };
  const name = `"${cleanTitle(target, 80)}"`;
  const one = (code: FindingCode, message: string) => [finding(code, range, message, judged)];
  switch (cited?.kind) {
    case "missing":
      return cited.what === "artifact"
        ? one(
            "evidence-gone",
            `${name} is no artifact of this period: it is gone, or its id is wrong. Attach other evidence.`,
          )
        : one(
            "evidence-not-yours",
            `No work of yours in this period came through ${cited.what}. Link to your own, or check --period and --author.`,
          );
    case "place":
      return placeFindings(cited, one);
    case "elsewhere":
      return one(
        "unknown-link",
        `Nothing known here has the address ${name}. Log it with \`ladderlog log LINK\`, so that it counts as evidence.`,
      );
    case "artifacts": {
      const isListed = judged.sentence.isDrafted || judged.claim === undefined || kind === "number";
      const [first] = cited.artifacts;
      if (isListed || first === undefined || cited.artifacts.some(({ counts }) => counts)) return [];
      return one("evidence-does-not-count", `${name} does not count: ${cleanTitle(first.reason ?? first.status)}`);
    }
    default:
      return [];
  }
}

function placeFindings(
  { place, whose }: Extract<Cited, { kind: "place" }>,
  one: (code: FindingCode, message: string) => readonly Finding[],
): readonly Finding[] {
  const what = place.kind === "commit" ? `commit ${place.hash.slice(0, 10)}` : `file ${cleanTitle(place.path, 80)}`;
  if (whose === "gone")
    return one(
      "evidence-gone",
      `There is no ${what} any more in the repositories that were read. Attach other evidence.`,
    );
  if (whose === "others")
    return one("evidence-not-yours", `The ${what} is not your work. Link to your own, or say whose it is in words.`);
  return [];
}

function notMade(all: readonly Cited[], judged: Judged): readonly Finding[] {
  const verb = madeByOthers(judged.sentence.words, all);
  if (verb === undefined || judged.sentence.isDrafted) return [];
  const message = `"${cleanTitle(verb, 40)}" is said of somebody else's work: what the sentence cites you reviewed. Say that you did, or link to your own work.`;
  return [finding("evidence-not-yours", judged.sentence, message, judged)];
}

/** What lies elsewhere, or was not read as an artifact, shows numbers that nobody here can know. */
function unshown({ numbers, days }: Claim, all: readonly Cited[], judged: Judged): readonly Finding[] {
  const artifacts = all.flatMap((cited) => (cited.kind === "artifacts" ? cited.artifacts : []));
  if (artifacts.length === 0) return [];
  const shown = shownBy(artifacts, judged.timeZone);
  const at = (index: number, { length }: string) => ({
    start: judged.sentence.start + index,
    end: judged.sentence.start + index + length,
  });
  return [
    ...numbers
      .filter((number) => !shown.hasNumber(number))
      .map(({ text, index }) =>
        finding(
          "number-not-shown",
          at(index, text),
          `The evidence of this sentence does not show ${text}. Cite what shows it, or correct the number.`,
          judged,
        ),
      ),
    ...days
      .filter((day) => !shown.hasDay(day))
      .map(({ text, index }) =>
        finding(
          "day-not-shown",
          at(index, text),
          `The evidence of this sentence is not of ${text}. Correct the day, or cite what is.`,
          judged,
        ),
      ),
  ];
}

const severities: Readonly<Record<FindingCode, Finding["severity"]>> = {
  "unproved-claim": "error",
  "evidence-gone": "error",
  "evidence-not-yours": "error",
  "evidence-does-not-count": "warning",
  "number-not-shown": "warning",
  "day-not-shown": "warning",
  "unknown-link": "warning",
  "review-too-long": "error",
};

function finding(code: FindingCode, { start, end }: Range, message: string, { at }: Judged): Finding {
  const [from, to] = [at(start), at(end)];
  return { code, severity: severities[code], message, ...from, endLine: to.line, endColumn: to.column };
}
