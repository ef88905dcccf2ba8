/**
 * Builds small git repositories for tests: fixed dates, no user or system configuration, in a temporary folder that is
 * removed when the process ends (or earlier, with `dispose`). Nothing here is product code.
 *
 *     const repo = await makeRepository();
 *     await repo.commit({ author: ada, message: "docs: add plan", files: { "docs/plan.md": "# Plan\n" } });
 *     await repo.branch("topic");
 *     await repo.commit({ author: grace, message: "feat: x", rename: { "docs/plan.md": "docs/0001-plan.md" } });
 *     await repo.checkout("main");
 *     await repo.merge("topic", { author: ada, message: "Merge pull request #1 from grace/topic" });
 */
import { spawn } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface Who {
  readonly name: string;
  readonly email: string;
}

export const ada: Who = { name: "Ada Lovelace", email: "ada@example.com" };
export const grace: Who = { name: "Grace Hopper", email: "grace@example.com" };
export const linus: Who = { name: "Linus Example", email: "linus@example.org" };
export const github: Who = { name: "GitHub", email: "noreply@github.com" };

/** What changes on disk. Text or bytes write a file, `null` deletes it. */
export interface TreeSpec {
  readonly files?: Readonly<Record<string, string | Uint8Array | null>>;
  /** Old path to new path, done before `files`. */
  readonly rename?: Readonly<Record<string, string>>;
  /** Path of the link to its target. */
  readonly symlinks?: Readonly<Record<string, string>>;
}

export interface CommitSpec extends TreeSpec {
  /** The whole message, kept to the byte. Default: `change`. */
  readonly message?: string | Uint8Array;
  /** Default: Ada. */
  readonly author?: Who;
  /** Default: the author. */
  readonly committer?: Who;
  /** Author date, ISO with offset. Default: an hour after the last default one, from 2026-07-01T09:00:00Z. */
  readonly date?: string;
  /** Committer date. Default: the author date. */
  readonly committed?: string;
}

export interface RunOptions {
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly cwd?: string;
}

export interface RepositoryOptions {
  /** First branch. Default: `main`. */
  readonly branch?: string;
  readonly bare?: boolean;
  readonly objectFormat?: "sha1" | "sha256";
  /** Folder name, below a temporary one. Default: `repo`. */
  readonly name?: string;
}

export interface CloneOptions {
  readonly bare?: boolean;
  readonly depth?: number;
  readonly name?: string;
  /** More arguments for `git clone`, e.g. `--filter=blob:none`. */
  readonly args?: readonly string[];
}

/** An empty temporary folder, removed when the process ends. */
export function temporaryFolder(prefix = "ladderlog-test-"): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), prefix)));
  folders.add(folder);
  return folder;
}

const folders = new Set<string>();
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
});

/** The environment without any of git's variables, with a home of its own and no system or user configuration. */
export function isolatedEnvironment(home: string): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [key, value] of Object.entries(process.env))
    if (value !== undefined && !key.toUpperCase().startsWith("GIT_")) env[key] = value;
  const config = join(home, ".gitconfig");
  writeFileSync(config, "", { flag: "a" });
  return {
    ...env,
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: home,
    GIT_CONFIG_GLOBAL: config,
    GIT_CONFIG_NOSYSTEM: "1",
  };
}

/** Runs git and gives its standard output as text; rejects with its standard error on failure. */
export function git(args: readonly string[], cwd: string, options: RunOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn("git", args, { cwd: options.cwd ?? cwd, env: { ...options.env }, stdio: "pipe" });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (chunk: Buffer) => out.push(chunk));
    child.stderr.on("data", (chunk: Buffer) => err.push(chunk));
    child.stdin.on("error", () => {});
    child.on("error", reject);
    child.on("close", (code) => {
      if (code === 0) resolve(Buffer.concat(out).toString("utf8"));
      else reject(new Error(`git ${args.join(" ")}: exit ${code}: ${Buffer.concat(err).toString("utf8")}`));
    });
    child.stdin.end(options.input ?? "");
  });
}

