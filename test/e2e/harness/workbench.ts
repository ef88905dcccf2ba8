/** A real workbench in a real browser, with a server, a profile and settings of its own. */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { FrameLocator, Locator, Page } from "playwright-core";
import { launchBrowser } from "../../../scripts/browser.ts";
import { endToEndOutput, root } from "../../../scripts/lib/paths.ts";
import { until } from "../../../scripts/lib/until.ts";
import { workbenchAddress } from "../../../scripts/vscode-server/address.ts";
import { type Server, startServer } from "../../../scripts/vscode-server/server.ts";
import { plainSettings } from "../../../scripts/vscode-server/settings.ts";

export type Theme = "dark" | "light" | "high contrast" | "high contrast light";

/** Each theme's name in the settings, and the style sheet's class that the window has once it is drawn in it. */
const themes: Readonly<Record<Theme, { readonly name: string; readonly drawn: string }>> = {
  dark: { name: "Default Dark Modern", drawn: "vscode-theme-defaults-themes-dark_modern-json" },
  light: { name: "Default Light Modern", drawn: "vscode-theme-defaults-themes-light_modern-json" },
  "high contrast": { name: "Default High Contrast", drawn: "vscode-theme-defaults-themes-hc_black-json" },
  "high contrast light": { name: "Default High Contrast Light", drawn: "vscode-theme-defaults-themes-hc_light-json" },
};

/**
 * The settings of a theme. A window of the server reads its settings after it has chosen a theme, and looks again only
 * when one of the theme's settings changes; an older name in one of them is such a change, as the window mends it.
 */
function themeSettings(theme: Theme): Readonly<Record<string, unknown>> {
  return { "workbench.colorTheme": themes[theme].name, "workbench.preferredDarkColorTheme": "Default Dark+" };
}

/** Items of the status bar that only a server has, left out of pictures. */
const notOurs = ["host", "forwardedPorts", "workbench.keyboardLayout"]
  .map((id) => `[id="status.${id}"] { display: none !important; }`)
  .join("\n");

export interface WorkbenchOptions {
  /** Absolute path of the folder (or `.code-workspace` file) to open; none for an empty window. */
  readonly workspace?: string;
  readonly theme?: Theme;
  readonly size?: { readonly width: number; readonly height: number };
  /** Pixels of the picture per pixel of the page. */
  readonly sharpness?: number;
  /** User settings, over the plain ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Restricted Mode: the folder is not trusted. */
  readonly restricted?: boolean;
  /** A packaged extension to install, in place of the one in this folder. */
  readonly vsix?: string;
  /** Packaged extensions beside it. */
  readonly beside?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where screenshots go. */
  readonly pictures?: string;
}

/** A bound (ms) on what never comes, not a measure of speed: machines that run this differ tenfold. */
const longest = 60_000;

/** Opens a workbench and waits until it is drawn in its theme. Close it, or everything stays open until the process ends. */
export async function openWorkbench(options: WorkbenchOptions = {}): Promise<Workbench> {
  const { theme = "dark" } = options;
  const server = await startServer({
    isolated: true,
    workspaceTrust: options.restricted === true,
    ...(options.env === undefined ? {} : { env: options.env }),
    install: [...(options.vsix === undefined ? [] : [options.vsix]), ...(options.beside ?? [])],
  });
  server.writeSettings({
    ...plainSettings,
    ...themeSettings(theme),
    ...options.settings,
  });
  const browser = await launchBrowser();
  const page = await browser.newPage({
    viewport: options.size ?? { width: 1280, height: 860 },
    deviceScaleFactor: options.sharpness ?? 1,
    locale: "en-US",
  });
  page.setDefaultTimeout(longest);
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
  };
  try {
    const folder = options.workspace === undefined ? {} : { folder: options.workspace };
    const developing = options.vsix === undefined ? { developing: root } : {};
    await page.goto(workbenchAddress({ port: server.port, ...folder, ...developing }));
    await page.locator(`.monaco-workbench.${themes[theme].drawn} .part.statusbar`).waitFor();
    return new Workbench(page, server, close, options.pictures ?? endToEndOutput);
  } catch (error) {
    await close();
    throw error;
  }
}

