import { readSubject } from "./subject.ts";
import type { Intent } from "./types.ts";

/** What a sentence reports as done: `The leak has been corrected`. */
const reported: readonly (readonly [Intent, RegExp])[] = [
  ["fix", /\b(?:been|is|are|was|were|gets?) (?:\w+ly )?(?:corrected|fixed|repaired|plugged|resolved|worked around)\b/i],
  ["fix", /\b(?:(?:bug|leak|build|compilation) ?fix(?:es)?|fix(?:es)? for|work ?arounds?|misbehav\w+|regressions?)\b/i],
  ["perf", /\b(?:been|is|are) (?:\w+ly )?(?:optimi[sz]ed|sped up|made faster)\b|\boptimi[sz]ations?\b/i],
  ["refactor", /\b(?:been|is|are) (?:\w+ly )?(?:refactored|restructured|reorgani[sz]ed|rewritten|reworked|moved)\b/i],
  ["cleanup", /\bclean-?ups?\b|\b(?:been|is|are) (?:\w+ly )?(?:cleaned up|simplified|renamed|removed|deprecated)\b/i],
  ["docs", /\bdoc(?:umentation|s)? (?:update|fix|mark-?up|improvement)\w*\b/i],
  ["test", /\btests? (?:update|fix|framework|clean-?up|improvement)\w*\b/i],
];

/** What a sentence about a change says of the intent: by its first words, or what it reports as done. Never fails. */
export function intentOfSentence(sentence: string): Intent | undefined {
  const line = sentence.slice(0, 400);
  return readSubject(line).intent ?? reported.find(([, words]) => words.test(line))?.[0];
}
