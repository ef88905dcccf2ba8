import * as vscode from "vscode";
import type { Reminder } from "../../core/progress/reminder.ts";
import type { Engine } from "../engine.ts";
import type { Settings } from "../state/settings.ts";
import type { Situation } from "../state/situation.ts";
import type { Clock } from "../util/clock.ts";
import { Disposables } from "../util/disposables.ts";
import type { Notifier } from "./notifier.ts";

/** What reminding is made of. */
export interface ReminderParts {
  readonly settings: Pick<Settings, "journalFolder" | "notifications" | "silence">;
  readonly engine: () => Promise<Pick<Engine, "listDocuments" | "reminderNow">>;
  readonly state: { readonly situation: Situation; readonly onDidChange: vscode.Event<unknown> };
  readonly memory: vscode.Memento;
  readonly notifier: Notifier;
  readonly clock: Clock;
  readonly log: Pick<vscode.LogOutputChannel, "error">;
}

const key = "reminded";
/** Milliseconds between two looks at the clock. */
const interval = 15 * 60_000;
/** What was said longer ago is over. */
const mostKept = 50;

/** Quiet reminders, for who asked for them: each is said once, in one window, whatever is answered. */
export class Reminders implements vscode.Disposable {
  readonly #parts: ReminderParts;
  readonly #held = new Disposables();
  #waiting: vscode.Disposable | undefined;
  #looking: Promise<void> = Promise.resolve();

  constructor(parts: ReminderParts) {
    this.#parts = parts;
    this.#held.add(parts.state.onDidChange(() => this.#enqueue()));
    this.#wait();
  }

  /** Resolves once every look so far has ended. */
  idle(): Promise<void> {
    return this.#looking;
  }

  dispose(): void {
    this.#waiting?.dispose();
    this.#held.dispose();
  }

  #wait(): void {
    this.#waiting = this.#parts.clock.after(interval, () => {
      this.#wait();
      this.#enqueue();
    });
  }

  #enqueue(): void {
    const { log } = this.#parts;
    this.#looking = this.#looking.then(() => this.#look()).catch((error: unknown) => log.error(String(error)));
  }

  async #look(): Promise<void> {
    const { settings, engine, state, notifier, clock, log } = this.#parts;
    const { situation } = state;
    if (!settings.notifications.reminders || situation.kind !== "ready" || !notifier.isFree) return;
    const { listDocuments, reminderNow } = await engine();
    const documents = await listDocuments(settings.journalFolder);
    const now = clock.now();
    const { progress } = situation.standing;
    const reminder = reminderNow({ progress, documents, now: now.toISOString(), hour: now.getHours() });
    if (reminder === undefined || this.#said.includes(reminder.id)) return;
    await this.#parts.memory.update(key, [...this.#said, reminder.id].slice(-mostKept));
    void this.#say(reminder).catch((error: unknown) => log.error(String(error)));
  }

  get #said(): readonly unknown[] {
    const said = this.#parts.memory.get<unknown>(key);
    return Array.isArray(said) ? said : [];
  }

  async #say({ kind, text }: Reminder): Promise<void> {
    const { notifier, settings } = this.#parts;
    const never = vscode.l10n.t("Don't Show Again");
    const [action, command] =
      kind === "week"
        ? [vscode.l10n.t("Log Artifact…"), "ladderlog.logArtifact"]
        : [vscode.l10n.t("Draft Self-Review"), "ladderlog.draftSelfReview"];
    const answer = await notifier.show(text, action, never);
    if (answer === action) await vscode.commands.executeCommand(command);
    if (answer === never) await settings.silence("reminders");
  }
}
