/**
 * Everything heavy, in one piece that is loaded when first used: reading git, parsing ladders, computing. The rest of
 * `src/vscode` imports types from here and calls it through `import()`.
 */

export { openCache } from "../cache/file-cache.ts";
export { headingsOf } from "../core/artifacts/documents/headings.ts";
export { titleOf as documentTitle } from "../core/artifacts/documents/title.ts";
export { pageUrl } from "../core/artifacts/documents/url.ts";
export { builtInKinds, kindGroup, kindLabel } from "../core/artifacts/kinds.ts";
export { guessLogged } from "../core/artifacts/links.ts";
export { newsOf } from "../core/artifacts/news.ts";
export { daysToRead, standing as standingOf } from "../core/calendar/bounds.ts";
export { addDays, dayOf, isDay, shortDay } from "../core/calendar/day.ts";
export { previousPeriod, recentPeriods } from "../core/calendar/period.ts";
export { recentWeeks, weekTitle } from "../core/calendar/week.ts";
export { collectArtifacts } from "../core/collect.ts";
export { probablyMe } from "../core/history/people.ts";
export { correctedFields } from "../core/journal/corrected.ts";
export { applyCorrections } from "../core/journal/corrections.ts";
export { isDocumentName } from "../core/journal/documents.ts";
export { loggedArtifact } from "../core/journal/logged.ts";
export { pastArtifacts } from "../core/journal/past.ts";
export { journalTree } from "../core/journal/tree.ts";
export { parseLadder } from "../core/ladder/parse.ts";
export { findRung } from "../core/ladder/rungs.ts";
export { artifactTree } from "../core/progress/artifact-tree.ts";
export { rungTitle } from "../core/progress/measure.ts";
export { progressTree } from "../core/progress/progress-tree.ts";
export { reminderNow } from "../core/progress/reminder.ts";
export { statusLine } from "../core/progress/status-line.ts";
export { weekStreak } from "../core/progress/streak.ts";
export { fixOf, replaced } from "../core/review/check/fixes.ts";
export { reviewFrontOf, rungTitled } from "../core/review/check/review-front.ts";
export { takeOut } from "../core/review/document/choices.ts";
export { wordsAbout, wordsSpan } from "../core/review/document/edit.ts";
export { applyEdit } from "../core/review/document/edits.ts";
export { exportMarkdown } from "../core/review/document/export.ts";
export { parseDocument as parseReviewDocument } from "../core/review/document/parse.ts";
export { previousParts } from "../core/review/document/previous.ts";
export { redraft } from "../core/review/document/redraft.ts";
export { orderEdit, viewOf } from "../core/review/document/view.ts";
export { draftReview } from "../core/review/draft.ts";
export { highlightsOf } from "../core/review/highlights.ts";
export { reviewMarkdown } from "../core/review/markdown.ts";
export { dailyStatus as draftDaily, daysForDaily } from "../core/rhythm/daily.ts";
export { dailyChat } from "../core/rhythm/daily-text.ts";
export * from "../core/rhythm/documents.ts";
export { ladderReview, yearForLadder } from "../core/rhythm/ladder-review.ts";
export { monthForOneOnOne, oneOnOne, periodForOneOnOne } from "../core/rhythm/one-on-one.ts";
export { choosePeers, peerPacket } from "../core/rhythm/peers.ts";
export { daysForRetro, weekForRetro, weeklyRetro as draftRetro } from "../core/rhythm/retro.ts";
export { commonFolder, onePerHistory } from "../git/common-folder.ts";
export { discoverRepositories, isPassedOver } from "../git/discover.ts";
export { openRepository } from "../git/reader.ts";
export { appendArtifact, appendCorrection, appendCorrections } from "../journal/append.ts";
export { localDay, noonOf } from "../journal/date.ts";
export { documentFile, listDocuments, readDocument, writeDocument } from "../journal/documents.ts";
export { journalFolder } from "../journal/folder.ts";
export { makeFolder } from "../journal/make-folder.ts";
export { readJournal } from "../journal/read.ts";
export { recordReading } from "../journal/record.ts";
export { redraftDocument } from "../journal/redraft.ts";
export { JournalError } from "../journal/types.ts";
export { builtInLadder } from "../ladders/built-in.ts";
export { shippedLadders } from "../ladders/index.ts";
export { choosePeriod, measureStanding } from "./state/measure.ts";

export type Engine = typeof import("./engine.ts");
