import { isPicked } from "../../src/core/artifacts/changes/draft-branches.ts";
import { intentOfChangelog } from "../../src/core/artifacts/changes/intent/changelog-line.ts";
import { intentOfNewsFragment } from "../../src/core/artifacts/changes/intent/news-fragment.ts";
import { intentOfSentence } from "../../src/core/artifacts/changes/intent/sentence.ts";
import { readSubject } from "../../src/core/artifacts/changes/intent/subject.ts";
import { mergeSentence } from "../../src/core/artifacts/changes/merge-sentence.ts";
import { bringsOthers, carriesShared } from "../../src/core/artifacts/changes/merge-subject.ts";
import { cleanTitle } from "../../src/core/artifacts/title.ts";
import { tellsAreas } from "../../src/core/artifacts/with-others/codeowners.ts";
import { namedBy, namesIn, sectionsOf } from "../../src/core/artifacts/with-others/suggestions.ts";
import { assistanceOf } from "../../src/core/history/assistance.ts";
import { knownTrailers, titleTakesFirstParagraph } from "../../src/core/history/known-trailers.ts";
import { pullRequestsOf } from "../../src/core/history/pull-request.ts";
import { parseRemote } from "../../src/core/history/remote.ts";
import { plainSubject, revertOf } from "../../src/core/history/revert.ts";
import { coAuthorsOf, mentorsOf, reviewerHandlesOf, reviewersOf } from "../../src/core/history/trailers.ts";
import { commit } from "../unit/history/commit.ts";

const size = 60_000;

/** What makes a pattern search again from each place, when nothing fits at the end. */
const fillers = [
  "\t",
  " ",
  "\n",
  "\r",
  "\n\t",
  "\u2028",
  "(",
  ")",
  "(#1",
  "(#1) ",
  "a",
  "1",
  '"',
  "'",
  "`",
  "#1 ",
  " #1",
  "!1",
  "/",
  "/pull/1",
  "/1",
  "'a' ",
  "' (#1) from a/b into ",
  "<",
  "<a@",
  "@",
  "a, ",
  "?",
  "#",
  ".",
  "- 1234567 ",
  "1: ",
  " r=a",
  " a=b",
  "* ",
  "-branch",
  "\\",
  "1234567, ",
  "a: ",
];

/** Beginnings after which a form is looked for, so that the filler stands within it. */
const starts = [
  "feat: x",
  "",
  "Merge pull request #1 from ",
  "Merge pull request '",
  "Merged in ",
  "Merge",
  "Merge branch '",
  "Merge branches 'a'",
  'Merge "',
  'Revert "',
  "Revert ",
  "This reverts commit 1234567",
  "Reverts #",
  "Revert: x\n- 1234567 x",
  "See merge request !1",
  "1: ",
  "[",
  "<a",
  "- 1234567 x",
  "Auto merge of #1 - a:",
  "Apply suggestions from code review",
  "Co-authored-by: ",
  "- ",
  "* ",
  "Merge remote-tracking branch 'origin/",
  "Merge release-1 (",
  "Merge tag 'v1.",
  "Automated cherry pick of #1",
  "changelog: ",
  "Signed-off-by: a <",
  "Pull-Request: #",
  "changelog.d/",
];

const texts = (filler: string) => starts.map((start) => `${start}${filler.repeat(size / filler.length)}y`);

/** Everything that reads the text of a commit. */
function readAll(text: string): void {
  const trailers = ["Co-authored-by", "Reviewed-by", "Mentored-by", "Reviewed-on", "PR-URL", "Assisted-by"].map(
    (key) => ({
      key,
      value: text,
    }),
  );
  const commits = [
    commit({ subject: text, body: text, trailers }),
    commit({ subject: text, body: text, parents: ["1", "2"] }),
    commit({ subject: "Merge #1 #2", body: text, parents: ["1", "2"] }),
    commit({ subject: "Revert x", body: text, trailers: [{ key: "Reviewed-on", value: `https://a/${text}` }] }),
  ];
  for (const one of commits) {
    for (const read of [pullRequestsOf, revertOf, coAuthorsOf, reviewersOf, mentorsOf, reviewerHandlesOf]) read(one);
    for (const read of [isPicked, assistanceOf, mergeSentence, namedBy]) read(one);
  }
  for (const read of [readSubject, intentOfSentence, plainSubject, bringsOthers, cleanTitle, knownTrailers]) read(text);
  for (const read of [carriesShared, intentOfChangelog, sectionsOf, tellsAreas]) read(text);
  intentOfNewsFragment([text]);
  namesIn("signed-off-by", [text]);
  titleTakesFirstParagraph("Merge pull request", text);
}

describe("the text of a commit that was written to cost time", () => {
  for (const filler of fillers) {
    it(`${size} characters of ${JSON.stringify(filler)} are read at once`, () => {
      for (const text of texts(filler)) readAll(text);
    }).timeout(10_000);
    it(`an address of a remote with as many ${JSON.stringify(filler)} too`, () => {
      const long = filler.repeat(size / filler.length);
      for (const start of ["https://a.example/", "a@b:", "ssh://a/", "/", ""]) parseRemote(`${start}${long}\ny`);
    });
  }
});
