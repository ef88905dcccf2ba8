import assert from "node:assert/strict";
import { appendFileSync, chmodSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { RepositoryError } from "../../src/core/history/types.ts";
import { ada, makeRepository, type TestRepository, temporaryFolder } from "./helpers.ts";
import { all, ending, readerOf } from "./reading.ts";

/** Every setting by which a repository can name a program to run, all naming the same one. */
function hostileConfig(program: string, more: string): string {
  return `
[include]
	path = ${more}
[core]
	fsmonitor = ${program}
	sshCommand = ${program}
	hooksPath = ${join(program, "..", "hooks")}
	pager = ${program}
	editor = ${program}
	askPass = ${program}
	gitProxy = ${program}
	alternateRefsCommand = ${program}
	attributesFile = ${join(program, "..", "attributes")}
	fsmonitorHookVersion = 2
[pager]
	log = ${program}
	config = ${program}
[alias]
	log = !${program}
	rev-parse = !${program}
	rev-list = !${program}
	cat-file = !${program}
	for-each-ref = !${program}
	config = !${program}
[log]
	showSignature = true
	follow = true
	diffMerges = combined
[gpg]
	program = ${program}
[gpg "ssh"]
	program = ${program}
	defaultKeyCommand = ${program}
[diff]
	external = ${program}
	orderFile = /nonexistent/order
	renames = false
	noprefix = true
	relative = true
[diff "evil"]
	command = ${program}
	textconv = ${program}
	cachetextconv = true
[filter "evil"]
	clean = ${program}
	smudge = ${program}
	process = ${program}
	required = true
[merge "evil"]
	driver = ${program}
[credential]
	helper = !${program}
[trailer "Reviewed-by"]
	command = ${program}
	cmd = ${program}
[trailer]
	separators = "#"
[uploadpack]
	packObjectsHook = ${program}
[sequence]
	editor = ${program}
[extensions]
	partialClone = origin
[remote "origin"]
	url = ssh://evil.example/acme/service.git
	promisor = true
	uploadpack = ${program}
	receivepack = ${program}
	vcs = evil
	proxy = ext::${program}
[protocol]
	allow = always
[url "ext::${program} "]
	insteadOf = never:
[color]
	ui = always
[format]
	pretty = fuller
[notes]
	displayRef = refs/notes/*
[safe]
	directory = *
`;
}

interface Trap {
  readonly repo: TestRepository;
  readonly tip: string;
  readonly sprung: () => boolean;
  readonly reset: () => void;
}

async function setTrap(): Promise<Trap> {
  const folder = temporaryFolder();
  const [program, mark] = [join(folder, "program"), join(folder, "sprung")];
  writeFileSync(program, `#!/bin/sh\necho "$0 $@" >> '${mark}'\ncat 2>/dev/null\nexit 0\n`);
  writeFileSync(join(folder, "attributes"), "* diff=evil filter=evil merge=evil\n");
  writeFileSync(join(folder, "more"), `[diff "evil"]\n\ttextconv = ${program}\n[gpg]\n\tprogram = ${program}\n`);
  chmodSync(program, 0o755);
  const repo = await makeRepository();
  await repo.commit({
    message: "one\n\nReviewed-by: Li <li@e.x>\n",
    files: { "a.md": "one\ntwo\nthree\n", ".gitattributes": "* diff=evil filter=evil merge=evil\n" },
  });
  await repo.branch("topic");
  await repo.commit({ files: { "b.md": "four\n" } });
  await repo.checkout("main");
  await repo.merge("topic", { rename: { "a.md": "c.md" } });
  const tip = await signedCommit(repo);
  for (const hook of [
    "post-checkout",
    "reference-transaction",
    "post-index-change",
    "pre-auto-gc",
    "fsmonitor-watchman",
  ]) {
    for (const hooks of [join(folder, "hooks"), join(repo.folder, ".git/hooks")]) {
      mkdirSync(hooks, { recursive: true });
      writeFileSync(join(hooks, hook), `#!/bin/sh\nexec '${program}'\n`);
      chmodSync(join(hooks, hook), 0o755);
    }
  }
  appendFileSync(join(repo.folder, ".git/config"), hostileConfig(program, join(folder, "more")));
  return { repo, tip, sprung: () => existsSync(mark), reset: () => rmSync(mark, { force: true }) };
}

/** Git only asks a program about a signature when there is one. */
async function signedCommit(repo: TestRepository): Promise<string> {
  const people = `author ${ada.name} <${ada.email}> 1790000000 +0000\ncommitter ${ada.name} <${ada.email}> 1790000000 +0000`;
  const signature = "gpgsig -----BEGIN PGP SIGNATURE-----\n \n iQ==\n -----END PGP SIGNATURE-----";
  return await repo.rawCommit(`${people}\n${signature}`, Buffer.from("signed\n"));
}

describe("a hostile repository", () => {
  it("springs the trap when git is run carelessly (so that the next test means something)", async () => {
    const { repo, sprung, reset } = await setTrap();
    const careless = [
      ["log", "-p", "-1", "-O/dev/null", "HEAD~2"],
      ["diff", "-O/dev/null", "HEAD~2", "HEAD"],
      ["log", "-1"],
      ["status"],
      ["checkout", "--detach"],
    ];
    for (const args of careless) {
      reset();
      await repo.run(args).catch(() => "");
      assert.ok(sprung(), `git ${args.join(" ")} should start the program`);
    }
  });

  it("starts no program, whatever its configuration says, and is read all the same", async () => {
    const { repo, tip, sprung, reset } = await setTrap();
    reset();
    const reader = readerOf(repo);
    const facts = await reader.facts();
    const range = { include: [tip], exclude: [] };
    const commits = await all(reader.commits(range));
    const changes = await all(reader.changesOf(commits.map(({ hash }) => hash)));
    const under = await all(reader.changesTo(ending(".md"), range));
    const blobs = await reader.blobsAt(tip, ["b.md", "c.md"]);
    const texts = await reader.texts([...blobs.values()], 1000);
    await reader.lastBefore(tip, "2030-01-01T00:00:00Z");
    await all(reader.writersOf({ folder: "docs", range, most: 9 }));
    assert.equal(sprung(), false);
    assert.equal(facts.name, "acme/service");
    assert.deepEqual([commits.length, changes.length, under.length, texts.size], [4, 4, 3, 2]);
    assert.deepEqual(commits.at(-1)?.trailers, [{ key: "Reviewed-by", value: "Li <li@e.x>" }]);
    assert.deepEqual(
      under.at(-1)?.changes.map(({ status, from, path }) => [status, from, path]),
      [
        ["added", undefined, "b.md"],
        ["renamed", "a.md", "c.md"],
      ],
    );
  });

  it("does not fetch what a partial clone lacks, and says what to do where that is needed", async () => {
    const { repo, tip, sprung, reset } = await setTrap();
    const tree = (await repo.head("HEAD^{tree}")).trim();
    rmSync(join(repo.folder, ".git/objects", tree.slice(0, 2), tree.slice(2)));
    reset();
    await assert.rejects(all(readerOf(repo).changesOf([tip])), (error: unknown) => {
      assert.ok(error instanceof RepositoryError);
      assert.equal(error.code, "missing-objects");
      assert.match(error.message, /fetch --refetch/);
      return true;
    });
    assert.equal(sprung(), false);
  });

  it("does not let the environment steer git", async () => {
    const { repo, sprung, reset } = await setTrap();
    const other = await makeRepository();
    await other.commit({ message: "other" });
    reset();
    const program = join(temporaryFolder(), "x");
    const env = {
      GIT_DIR: join(other.folder, ".git"),
      GIT_WORK_TREE: other.folder,
      GIT_OBJECT_DIRECTORY: "/nonexistent",
      GIT_EXTERNAL_DIFF: program,
      GIT_CONFIG_COUNT: "1",
      GIT_CONFIG_KEY_0: "log.showRoot",
      GIT_CONFIG_VALUE_0: "false",
      GIT_CONFIG_PARAMETERS: "'diff.external=x'",
      GIT_TRACE: "1",
      GIT_LITERAL_PATHSPECS: "1",
      PAGER: program,
      LC_ALL: "de_DE.UTF-8",
    };
    const reader = readerOf(repo, repo.folder, env);
    const tip = (await reader.facts()).defaultBranch?.tip ?? "";
    assert.equal((await all(reader.changesTo(ending(".md"), { include: [tip], exclude: [] }))).length, 3);
    assert.equal(sprung(), false);
  });
}).timeout(20_000);
