/**
 * The panel's page in a plain browser: the built script under the page and the content security policy that the
 * extension gives it, with the editor's API and theme put in as the editor does it. Nothing else answers, so a request
 * to anywhere is seen.
 */
import { readFileSync } from "node:fs";
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { webviewBundle } from "../../../scripts/build/webview.ts";
import { packageFile } from "../../../scripts/lib/paths.ts";
import type { PanelState, SavedPanel, ToHost, ToWebview } from "../../../src/protocol.ts";
import { panelHtml } from "../../../src/vscode/panel/html.ts";
import { type ThemeName, themeBody, themeStyles } from "./themes.ts";

const origin = "http://panel.test";

export interface PanelOptions {
  readonly theme?: ThemeName;
  readonly width?: number;
  readonly height?: number;
  readonly saved?: SavedPanel;
  readonly forcedColors?: boolean;
}

/** What the page did that it should not have. */
export interface Misdeeds {
  readonly violations: readonly string[];
  readonly errors: readonly string[];
  readonly requests: readonly string[];
  readonly dialogs: readonly string[];
}

export interface PanelPage {
  readonly page: Page;
  readonly misdeeds: Misdeeds;
  /** Messages that the page posted so far. */
  posted(): Promise<readonly ToHost[]>;
  saved(): Promise<SavedPanel | undefined>;
  send(message: ToWebview): Promise<void>;
  show(state: PanelState): Promise<void>;
  close(): Promise<void>;
}

interface Stub {
  posted: ToHost[];
  saved: SavedPanel | undefined;
}
export type StubbedWindow = Window & typeof globalThis & { panelStub: Stub; acquireVsCodeApi?: () => unknown };

/** Runs in the page before anything else. */
function stubEditor(saved: SavedPanel | undefined): void {
  const stub: Stub = { posted: [], saved };
  const target = window as StubbedWindow;
  target.panelStub = stub;
  target.acquireVsCodeApi = () => ({
    postMessage: (message: ToHost) => stub.posted.push(message),
    getState: () => stub.saved,
    setState: (state: SavedPanel) => {
      stub.saved = structuredClone(state);
    },
  });
  document.addEventListener("securitypolicyviolation", (event) => {
    console.error(`blocked: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
  });
}

/** The built script, as the extension ships it. */
export async function bundledPanel(): Promise<string> {
  const result = await build({ ...webviewBundle({ minify: true, maps: false }), write: false, metafile: false });
  return result.outputFiles?.find(({ path }) => path.endsWith(".js"))?.text ?? "";
}

function html(theme: ThemeName): string {
  const page = panelHtml({
    cspSource: origin,
    nonce: "harness",
    script: `${origin}/webview.js`,
    codicons: `${origin}/codicons/codicon.css`,
  });
  // Before the policy, as the editor prepends its own style sheet.
  return page.replace("<head>", `<head><style>${themeStyles(theme)}</style>`).replace("<body>", themeBody(theme));
}

async function serve(context: BrowserContext, script: string, theme: ThemeName, requests: string[]): Promise<void> {
  const icons = (name: string) => readFileSync(packageFile("@vscode", "codicons", "dist", name));
  await context.route("**/*", async (route) => {
    const { pathname, origin: asked } = new URL(route.request().url());
    if (asked === origin && pathname === "/") return route.fulfill({ contentType: "text/html", body: html(theme) });
    if (asked === origin && pathname === "/webview.js")
      return route.fulfill({ contentType: "text/javascript", body: script });
    if (asked === origin && pathname === "/codicons/codicon.css")
      return route.fulfill({ contentType: "text/css", body: icons("codicon.css") });
    if (asked === origin && pathname === "/codicons/codicon.ttf")
      return route.fulfill({ contentType: "font/ttf", body: icons("codicon.ttf") });
    requests.push(route.request().url());
    return route.abort();
  });
}

/** Opens the panel and waits until it asked for its state. */
export async function openPanel(browser: Browser, script: string, options: PanelOptions = {}): Promise<PanelPage> {
  const { theme = "dark", width = 1000, height = 900 } = options;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme: theme === "light" ? "light" : "dark",
    ...(options.forcedColors === true ? { forcedColors: "active" as const } : {}),
  });
  const misdeeds = { violations: [], errors: [], requests: [], dialogs: [] } as Record<keyof Misdeeds, string[]>;
  await serve(context, script, theme, misdeeds.requests);
  await context.addInitScript(stubEditor, options.saved);
  const page = await context.newPage();
  page.on("pageerror", (error) => misdeeds.errors.push(error.message));
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    (message.text().startsWith("blocked: ") ? misdeeds.violations : misdeeds.errors).push(message.text());
  });
  page.on("dialog", (dialog) => {
    misdeeds.dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  await page.goto(`${origin}/`);
  await page.waitForFunction(() => (window as StubbedWindow).panelStub.posted.length > 0);
  const send = async (message: ToWebview) => {
    await page.evaluate((data) => window.postMessage(data, "*"), message);
    await page.evaluate(
      () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))),
    );
  };
  return {
    page,
    misdeeds,
    posted: () => page.evaluate(() => (window as StubbedWindow).panelStub.posted),
    saved: () => page.evaluate(() => (window as StubbedWindow).panelStub.saved),
    send,
    show: (state) => send({ type: "state", state }),
    close: () => context.close(),
  };
}
