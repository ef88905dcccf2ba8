import { behindArea } from "./before-words.ts";
import { type Phrase, phraseOf } from "./phrase.ts";
import type { Intent } from "./types.ts";

const phrase = (intent: Intent, words: string, ...others: readonly string[]): readonly [Intent, Phrase] => [
  intent,
  phraseOf(words, ...others),
];

/** First words that tell, for subjects with no type. In order: the first that fits decides. */
const phrases: readonly (readonly [Intent, Phrase])[] = [
  phrase("revert", "reverts?", "this reverts?", "roll ?back", "back out"),
  phrase(
    "chore",
    `
      bump upgrade downgrade pin unpin autoformat format reformat fmt lint clippy rustfmt gofmt prettier whitespace
      misc(?:ellaneous)?
    `,
  ),
  phrase(
    "chore",
    "",
    "(?:fix(?:ed|es|ing)? )?(?:a |an |some |minor |small )*(?:typos?|spelling|lint|clippy|warnings?|formatting|style|nits?)",
  ),
  phrase(
    "chore",
    "",
    String.raw`(?:run|enable|apply|satisfy|appease) [^:]*\b(?:\w*lint\w*|golangci\S*|formatt\w+|prettier|clippy|ruff|black)`,
  ),
  phrase(
    "chore",
    "changelog regenerate rerun sync merge wip tweak",
    "(?:prepare |start |cut )?(?:for )?(?:release|version)",
    "set version",
    String.raw`address (?:(?:the|some|more|all|code|pr|\S+'s|\S*lint\S*) )*(?:review|comments|feedback|warnings?|\w*lint\S*)`,
    String.raw`(?:add|fix|improve|more) (?:\S+ ){0,3}type (?:hints|annotations)`,
  ),
  phrase(
    "chore",
    "",
    String.raw`update \S+ to (?:version |v)?\d`,
    String.raw`update (?:\S+ ){1,2}to (?:(?:version |commit |v)+\d|\d+\.\d|[\da-f]{7,40}\b)`,
    "update (?:the )?copyrights?",
    String.raw`update (?:@\w+/[\w-]+|\w+(?:-\w+){2,})$`,
    String.raw`update (?:\S+ ){1,2}dependenc(?:y|ies)(?! (?:injection|graph|tree))`,
    String.raw`import (?:needed|shared|common|existing) (?:\S+ )?(?:code|sources?) from`,
    String.raw`update (?:rust crate|dependenc(?!\w* injection)|deps|module|crate|lock|github action|go to|node to|vendor|submodule|version)\w*`,
  ),
  phrase(
    "docs",
    "docs? document(?:ation|s|ed|ing)? clarify reword comments?",
    "(?:update|improve|add|fix) (?:the )?(?:docs|documentation|readme|changelog|comments?)",
  ),
  phrase(
    "test",
    String.raw`tests? testing t\d{4}`,
    "(?:add|fix|improve|more|new|extend|update|deflake)(?:e?s|ed)? (?:an? |the |some |more |missing |regression |unit |integration )*tests?",
    String.raw`add (?:\S+ ){0,3}(?:tests?|benchmarks?|testing)`,
    String.raw`(?:(?!(?:a/b|health|speed|load|connection|liveness)\b)\S+ ){1,2}tests? (?:for|of)`,
    "(?:get|make) tests?",
    "add specs (?:for|to)",
    String.raw`(?:increase|improve|extend|expand) (?:\S+ ){0,2}(?:tests?|code|unit|specs?) (?:\S+ )?coverage`,
  ),
  phrase(
    "fix",
    "correct(?:s|ed|ly)? repair(?:s|ed)? resolve[sd]? prevent(?:s|ed)? avoid(?:s|ed)?",
    // What a product looks for, or answers with, is no complaint: `Broken link checker`.
    String.raw`(?:missing|wrong|incorrect|broken) (?!.*\b(?:check\w*|detect\w+|report\w*|imputation|feedback|lockout|handl\w+)$)`,
    String.raw`(?:(?:various|several|some|more|another|small|minor) )*(?:\w+ )?fix(?:e[sd]|es|ing|up|ups)?`,
    "bug ?fix",
    "hot ?fix",
    "another work ?around",
    "work ?around",
  ),
  phrase(
    "fix",
    `
      don'?t never stop skip omit reject disallow require guard ignore tolerate ensure handle restore reinstate respect
      honou?r preserve retain silence suppress plug free properly
    `,
    "do not",
    String.raw`add (?:\S+ )?error handling`,
    String.raw`reduce (?:\S+ )?(?:noise|spam|flak\w+)`,
    "return (?:an? )?(?:nil|error)",
    "mark (?:un)?used",
  ),
  phrase(
    "fix",
    "",
    String.raw`(?:\S+ ){0,4}should(?:n'?t)? `,
    String.raw`(?:(?!(?:if|when|where|which|that|who|whose|because|so|as|until|unless|after|case|upon)\b)\S+ ){1,6}fails (?:to|when|if|with)`,
    String.raw`(?:better |clearer |nicer |(?:improve|clarify|include|print|show) (?:\S+ ){0,4})error(?:s| messages?)`,
  ),
  phrase("cleanup", "standardi[sz]e[sd]? unif(?:y|ies|ied)", String.raw`apply (?:\S+ ){0,4}patterns?`),
  phrase("cleanup", "", String.raw`make \S+ an? (?:newtype|enum|struct|trait|interface|class|method|function)`),
  phrase("migration", "migrat(?:e[sd]?|ing|ions?)"),
  phrase(
    "architecture",
    String.raw`re-?architect\w* architectur\w+ moduli[sz]e modulari[sz]\w+ decouple[sd]?`,
    String.raw`split .*\b(?:crate|module|package|service|monolith)s?`,
  ),
  phrase(
    "refactor",
    String.raw`
      refactor\w* mov(?:e[sd]?|ing) extract(?:s|ed)? split(?:s)? restructur\w* reorgani[sz]\w* consolidate[sd]?
      rework\w* rewrite factor(?:s|ed|ing)? re-organi[sz]\w*
    `,
    String.raw`separate[sd]? (?:\S+ ){1,4}(?:into|from)`,
    String.raw`(?:(?:minor|small|some|more|further) )+refactor\w*`,
    "hollow out",
  ),
  phrase(
    "cleanup",
    String.raw`
      rename[sd]? simplif\w+ tidy inline[sd]? dedup\w* replace[sd]? convert(?:s|ed)? remov(?:e[sd]?|ing) delete[sd]?
      drop(?:s|ped)? eliminate[sd]? deprecate[sd]? privati[sz]e shrink adjust unexport use port switch moderni[sz]e[sd]?
    `,
    "clean(?:s|ed|ing)?(?: |-)?(?:ups?)?",
    String.raw`change[sd]? \S+ to (?:return|take|accept|use|be)`,
  ),
  phrase(
    "perf",
    "optimi[sz]e[sd]? optimi[sz]ations? perf faster cache",
    "speed(?:s| ?up|ing)?",
    String.raw`reduce (?:allocations?|memory|the number|time|cpu|(?:\S+ )?calls)`,
    "improve (?:the )?performance(?: (?:of|in|for|when|by|on)|$)",
    String.raw`eager[- ]load\w*`,
  ),
  phrase("ci", "ci actions workflows?", "github (?:actions|workflows?)"),
  phrase("build", "build"),
];

/** What the first words say; where an area within the area stands before them (`gopls: Hover: fix x`), those after it. */
export function intentOfFirstWords(text: string): Intent | undefined {
  let rest = text;
  let perhapsSentence = false;
  for (let depth = 0; depth < 3; depth += 1) {
    const told = phrases.find(([, begins]) => begins(rest))?.[0];
    if (told !== undefined) return perhapsSentence && told === "chore" ? undefined : told;
    const behind = behindArea(rest);
    if (behind === undefined) return undefined;
    perhapsSentence ||= behind.perhapsSentence;
    rest = behind.rest;
  }
  return undefined;
}
