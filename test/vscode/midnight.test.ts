import assert from "node:assert/strict";
import { describe, it } from "mocha";
import * as vscode from "vscode";
import { statusLine } from "../../src/core/progress/status-line.ts";
import * as engine from "../../src/vscode/engine.ts";
import { EditorGit } from "../../src/vscode/state/git-extension.ts";
import { LadderFiles } from "../../src/vscode/state/ladder-files.ts";
import { Midnight, untilMidnight } from "../../src/vscode/state/midnight.ts";
import { Settings } from "../../src/vscode/state/settings.ts";
import { shownOf } from "../../src/vscode/state/situation.ts";
import { WorkspaceState } from "../../src/vscode/state/workspace-state.ts";
import { shown } from "./helpers/ladderlog.ts";
import { inTimeZone, PlayedClock } from "./helpers/played-clock.ts";

const hour = 3_600_000;

/** How often a new day was told of, from a moment on. */
function days(start: string): {
  readonly clock: PlayedClock;
  readonly midnight: Midnight;
  readonly told: () => number;
} {
  const clock = new PlayedClock(new Date(start));
  let count = 0;
  const midnight = new Midnight(() => count++, clock);
  return { clock, midnight, told: () => count };
}

describe("Midnight", () => {
  it("tells of every day once, as it begins", () => {
    const { clock, told } = days("2026-11-29T23:59:59");
    clock.pass(999);
    assert.equal(told(), 0);
    clock.pass(2);
    assert.equal(told(), 1);
    clock.pass(48 * hour);
    assert.equal(told(), 3);
  });

  it("begins a day when the calendar does, where clocks are changed", () => {
    const wait = (zone: string, at: string) => {
      let hours = 0;
      inTimeZone(zone, () => {
        hours = (untilMidnight(new Date(at)) - 1) / hour;
      });
      return hours;
    };
    assert.equal(wait("Europe/Berlin", "2026-03-29T00:00:00+01:00"), 23);
    assert.equal(wait("Europe/Berlin", "2026-10-25T00:00:00+02:00"), 25);
    // There, this night has no midnight: clocks go from 23:59:59 to 01:00.
    assert.equal(wait("America/Havana", "2026-03-07T12:00:00-05:00"), 12);
  });

  it("finds the new day after a sleep: at once when it is asked, else within a minute", () => {
    const { clock, midnight, told } = days("2026-11-29T20:00:00");
    clock.sleep(12 * hour);
    assert.equal(told(), 0);
    midnight.look();
    midnight.look();
    assert.equal(told(), 1);
    clock.sleep(24 * hour);
    clock.pass(60_000);
    assert.equal(told(), 2);
  });

  it("says nothing once it is disposed", () => {
    const { clock, midnight, told } = days("2026-11-29T23:59:59");
    midnight.dispose();
    clock.pass(24 * hour);
    assert.equal(told(), 0);
  });
});

describe("the end of Sunday", () => {
  it("starts a new week in the counter, with nothing reloaded", async () => {
    await shown();
    const sunday = new Date();
    sunday.setDate(sunday.getDate() + ((7 - sunday.getDay()) % 7));
    sunday.setHours(23, 59, 58, 0);
    const clock = new PlayedClock(sunday);
    const [settings, git] = [new Settings(), new EditorGit()];
    const loaded = async () => engine;
    const ladders = new LadderFiles(settings, loaded);
    const log = vscode.window.createOutputChannel("Ladderlog at midnight", { log: true });
    const state = new WorkspaceState({ settings, engine: loaded, git, ladders, log, clock });
    const held = vscode.Disposable.from(state, ladders, git, log);
    try {
      state.start();
      await state.idle();
      const before = state.standing?.progress.thisWeek;
      assert.ok(before !== undefined && before.count > 0, "the demo has artifacts this week");
      const changed = new Promise<void>((resolve) => state.onDidChange(() => resolve()));
      clock.pass(3000);
      await changed;
      assert.ok(state.standing);
      assert.ok((state.standing.progress.thisWeek?.start ?? "") > before.end);
      assert.match(statusLine(shownOf(state.standing))?.text ?? "", /^\$\(milestone\) 0\/1 this week$/);
    } finally {
      held.dispose();
    }
  });
});
