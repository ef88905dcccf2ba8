/** The score for people. */
import type { Question, Score, Share } from "./score.ts";

const meanings: Readonly<Record<Question, string>> = {
  recall: "documents credited to who wrote them",
  precision: "credits that go to who wrote, co-authored or is named",
  author: "documents found by anybody that their author got",
  named: "others whom documents name that have them too",
  quarter: "documents credited rightly, in the quarter they landed",
  kind: "the same, of the expected kind",
  counts: "the same, that count",
  once: "the same, listed once",
};

/** A table and the misses below it. What a repository says is printed without control characters. */
export function table(name: string, score: Score): string {
  const { documents, people, skipped, imported, shares, misses, elsewhere, pointers, lost } = score;
  const questions = (Object.keys(meanings) as Question[]).filter((question) => shares[question].of > 0);
  const lines = [
    `${name}: ${documents} documents (${imported} committed by somebody they do not name), asked for ${people.right} of ${people.of} people`,
    ...(skipped > 0
      ? [`${skipped} documents not judged: by machines only, or by people who are not in this history or not asked for`]
      : []),
    ...(pointers.length > 0
      ? [`${pointers.length} files only say where their document went: ${pointers.join(", ")}`]
      : []),
    ...(lost.length > 0 ? [`${lost.length} documents whose beginning was not found: ${lost.join(", ")}`] : []),
    ...questions.map((question) => row(question, shares[question])),
    `${elsewhere.length} more documents recognised outside the known ones`,
    ...questions.flatMap((question) => {
      const those = misses.filter(
        (miss) => miss.question === question && !(question === "author" && shares.recall.of > 0),
      );
      return those.length === 0 ? [] : ["", `${question}: ${those.length} missed`, ...those.flatMap(details)];
    }),
  ];
  return lines.map(plain).join("\n");
}

function row(question: Question, share: Share): string {
  return `  ${question.padEnd(10)} ${percent(share).padStart(7)}  ${`${share.right} of ${share.of}`.padEnd(14)} ${meanings[question]}`;
}

/** `98.4 %`, cut and not rounded, so that 100 % means all. */
export function percent({ right, of }: Share): string {
  return of === 0 ? "-" : `${(Math.floor((1000 * right) / of) / 10).toFixed(1)} %`;
}

function details(miss: Score["misses"][number]): string[] {
  return [`  ${miss.path}`, `    expected ${miss.expected}`, `    found    ${miss.found}`, `    why      ${miss.why}`];
}

function plain(line: string): string {
  return line.replaceAll(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/g, "");
}
