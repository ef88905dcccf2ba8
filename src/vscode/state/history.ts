import type { Artifact } from "../../core/artifacts/types.ts";
import type { Period } from "../../core/calendar/types.ts";
import type { Collection } from "../../core/collect.ts";
import type { Ladder } from "../../core/ladder/types.ts";
import type { Engine } from "../engine.ts";
import type { Settings } from "./settings.ts";

/** What to read. */
export interface HistoryRequest {
  readonly folders: readonly string[];
  readonly ladder: Ladder;
  readonly period: Period;
  /** Look for the people who worked with the person too. */
  readonly collaborators?: boolean;
  /** False for a reading that must write nothing into the journal (default: true). */
  readonly record?: boolean;
  readonly signal: AbortSignal;
  readonly onProgress?: (text: string) => void;
}

/** As many periods as someone looks at in a row. */
const mostKept = 8;

/** Reads history and the journal, and keeps what it read until somebody says that it changed. */
export class History {
  readonly #settings: Settings;
  readonly #engine: () => Promise<Engine>;
  readonly #recorded: (size: number) => void;
  readonly #kept = new Map<string, Collection>();
  /** Rises with every change, so that a reading that began before one is not kept. */
  #generation = 0;

  /** @param recorded told how long the journal is after a reading was kept in it, unless others wrote meanwhile */
  constructor(settings: Settings, engine: () => Promise<Engine>, recorded: (size: number) => void) {
    this.#settings = settings;
    this.#engine = engine;
    this.#recorded = recorded;
  }

  /** Forgets what was read: it changed, or the person asked to read again. */
  forget(): void {
    this.#generation++;
    this.#kept.clear();
  }

  /** An artifact of a period that was looked at since the last change. */
  artifact(id: string): Artifact | undefined {
    for (const { artifacts } of this.#kept.values()) {
      const found = artifacts.find((artifact) => artifact.id === id);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** @throws when the signal is aborted. Repositories that cannot be read are problems of the result. */
  async collect(request: HistoryRequest): Promise<Collection> {
    const generation = this.#generation;
    const key = this.#keyOf(request);
    const kept = this.#kept.get(key);
    if (kept !== undefined) return kept;
    const collection = await this.#read(request);
    request.signal.throwIfAborted();
    if (generation === this.#generation && request.record !== false) this.#keep(key, collection);
    return collection;
  }

  async #read(request: HistoryRequest): Promise<Collection> {
    const { folders, onProgress, ladder, period, signal, collaborators = false, record = true } = request;
    const { collectArtifacts, daysToRead, openCache, openRepository, readJournal, recordReading } =
      await this.#engine();
    const { journalFolder } = this.#settings;
    const journal = await readJournal(journalFolder, period.timeZone, daysToRead(period));
    const cache = openCache();
    const collection = await collectArtifacts({
      readers: folders.map((folder) => openRepository(folder)),
      identities: this.#settings.identities,
      elsewhere: journal.artifacts,
      recorded: journal.recorded,
      ladder,
      period,
      ownCommits: true,
      collaborators,
      signal,
      ...(cache === undefined ? {} : { cache }),
      ...(onProgress === undefined ? {} : { onProgress }),
    });
    const { reading, problems } = collection;
    signal.throwIfAborted();
    const isKept = record && reading !== undefined && journal.isRead;
    const kept = isKept ? await recordReading(reading, journal.recorded.snapshots, journalFolder) : undefined;
    this.#recorded(journal.size + (kept?.written ?? 0));
    return { ...collection, problems: [...journal.problems, ...problems, ...(kept?.problems ?? [])] };
  }

  #keep(key: string, collection: Collection): void {
    this.#kept.set(key, collection);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
  }

  #keyOf({ folders, ladder, period, collaborators = false }: HistoryRequest): string {
    const { identities, journalFolder } = this.#settings;
    const { id, timeZone } = period;
    return JSON.stringify([folders, ladder.kinds, id, timeZone, collaborators, identities, journalFolder]);
  }
}
