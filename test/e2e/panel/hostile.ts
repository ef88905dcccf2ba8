/** Text that tries to be more than text, and a review whose every sentence is such text. */
import type { Review, ReviewSection } from "../../../src/core/review/types.ts";
import { largeReview } from "./states.ts";

/** Whatever runs in the page would set this. */
export const trap = "window.trapSprung = true";

/**
 * Their number shares no factor with the number of texts of an artifact, so that each of them gets to every place.
 */
export const hostileTexts: readonly string[] = [
  "&lt;b&gt; &amp;amp; &#x3c;script&#x3e;",
  `<img src=x onerror="${trap}">`,
  `<script>${trap}</script>`,
  `"><svg onload="${trap}">`,
  `' onmouseover='${trap}' x='`,
  `<style>* { display: none }</style>`,
  `<iframe srcdoc="<script>parent.${trap}</script>"></iframe>`,
  `<base href="https://example.org/"><a href="javascript:${trap}">go</a>`,
  "[Run](command:workbench.action.terminal.new)",
  `[link](javascript:${trap})`,
  "![image](https://example.org/tracking.png)",
  "<a href=command:workbench.action.quit>quit</a>",
  `$\{trapSprung = true} {{trap}} #{trap} <%= trap %>`,
  `<!--?lit$123$--> $\{0} </template><template>`,
  "right \u202eto left\u202c and \u2066isolated\u2069",
  "bell\u0007 escape\u001b[31m null\u0000 delete\u007f next\u0085 line\u2028break",
  "lone \ud83d surrogate \udc00",
  `piled ${"a\u0300\u0301\u0302\u0303\u0304".repeat(3)}${"\u0300".repeat(400)}`,
  `hidden ${String.fromCodePoint(0xe0041, 0xe0042, 0xe0043)} tags`,
  "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 mixed with latin",
  "\u{1f469}\u200d\u{1f469}\u200d\u{1f467}".repeat(40),
  "unbroken".repeat(625),
  "many words in a row ".repeat(250),
  "",
  " \t\n ",
];

/** Values that the host computes from a closed set, and the identifiers that go back to it. */
const ours = new Set(["id", "status", "group", "state", "type", "kind", "week", "start", "end", "criterion", "role"]);

function replaced(value: unknown, key: string, next: () => string): unknown {
  if (typeof value === "string") return ours.has(key) ? value : next();
  if (Array.isArray(value))
    return key === "evidence" && typeof value[0] === "string" ? value : value.map((one) => replaced(one, key, next));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, replaced(inner, name, next)]));
}

/** A section of one criterion that says nothing but this. */
function saying(text: string, review: Review, index: number): ReviewSection | undefined {
  const [criterion] = review.sections[0]?.criteria ?? [];
  if (criterion === undefined) return undefined;
  const said = { id: `hostile-${index}`, expects: text, verdict: text, rule: text, prompt: text, evidence: [] };
  return { dimension: "hostile", title: text, criteria: [{ ...criterion, ...said }] };
}

/** A review of `count` artifacts in which every text is hostile, and every hostile text is in every place. */
export function hostileReview(count: number): Review {
  let turn = 0;
  const next = () => hostileTexts[turn++ % hostileTexts.length] ?? "";
  const review = replaced(largeReview(count), "", next) as Review;
  const sections = hostileTexts.map((text, index) => saying(text, review, index)).filter((one) => one !== undefined);
  return {
    ...review,
    facts: hostileTexts.map((text) => ({ value: text, caption: text })),
    sections: [...review.sections, ...sections],
    gaps: hostileTexts.map((text, index) => ({ criterion: `hostile-${index}`, text })),
    plan: hostileTexts,
    problems: hostileTexts,
  };
}
