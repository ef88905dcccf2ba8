import type * as vscode from "vscode";
import type { LadderlogApi } from "./api.ts";
import { registerClaimActions } from "./claims/claim-actions.ts";
import { registerCommands } from "./commands/register.ts";
import { servicesOf } from "./known.ts";
import { registerTools } from "./lm/tools.ts";
import { offerMcpServer } from "./mcp-servers.ts";
import { Announcer } from "./notify/announcer.ts";
import { askInEditor, Notifier } from "./notify/notifier.ts";
import { Reminders } from "./notify/reminders.ts";
import { showAll } from "./shown.ts";
import { anyOf } from "./util/any-of.ts";
import { systemClock } from "./util/clock.ts";
import { messageOf } from "./views/rows.ts";

/** Builds the extension. All that takes time begins after this has returned. */
export function activate(context: vscode.ExtensionContext): LadderlogApi {
  const { extensionUri, globalState, subscriptions } = context;
  const held = <T extends vscode.Disposable>(disposable: T): T => {
    subscriptions.push(disposable);
    return disposable;
  };

  const services = servicesOf(context, held);
  const { settings, engine, state, shelf, log } = services;

  const { panel, statusBar, progress, artifacts, journal } = showAll(services, extensionUri, held);

  // What is told of by itself.
  const notifier = new Notifier(askInEditor, systemClock);
  held(new Announcer({ settings, engine, onDidChange: state.onDidChange, memory: globalState, notifier, log }));
  held(new Reminders({ settings, engine, state, memory: globalState, notifier, clock: systemClock, log }));

  // What can be done.
  held(registerCommands(services, panel));
  held(registerClaimActions(engine));
  held(offerMcpServer(services, extensionUri));
  held(registerTools(services));

  state.start();
  return {
    version: 1,
    onDidChange: anyOf(state.onDidChange, shelf.onDidChange),
    idle: () => state.idle(),
    snapshot: async () => {
      const status = await statusBar.line();
      return {
        situation: state.situation.kind,
        message: messageOf(state.situation),
        progress: await progress.rows(),
        artifacts: await artifacts.rows(),
        journal: await journal.rows(),
        ...(status === undefined ? {} : { status }),
      };
    },
  };
}
