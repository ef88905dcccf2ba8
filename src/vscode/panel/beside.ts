import type { Areas } from "../../core/artifacts/areas/types.ts";
import type { Period } from "../../core/calendar/types.ts";
import type { Collection } from "../../core/collect.ts";
import type { Progress } from "../../core/progress/types.ts";
import type { Beside } from "../../protocol.ts";
import type { Engine } from "../engine.ts";
import type { Services } from "../services.ts";
import type { Standing } from "../state/situation.ts";

type BesideServices = Pick<Services, "engine" | "settings" | "state">;

/**
 * What the panel shows beside a review and what takes longer than one: where the work went, and how the criteria stood in earlier
 * periods. It is read after the review is shown, newest first, and told bit by bit.
 */
export class BesideReader {
  readonly #services: BesideServices;
  /** A collection stays the same object until the history changes. */
  readonly #areas = new WeakMap<Collection, Areas>();

  constructor(services: BesideServices) {
    this.#services = services;
  }

  /** @param tell called with more each time. @throws when the signal is aborted */
  async read(
    shown: { readonly period: string; readonly target: string },
    signal: AbortSignal,
    tell: (beside: Beside) => void,
  ): Promise<void> {
    const engine = await this.#services.engine();
    const standing = await this.#services.state.measure(shown, signal);
    if (standing === undefined) return;
    const areas = await this.#areasOf(standing, engine, signal);
    const measured = [await this.#progressOf(standing, engine)];
    tell({ ...shown, areas, periods: [] });
    for (const period of engine.earlierPeriods(standing.period)) {
      const earlier = await this.#services.state.measure({ period: period.id, target: shown.target }, signal);
      if (earlier === undefined) return;
      measured.push(await this.#progressOf(earlier, engine));
      tell({ ...shown, areas, periods: engine.criteriaOverPeriods(measured) });
    }
  }

  async #areasOf({ collection, period }: Standing, engine: Engine, signal: AbortSignal): Promise<Areas> {
    const known = this.#areas.get(collection);
    if (known !== undefined) return known;
    const readers = collection.repositories.map(({ folder }) => engine.openRepository(folder));
    const { identities } = this.#services.settings;
    const areas = await engine.collectAreas({ readers, period, identities, signal });
    this.#areas.set(collection, areas);
    return areas;
  }

  /** As that period's review has it: what the person took out of that counts for nothing. */
  async #progressOf(standing: Standing, engine: Engine): Promise<Progress> {
    const { collection, period, rung, target } = standing;
    const artifacts = engine.takeOut(collection.artifacts, await this.#choicesFor(period, engine));
    if (artifacts === collection.artifacts) return standing.progress;
    const rungs = { current: rung.id, target: target.id };
    const request = { ...standing, rungs, timeOff: this.#services.settings.timeOff };
    return engine.measureStanding(request, { ...collection, artifacts }).progress;
  }

  async #choicesFor({ id }: Period, { readDocument, parseReviewDocument, isDocumentName }: Engine) {
    const folder = this.#services.settings.journalFolder;
    // A document that cannot be read is told of where it is shown.
    const text = isDocumentName(id) ? await readDocument(folder, "review", id).catch(() => undefined) : undefined;
    return parseReviewDocument(text ?? "").choices;
  }
}