/** A folder with a `git` of our own making, to be the only thing on the PATH. */
export function fakeGit(script: string): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "git"), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  return folder;
}

/** One repository under construction. Every method that makes a commit gives its full hash. */
export class TestRepository {
  readonly folder: string;
  /** Environment for running anything else (the command line, the reader) against it. */
  readonly env: Readonly<Record<string, string>>;
  readonly #root: string;
  #clock = Date.UTC(2026, 6, 1, 9);

  constructor(root: string, folder: string) {
    this.#root = root;
    this.folder = folder;
    this.env = isolatedEnvironment(root);
  }

  /** Runs git here; gives its standard output. */
  run(args: readonly string[], options: RunOptions = {}): Promise<string> {
    return git(args, this.folder, { ...options, env: { ...this.env, ...options.env } });
  }

  async commit(spec: CommitSpec = {}): Promise<string> {
    await this.#change(spec);
    return await this.#commit(spec);
  }

  /** Creates a branch at `at` (default: HEAD) and switches to it. */
  async branch(name: string, at?: string): Promise<void> {
    await this.run(["checkout", "--quiet", "-b", name, ...(at === undefined ? [] : [at])]);
  }

  /** Switches to a branch, or detaches HEAD at a commit. */
  async checkout(ref: string): Promise<void> {
    await this.run(["checkout", "--quiet", ref]);
  }

