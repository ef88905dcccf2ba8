/** Finds a Chrome, Chromium or Edge to test with, and installs one where that is possible. */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";
import { type Browser, chromium } from "playwright-core";
import { packageFile } from "./lib/paths.ts";
import { run } from "./lib/process.ts";

/** First the one that has no windows at all: it starts in a third of the time, and opens a page in half. */
const names = [
  "chromium-headless-shell",
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const usualPlaces: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ],
  win32: ["ProgramFiles", "ProgramFiles(x86)", "LocalAppData"].flatMap((variable) => {
    const base = process.env[variable];
    if (base === undefined) return [];
    return [join(base, "Google/Chrome/Application/chrome.exe"), join(base, "Microsoft/Edge/Application/msedge.exe")];
  }),
};

const isRoot = process.getuid?.() === 0;

/** Path of a browser that starts. Installs Debian's or Playwright's when none is there; fails saying what to do. */
export async function browserPath(): Promise<string> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== "") {
    if (starts(named)) return named;
    throw new Error(`CHROME_PATH is ${named}, which does not start. Point it at a Chrome, Chromium or Edge.`);
  }
  return installed() ?? (await fromDebian()) ?? (await fromPlaywright()) ?? giveUp();
}

/** A headless browser with a profile of its own, which no page can make reach outside for its own sake. */
export async function launchBrowser(): Promise<Browser> {
  const quiet = ["--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];
  const args = [...quiet, "--disable-component-update", "--disable-sync", ...(isRoot ? ["--no-sandbox"] : [])];
  return chromium.launch({ executablePath: await browserPath(), headless: true, args });
}

function starts(path: string): boolean {
  // On Windows `chrome --version` opens a window, so the file has to do.
  if (process.platform === "win32") return existsSync(path);
  return spawnSync(path, ["--version"], { stdio: "ignore" }).status === 0;
}

function installed(): string | undefined {
  const onPath = (process.env.PATH ?? "").split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const places = [...onPath, ...(usualPlaces[process.platform] ?? []), chromium.executablePath()];
  return places.find((path) => existsSync(path) && starts(path));
}

async function fromDebian(): Promise<string | undefined> {
  if (!isRoot || !existsSync("/usr/bin/apt-get")) return undefined;
  console.error("Installing Debian's chromium …");
  const options = { env: { DEBIAN_FRONTEND: "noninteractive" }, output: "stderr" } as const;
  await run("apt-get", ["update", "-qq"], options);
  // Older releases have only the whole browser.
  for (const browser of ["chromium-headless-shell", "chromium"]) {
    const code = await run("apt-get", ["install", "-y", "-qq", browser, "fonts-dejavu-core"], options);
    if (code === 0) return installed();
  }
  return undefined;
}

async function fromPlaywright(): Promise<string | undefined> {
  console.error("Installing Playwright's chromium …");
  const code = await run(process.execPath, [packageFile("playwright-core", "cli.js"), "install", "chromium"], {
    output: "stderr",
  });
  return code === 0 ? installed() : undefined;
}

function giveUp(): never {
  throw new Error(
    "No browser to test with. Install Chrome, Chromium or Edge, or set CHROME_PATH to one, and run the command again.",
  );
}
