import * as vscode from "vscode";
import type { Seen } from "../../core/artifacts/news.ts";
import type { Artifact } from "../../core/artifacts/types.ts";
import type { Engine } from "../engine.ts";
import type { Settings } from "../state/settings.ts";
import type { Situation, Standing } from "../state/situation.ts";
import { Disposables } from "../util/disposables.ts";
import { oneLine } from "../util/safe-text.ts";
import type { Notifier } from "./notifier.ts";

/** What announcing is made of. */
export interface AnnouncerParts {
  readonly settings: Pick<Settings, "identities" | "notifications" | "silence">;
  readonly engine: () => Promise<Pick<Engine, "kindLabel" | "newsOf">>;
  readonly onDidChange: vscode.Event<Situation>;
  readonly memory: vscode.Memento;
  readonly notifier: Notifier;
  readonly log: Pick<vscode.LogOutputChannel, "error">;
}

const key = "seen";
/** So many titles fit into a notification. */
const mostNamed = 3;

/**
 * Tells of a document that was written, or came with a pull, since the last reading, in this session or the one before.
 * Changes are many and are told of by the counter alone. Several documents at once are one message.
 */
export class Announcer implements vscode.Disposable {
  readonly #parts: AnnouncerParts;
  readonly #held = new Disposables();
  #looking: Promise<void> = Promise.resolve();
  #waiting: readonly Artifact[] = [];

  constructor(parts: AnnouncerParts) {
    this.#parts = parts;
    this.#held.add(parts.onDidChange((situation) => situation.kind === "ready" && this.#enqueue(situation.standing)));
  }

  /** Resolves once every reading so far has been looked at. */
  idle(): Promise<void> {
    return this.#looking;
  }

  dispose(): void {
    this.#held.dispose();
  }

  #enqueue(standing: Standing): void {
    const { log } = this.#parts;
    this.#looking = this.#looking.then(() => this.#look(standing)).catch((error: unknown) => log.error(String(error)));
  }

  async #look({ collection, ladder, period }: Standing): Promise<void> {
    const { engine, memory, notifier, settings } = this.#parts;
    const { newsOf } = await engine();
    const { artifacts, repositories } = collection;
    const { kinds } = ladder.ladder;
    const before = seenIn(memory.get<unknown>(key));
    const reading = { artifacts, repositories, kinds, period: period.id, identities: settings.identities };
    const { documents, seen } = newsOf(before, reading);
    if (JSON.stringify(seen) !== JSON.stringify(before)) await memory.update(key, seen);
    // What went away meanwhile (a reset, a correction) is no news any more.
    const standing = this.#waiting.filter(({ id }) => artifacts.some((artifact) => artifact.id === id));
    this.#waiting = settings.notifications.newDocuments ? [...documents, ...standing] : [];
    if (this.#waiting.length === 0 || !notifier.isFree) return;
    const news = this.#waiting;
    this.#waiting = [];
    void this.#say(news, kinds).catch((error: unknown) => this.#parts.log.error(String(error)));
  }

  async #say(news: readonly Artifact[], kinds: Standing["ladder"]["ladder"]["kinds"]): Promise<void> {
    const { engine, notifier, settings } = this.#parts;
    const { kindLabel } = await engine();
    const never = vscode.l10n.t("Don't Show Again");
    const [open, notMine, week] = [vscode.l10n.t("Open"), vscode.l10n.t("Not Mine"), vscode.l10n.t("Show This Week")];
    const [first] = news;
    if (first === undefined) return;
    const isOne = news.length === 1;
    const titles = news.slice(0, mostNamed).map(({ title }) => oneLine(title));
    const message = isOne
      ? vscode.l10n.t("Logged {0}", named(kindLabel(first.kind, kinds), oneLine(first.title)))
      : vscode.l10n.t(
          "Logged {0} documents: {1}",
          news.length,
          titles.join(", ") + (news.length > mostNamed ? ", …" : ""),
        );
    const answer = await notifier.show(message, ...(isOne ? [open, notMine] : [week]), never);
    if (answer === open) await vscode.commands.executeCommand("ladderlog.openArtifact", first.id);
    if (answer === notMine) await vscode.commands.executeCommand("ladderlog.notMine", { open: first.id });
    if (answer === week) await vscode.commands.executeCommand("ladderlog.showThisWeek");
    if (answer === never) await settings.silence("newDocuments");
  }
}

/** `RFC: Retry budget`; a title that says it itself stays alone: `RFC 12: Retry budget`. */
function named(kind: string, title: string): string {
  const says = title.toLowerCase().startsWith(kind.toLowerCase()) && /^[\s:]/.test(title.slice(kind.length));
  return says ? title : `${kind}: ${title}`;
}

/** What an earlier session kept, as far as it is whole. */
function seenIn(value: unknown): Seen {
  if (typeof value !== "object" || value === null) return {};
  const whole = Object.entries(value).filter(
    ([, one]) => typeof one?.way === "string" && Array.isArray(one.documents) && one.documents.every(isText),
  );
  return Object.fromEntries(whole);
}

function isText(value: unknown): boolean {
  return typeof value === "string";
}