  /**
   * Merges one branch (or several, an octopus) with a merge commit. `files`, `rename` and `symlinks` are changes made in the merge
   * itself (an evil merge), and resolve conflicts.
   */
  async merge(branches: string | readonly string[], spec: CommitSpec = {}): Promise<string> {
    const list = typeof branches === "string" ? [branches] : branches;
    await this.run(["merge", "--no-ff", "--no-commit", "--quiet", ...list], { env: this.#people(spec) }).catch(
      (error: Error) => {
        // A conflict is resolved by the files of the spec; anything else is a mistake in the test.
        if (spec.files === undefined) throw error;
      },
    );
    await this.#change(spec);
    return await this.#commit({ message: `Merge branch '${list.join(", ")}'`, ...spec });
  }

  /** Cherry-picks a commit onto HEAD; the author and the author date stay. */
  async cherryPick(commit: string, spec: Pick<CommitSpec, "committer" | "committed"> = {}): Promise<string> {
    const { committer = ada, committed = this.#tick() } = spec;
    await this.run(["cherry-pick", "--allow-empty", commit], { env: committerOf(committer, committed) });
    return await this.head();
  }

  /** Squashes a branch into one commit on HEAD, as a host's squash button does. */
  async squash(branch: string, spec: CommitSpec): Promise<string> {
    await this.run(["merge", "--squash", "--quiet", branch]);
    return await this.commit(spec);
  }

  /** Writes a commit object to the byte, with HEAD's tree and HEAD as its parent, and moves the branch to it. */
  async rawCommit(people: string, message: Uint8Array): Promise<string> {
    const head = await this.head();
    const tree = await this.head("HEAD^{tree}");
    const header = Buffer.from(`tree ${tree}\nparent ${head}\n${people}\n\n`);
    const input = Buffer.concat([header, message]);
    const hash = (await this.run(["hash-object", "-t", "commit", "-w", "--literally", "--stdin"], { input })).trim();
    await this.run(["update-ref", "HEAD", hash]);
    return hash;
  }

  async tag(name: string): Promise<void> {
    await this.run(["tag", name]);
  }

  async config(key: string, value: string): Promise<void> {
    await this.run(["config", key, value]);
  }

  /** The full hash of a revision (default: HEAD). */
  async head(revision = "HEAD"): Promise<string> {
    return (await this.run(["rev-parse", "--verify", revision])).trim();
  }

  /** Writes into the working folder without committing. */
  write(path: string, content: string | Uint8Array): void {
    const full = join(this.folder, path);
    mkdirSync(dirname(full), { recursive: true });
    writeFileSync(full, content);
  }

  /** A clone beside it. Its clock goes on from here. */
  async clone(options: CloneOptions = {}): Promise<TestRepository> {
    const folder = join(temporaryFolder(), options.name ?? "clone");
    const flags = [
      ...(options.bare ? ["--bare"] : []),
      ...(options.depth ? [`--depth=${options.depth}`] : []),
      ...(options.args ?? []),
    ];
    await this.run(["clone", "--quiet", ...flags, `file://${this.folder}`, folder]);
    const copy = new TestRepository(dirname(folder), folder);
    copy.#clock = this.#clock;
    return copy;
  }

  /** Removes it now rather than at the end of the process. */
  dispose(): void {
    folders.delete(this.#root);
    rmSync(this.#root, { recursive: true, force: true, maxRetries: 3 });
  }

  async #change(spec: TreeSpec): Promise<void> {
    for (const [from, to] of Object.entries(spec.rename ?? {})) {
      mkdirSync(dirname(join(this.folder, to)), { recursive: true });
      renameSync(join(this.folder, from), join(this.folder, to));
    }
    for (const [path, content] of Object.entries(spec.files ?? {})) {
      if (content === null) rmSync(join(this.folder, path), { recursive: true });
      else this.write(path, content);
    }
    for (const [path, target] of Object.entries(spec.symlinks ?? {})) {
      const full = join(this.folder, path);
      rmSync(full, { force: true });
      mkdirSync(dirname(full), { recursive: true });
      symlinkSync(target, full);
    }
    if (spec.rename ?? spec.files ?? spec.symlinks) await this.run(["add", "--all", "--force", "."]);
  }

  async #commit(spec: CommitSpec): Promise<string> {
    const flags = [
      "--quiet",
      "--no-verify",
      "--no-gpg-sign",
      "--allow-empty",
      "--allow-empty-message",
      "--cleanup=verbatim",
    ];
    // Or git looks after every commit whether there is something to tidy up, in a process of its own.
    const command = ["-c", "maintenance.auto=false", "commit", ...flags, "--file=-"];
    await this.run(command, { input: spec.message ?? "change\n", env: this.#people(spec) });
    return this.#branchTip() ?? (await this.head());
  }

  /** Where the branch stands that was committed to just now, without asking git. Undefined in a worktree, and where HEAD is detached. */
  #branchTip(): string | undefined {
    try {
      const ref = /^ref: (.*)\n$/.exec(readFileSync(join(this.folder, ".git/HEAD"), "utf8"))?.[1];
      return ref && readFileSync(join(this.folder, ".git", ref), "utf8").trim();
    } catch {
      return undefined;
    }
  }

  #people(spec: CommitSpec): Record<string, string> {
    const { author = ada, date = this.#tick() } = spec;
    const { committer = author, committed = date } = spec;
    return {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_AUTHOR_DATE: date,
      ...committerOf(committer, committed),
    };
  }

  #tick(): string {
    const now = new Date(this.#clock).toISOString();
    this.#clock += 3_600_000;
    return now.replace(".000Z", "+00:00");
  }
}

function committerOf(person: Who, date: string): Record<string, string> {
  return { GIT_COMMITTER_NAME: person.name, GIT_COMMITTER_EMAIL: person.email, GIT_COMMITTER_DATE: date };
}

/** A new, empty repository in a temporary folder. */
export async function makeRepository(options: RepositoryOptions = {}): Promise<TestRepository> {
  const root = temporaryFolder();
  const folder = join(root, options.name ?? "repo");
  mkdirSync(folder);
  const repo = new TestRepository(root, folder);
  const flags = [`--initial-branch=${options.branch ?? "main"}`, ...(options.bare ? ["--bare"] : [])];
  const format = options.objectFormat === undefined ? [] : [`--object-format=${options.objectFormat}`];
  await repo.run(["init", "--quiet", ...flags, ...format]);
  return repo;
}
