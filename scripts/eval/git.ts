/** Bare git for the measurement. Nothing of src/ is used, so that a mistake there cannot hide itself here. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";

/** Paths as they are, and nothing that a repository's own configuration could start. */
const safe = ["-c", "core.quotePath=false", "-c", "log.showSignature=false", "-c", "core.fsmonitor=false"];

/** Runs git in a folder; gives its output as bytes. Fails with git's own words. */
export async function gitBytes(folder: string, args: readonly string[], input = ""): Promise<Buffer> {
  const child = spawn("git", [...safe, ...args], {
    cwd: folder,
    stdio: "pipe",
    env: { ...process.env, LC_ALL: "C", GIT_NO_LAZY_FETCH: "1", GIT_TERMINAL_PROMPT: "0" },
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
  child.stdin.on("error", () => {}).end(input);
  const [code] = (await once(child, "close")) as [number | null];
  if (code !== 0) throw new Error(`git ${args.join(" ")}: ${Buffer.concat(err).toString("utf8").trim()}`);
  return Buffer.concat(out);
}

/** The same as text. */
export async function git(folder: string, args: readonly string[], input = ""): Promise<string> {
  return (await gitBytes(folder, args, input)).toString("utf8");
}

/** The text of `commit:path` (or an object id), for each that exists. */
export async function readTexts(folder: string, names: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const wanted = [...new Set(names)].filter((name) => !name.includes("\n"));
  const bytes = await gitBytes(folder, ["cat-file", "--batch"], wanted.map((name) => `${name}\n`).join(""));
  const texts = new Map<string, string>();
  let at = 0;
  for (const name of wanted) {
    const end = bytes.indexOf(10, at);
    const size = / blob (\d+)$/.exec(bytes.toString("utf8", at, end))?.[1];
    at = end + 1;
    if (size === undefined) continue;
    texts.set(name, bytes.toString("utf8", at, at + Number(size)));
    at += Number(size) + 1;
  }
  return texts;
}

/** The text of one blob at once, for the few places where a decision in the middle of a walk hangs on it. */
export function blobText(folder: string, blob: string): string {
  const { stdout } = spawnSync("git", [...safe, "cat-file", "blob", blob], { cwd: folder, maxBuffer: 1 << 26 });
  return stdout.toString("utf8");
}
