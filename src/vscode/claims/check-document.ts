import type { Finding } from "../../core/review/check/types.ts";
import type { Services } from "../services.ts";
import type { Standing } from "../state/situation.ts";
import type { Checker } from "./checker.ts";

/** What a review is checked with. */
export type Checking = Pick<Services, "engine" | "ladders" | "settings" | "state">;

/**
 * The standing that a review is of: its front matter says the period and the target, else the running ones serve. It may have
 * to be read first. Undefined while there is nothing to measure. @throws once the signal is aborted.
 */
export async function standingOf(
  text: string,
  { engine, ladders, state }: Checking,
  signal: AbortSignal,
): Promise<Standing | undefined> {
  const { reviewFrontOf, rungTitled } = await engine();
  const front = reviewFrontOf(text);
  if (front === undefined) return await state.measure({}, signal);
  const target = rungTitled((await ladders.current()).ladder, front.target)?.id;
  return await state.measure({ period: front.period, ...(target === undefined ? {} : { target }) }, signal);
}

/** Checks the text of a review against the artifacts of its period; undefined while there are none to check against. */
export async function checkDocument(
  text: string,
  checking: Checking,
  { checkReview, lookUp }: Checker,
  signal: AbortSignal,
): Promise<readonly Finding[] | undefined> {
  const standing = await standingOf(text, checking, signal);
  if (standing === undefined) return undefined;
  const { draftReview, openRepository, reviewMarkdown } = await checking.engine();
  const { progress, ladder, collection, period, now, problems } = standing;
  const { artifacts, repositories } = collection;
  const drafted = draftReview({ progress, ladder: ladder.ladder, artifacts, repositories, now, problems });
  const input = { text, artifacts, repositories, timeZone: period.timeZone };
  const looked = repositories.map((facts) => ({ reader: openRepository(facts.folder), facts }));
  const { identities } = checking.settings;
  const whose = await lookUp(input, looked, { identities, onlyIdentities: false });
  signal.throwIfAborted();
  return checkReview({ ...input, whose, drafted: reviewMarkdown(drafted) });
}
