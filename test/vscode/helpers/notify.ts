import * as vscode from "vscode";
import type { Artifact } from "../../../src/core/artifacts/types.ts";
import type { Collection } from "../../../src/core/collect.ts";
import * as engine from "../../../src/vscode/engine.ts";
import { Notifier } from "../../../src/vscode/notify/notifier.ts";
import type { Notifications } from "../../../src/vscode/state/settings.ts";
import type { Situation } from "../../../src/vscode/state/situation.ts";
import { ladder, period, progress, rung } from "../../unit/helpers/progress.ts";
import { PlayedClock } from "./played-clock.ts";

/** The folder of the one repository in these tests. */
export const repository = "/code/api";

/** A memory of the editor that lives as long as the test. */
export class PlayedMemory implements vscode.Memento {
  readonly #values = new Map<string, unknown>();
  keys(): readonly string[] {
    return [...this.#values.keys()];
  }
  get<T>(key: string): T | undefined {
    return this.#values.get(key) as T | undefined;
  }
  async update(key: string, value: unknown): Promise<void> {
    this.#values.set(key, value);
  }
}

/** One window: what it reads, what it says, and which button is pressed. */
export class PlayedWindow {
  readonly said: string[] = [];
  readonly clock: PlayedClock;
  readonly memory: PlayedMemory;
  readonly notifier: Notifier;
  readonly changed = new vscode.EventEmitter<Situation>();
  readonly log = { error: (message: string | Error) => void this.said.push(`failed: ${message}`) };
  situation: Situation = { kind: "reading" };
  answer: string | undefined;
  /** Set: the next message stays open until this resolves. */
  open: Promise<undefined> | undefined;
  readonly settings = {
    identities: [],
    journalFolder: "",
    notifications: { newDocuments: true, reminders: true } as Notifications,
    silence: async (what: keyof Notifications) => {
      this.settings.notifications = { ...this.settings.notifications, [what]: false };
    },
  };

  constructor(memory = new PlayedMemory(), now = new Date("2026-11-20T16:00:00")) {
    this.memory = memory;
    this.clock = new PlayedClock(now);
    this.notifier = new Notifier(async (message, ...actions) => {
      this.said.push([message, ...actions].join(" | "));
      return this.open === undefined ? this.answer : await this.open;
    }, this.clock);
  }

  readonly engine = async () => engine;
  get onDidChange(): vscode.Event<Situation> {
    return this.changed.event;
  }

  /** A reading that shows these artifacts. */
  read(...artifacts: readonly Artifact[]): void {
    this.stand(...artifacts);
    this.changed.fire(this.situation);
  }

  /** So it stands, and nobody is told. */
  stand(...artifacts: readonly Artifact[]): void {
    this.situation = { kind: "ready", standing: standingOf(artifacts, this.clock.now().toISOString()) };
  }
}

/** What a reading in the fourth quarter of 2026 shows, measured. */
export function standingOf(artifacts: readonly Artifact[], now: string) {
  const [target, used] = [rung(), ladder()];
  const facts = { folder: repository, name: "acme/api", heads: [], shallow: [], emails: [] };
  const collection: Collection = {
    ...{
      artifacts,
      rejected: [],
      problems: [],
      repositories: [facts],
      mine: 1,
      authors: [],
      takenOut: [],
      ownCommits: [],
      collaborators: [],
    },
  };
  const measured = progress(artifacts, { now });
  return {
    ...{ ladder: { ladder: used, from: "file", problems: [] } as const, period: period(), rung: target, target },
    ...{ isRungChosen: true, unknownRungs: [], collection, progress: measured, problems: [], now },
  };
}