/** Runs in the page: whether the state that the window keeps of itself names an editor. */
async function isKept(editor: string): Promise<boolean> {
  const result = <T>(request: IDBRequest<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  for (const { name = "" } of await indexedDB.databases()) {
    if (!name.startsWith("vscode-web-state-db-")) continue;
    const database = await result(indexedDB.open(name));
    const layout = database.transaction("ItemTable").objectStore("ItemTable").get("memento/workbench.parts.editor");
    const text = JSON.stringify((await result(layout)) ?? "");
    database.close();
    if (text.includes(editor)) return true;
  }
  return false;
}

export class Workbench {
  readonly page: Page;
  readonly server: Server;
  readonly close: () => Promise<void>;
  readonly #pictures: string;

  constructor(page: Page, server: Server, close: () => Promise<void>, pictures: string) {
    this.page = page;
    this.server = server;
    this.close = close;
    this.#pictures = pictures;
  }

  /** Runs a command from the palette by the title it has there, e.g. `Ladderlog: Draft Self-Review`. */
  async run(title: string): Promise<void> {
    await this.palette(`>${title}`);
    await this.page.locator(".quick-input-list .monaco-list-row").filter({ hasText: title }).first().waitFor();
    await this.page.keyboard.press("Enter");
  }

  /** Opens the palette with that text in it: `>` and a command, or a file's name. */
  async palette(text: string): Promise<void> {
    await this.page.keyboard.press("F1");
    const input = this.page.locator(".quick-input-widget input[type=text]");
    await input.waitFor();
    await input.fill(text);
  }

  /**
   * Loads the page again once the window has kept that editor: a window keeps its layout every few seconds only, and
   * a page that goes away at once loses the rest.
   */
  async reload(editor: string): Promise<void> {
    await this.keeps(editor);
    await this.page.reload();
  }

  /** Waits until the window has kept that editor. */
  async keeps(editor: string): Promise<void> {
    const kept = async (): Promise<true | undefined> => (await this.page.evaluate(isKept, editor)) || undefined;
    await until(`the window to keep its ${editor} editor`, kept, { seconds: 60, every: 200 });
  }

  /** Loads the window again as a person does, with the editor's own command. */
  async reloadByCommand(): Promise<void> {
    const loaded = this.page.waitForEvent("load");
    await this.run("Developer: Reload Window");
    await loaded;
  }

  /** Another window on the same folder, in the same browser, with a state of its own. Closed with this one. */
  async another(): Promise<Workbench> {
    const browser = this.page.context().browser();
    if (browser === null) throw new Error("the browser is closed");
    const page = await browser.newPage({ viewport: this.page.viewportSize(), locale: "en-US" });
    page.setDefaultTimeout(longest);
    await page.goto(this.page.url());
    await page.locator(".monaco-workbench .part.statusbar").waitFor();
    return new Workbench(page, this.server, async () => page.close(), this.#pictures);
  }

  /** Rows of the open pick list. */
  picks(): Locator {
    return this.page.locator(".quick-input-list .monaco-list-row");
  }

  /** Opens the extension's sidebar, unless it is open. */
  async openSidebar(): Promise<void> {
    const tab = this.page.locator(".activitybar .action-item", { has: this.page.locator("[aria-label^='Ladderlog']") });
    const open =
      (await tab.getAttribute("aria-selected")) === "true" || (await tab.getAttribute("class"))?.includes("checked");
    if (open !== true) await tab.click();
    await this.view("Rung Progress").waitFor();
  }

  /** Drags the sidebar's edge, so that its rows have that many pixels. */
  async widenSidebar(width: number): Promise<void> {
    const box = await this.page.locator(".part.sidebar").boundingBox();
    if (box === null) throw new Error("the sidebar is closed");
    const middle = box.y + box.height / 2;
    await this.page.mouse.move(box.x + box.width + 1, middle);
    await this.page.mouse.down();
    await this.page.mouse.move(box.x + width, middle, { steps: 4 });
    await this.page.mouse.up();
    await this.page.mouse.move(box.x + width + 200, middle);
  }

  /** One view of the sidebar, by its heading. */
  view(name: string): Locator {
    const heading = this.page.locator(".pane-header", { hasText: name });
    return this.page.locator(".sidebar .pane", { has: heading });
  }

  /**
   * Rows of a tree view, those that are scrolled into sight. A level is drawn when the host has answered, so the first
   * row may be there long before the next: wait for a row, never count what is there just now.
   */
  rows(view: string): Locator {
    return this.view(view).locator(".monaco-list-row");
  }

  /** The status bar item whose text matches. */
  statusItem(text: string | RegExp): Locator {
    return this.page.locator(".statusbar-item", { hasText: text });
  }

  /** Notifications that are shown now. */
  notifications(): Locator {
    return this.page.locator(".notification-list-item");
  }

  /**
   * Opens the bell for a notification: where tests drive the window, none pops up. One of the editor's own ("Activating Extensions…")
   * may lie there before, and closes the list when it goes; the bell has a dot as long as something is not seen. Not by the palette,
   * which closes with the tab that a dialog was about.
   */
  async uncover(notification: Locator): Promise<void> {
    const bell = this.page.locator('[id="status.notifications"]');
    const dot = bell.locator(".codicon-bell-dot");
    const seen = async (): Promise<true | undefined> => {
      if (await notification.isVisible()) return true;
      if (await dot.isVisible()) await bell.click();
      return undefined;
    };
    await until("the notification", seen, { seconds: 60, every: 100 });
  }

  /** The editor tab with that title. */
  tab(title: string | RegExp): Locator {
    return this.page.locator(".tabs-container .tab", { hasText: title });
  }

  /** The inside of the webview panel in front. */
  panel(): FrameLocator {
    return this.page.locator("iframe.webview.ready").last().contentFrame().locator("#active-frame").contentFrame();
  }

  /** Takes a picture of the whole window; gives its path. */
  async screenshot(name: string): Promise<string> {
    mkdirSync(this.#pictures, { recursive: true });
    const path = join(this.#pictures, `${name}.png`);
    await this.page.screenshot({ path, animations: "disabled", caret: "hide", style: notOurs });
    return path;
  }
}
