import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import { launchBrowser } from "../../../scripts/browser.ts";
import type { PanelState } from "../../../src/protocol.ts";
import { bundledPanel, openPanel, type PanelOptions, type PanelPage } from "./page.ts";

/** Opens the panel's page, shows a state, and closes the page whatever the test finds. */
export type WithPanel = (
  state: PanelState,
  options: PanelOptions,
  use: (panel: PanelPage) => Promise<void>,
) => Promise<void>;

/** A browser and the built page for the tests of one `describe`, in which it is called. A page that did what it should not have fails. */
export function panelPages(): WithPanel {
  let browser: Browser;
  let script: string;
  before(async () => {
    [browser, script] = await Promise.all([launchBrowser(), bundledPanel()]);
  });
  after(() => browser.close());
  return async (state, options, use) => {
    const panel = await openPanel(browser, script, options);
    try {
      await panel.show(state);
      await use(panel);
      assert.deepEqual(panel.misdeeds, { violations: [], errors: [], requests: [], dialogs: [] });
    } finally {
      await panel.close();
    }
  };
}
