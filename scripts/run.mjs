// The entry of every npm script. Plain JavaScript on purpose: it runs on Node 20 and later with nothing installed.
//
//     node scripts/run.mjs test unit      installs what is missing, then runs scripts/test.ts with Node 24
//
// Node 24 comes from the registry (devDependency `node`), so the machine's own Node only has to start this file.
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, "node_modules");
const stamp = join(modules, ".installed-for");
const ownNode = join(modules, "node", "bin", process.platform === "win32" ? "node.exe" : "node");

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Runs npm with the Node that runs this file; inside `npm run` its path is known, outside it is looked up. */
function npm(...args) {
  const cli = process.env.npm_execpath;
  const viaNode = cli !== undefined && /\.c?js$/.test(cli);
  const [command, all] = viaNode ? [process.execPath, [cli, ...args]] : ["npm", args];
  return spawnSync(command, all, {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: !viaNode && process.platform === "win32",
  });
}

/** `npm ci` when node_modules was not made from this lock file. A hash, because checkouts give files any date. */
function ensurePackages() {
  const lock = createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.error("Installing npm packages …");
  if (npm("ci", "--no-audit", "--no-fund", "--loglevel=error").status !== 0) {
    fail("npm ci failed. Check the network and the npm registry, then run the command again.");
  }
  ensureNode();
  writeFileSync(stamp, lock);
}

/** The `node` package fetches its binary in an install script, which npm may be told to skip: run it by hand then. */
function ensureNode() {
  if (!existsSync(ownNode)) {
    const folder = join(modules, "node");
    spawnSync(process.execPath, ["installArchSpecificPackage.js"], { cwd: folder, stdio: ["ignore", 2, 2] });
  }
  const version = spawnSync(ownNode, ["--version"], { encoding: "utf8" }).stdout ?? "";
  if (!/^v(2[4-9]|[3-9]\d)\./.test(version)) {
    fail(`Node 24 could not be installed at ${ownNode}. Remove node_modules and run the command again.`);
  }
}

function main([name, ...args]) {
  if (Number.parseInt(process.versions.node, 10) < 20) fail(`Node 20 or later is needed; this is ${process.version}.`);
  const script = join(root, "scripts", `${name}.ts`);
  if (name === undefined || !existsSync(script))
    fail("Usage: node scripts/run.mjs build|start|test|bench|eval|screenshots|package");
  ensurePackages();
  if (!existsSync(ownNode)) ensureNode();
  const path = [dirname(ownNode), join(modules, ".bin"), process.env.PATH ?? ""].join(delimiter);
  const child = spawn(ownNode, [script, ...args], { stdio: "inherit", env: { ...process.env, PATH: path } });
  // Ctrl-C reaches the child by itself; this process only has to outlive it, so that npm reports the child's code.
  process.on("SIGINT", () => {});
  for (const signal of ["SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  child.on("exit", (code) => process.exit(code ?? 1));
}

main(process.argv.slice(2));
