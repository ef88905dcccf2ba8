import assert from "node:assert/strict";
import { commitPage, filePage, webHostOf } from "../../../src/core/history/host.ts";
import { parseRemote } from "../../../src/core/history/remote.ts";

const hash = "4f1c2d9a00112233445566778899aabbccddeeff";

/** The remote as git has it, and the pages of a commit and of `docs/a b.md` on `main`. */
const hosts: readonly (readonly [remote: string, host: string, commit: string, file: string])[] = [
  [
    "git@github.com:acme/api.git",
    "github",
    `https://github.com/acme/api/commit/${hash}`,
    "https://github.com/acme/api/blob/main/docs/a%20b.md",
  ],
  [
    "https://gitlab.acme.example/group/sub/api.git",
    "gitlab",
    `https://gitlab.acme.example/group/sub/api/-/commit/${hash}`,
    "https://gitlab.acme.example/group/sub/api/-/blob/main/docs/a%20b.md",
  ],
  [
    "git@bitbucket.org:acme/api.git",
    "bitbucket",
    `https://bitbucket.org/acme/api/commits/${hash}`,
    "https://bitbucket.org/acme/api/src/main/docs/a%20b.md",
  ],
  [
    "https://git.acme.example/scm/pay/api.git",
    "bitbucket-server",
    `https://git.acme.example/projects/pay/repos/api/commits/${hash}`,
    "https://git.acme.example/projects/pay/repos/api/browse/docs/a%20b.md?at=refs/heads/main",
  ],
  [
    "git@ssh.dev.azure.com:v3/acme/My%20Project/api",
    "azure",
    `https://dev.azure.com/acme/My%20Project/_git/api/commit/${hash}`,
    "https://dev.azure.com/acme/My%20Project/_git/api?path=/docs/a%20b.md&version=GBmain",
  ],
  [
    "https://tfs.acme.example/tfs/Default/pay/_git/api",
    "azure",
    `https://tfs.acme.example/tfs/Default/pay/_git/api/commit/${hash}`,
    "https://tfs.acme.example/tfs/Default/pay/_git/api?path=/docs/a%20b.md&version=GBmain",
  ],
  [
    "https://codeberg.org/acme/api.git",
    "gitea",
    `https://codeberg.org/acme/api/commit/${hash}`,
    "https://codeberg.org/acme/api/src/branch/main/docs/a%20b.md",
  ],
  [
    "https://go.googlesource.com/tools",
    "gitiles",
    `https://go.googlesource.com/tools/+/${hash}`,
    "https://go.googlesource.com/tools/+/refs/heads/main/docs/a%20b.md",
  ],
];

describe("the pages of a host", () => {
  for (const [remote, host, commit, file] of hosts) {
    it(`are known from ${remote}`, () => {
      const webUrl = parseRemote(remote)?.webUrl ?? "";
      assert.deepEqual([webHostOf(webUrl), commitPage(webUrl, hash)], [host, commit]);
      assert.equal(filePage(webUrl, "main", "docs/a b.md"), file);
    });
  }

  it("are not guessed", () => {
    for (const url of ["https://git.example/a/b", "https://notgithub.com/a/b", "ftp://github.com/a/b", ""])
      assert.equal(commitPage(url, hash), undefined, url);
    assert.equal(filePage("https://u:p@github.com/a/b", "main", "a.md"), undefined);
  });

  it("keep what a path or a branch holds in its place", () => {
    const page = filePage("https://github.com/a/b/", "release/1.0", "docs/?x=1#y (z)&w.md");
    assert.equal(page, "https://github.com/a/b/blob/release/1.0/docs/%3Fx%3D1%23y%20%28z%29%26w.md");
  });
});
