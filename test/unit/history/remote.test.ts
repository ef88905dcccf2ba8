import assert from "node:assert/strict";
import { applyUrlRules, parseRemote } from "../../../src/core/history/remote.ts";

const web = (url: string) => parseRemote(url)?.webUrl;

describe("the address of a remote", () => {
  it("is one page, however it is written", () => {
    for (const url of [
      "https://github.com/acme/service.git",
      "https://ada:secret@GitHub.com/acme/service/",
      "git@github.com:acme/service.git",
      "github.com:acme/service",
      "ssh://git@github.com:22/acme/service.git",
      "git://github.com/acme/service",
    ])
      assert.deepEqual(parseRemote(url), { name: "acme/service", webUrl: "https://github.com/acme/service" }, url);
  });

  it("keeps ports of web addresses, and subgroups", () => {
    assert.deepEqual(parseRemote("https://git.example:8443/a/b/service.git"), {
      name: "b/service",
      webUrl: "https://git.example:8443/a/b/service",
    });
    assert.equal(web("http://git.local/acme/service"), "http://git.local/acme/service");
  });

  it("leads to Azure's and Bitbucket Server's pages", () => {
    assert.deepEqual(parseRemote("git@ssh.dev.azure.com:v3/org/My%20Project/service"), {
      name: "My%20Project/service",
      webUrl: "https://dev.azure.com/org/My%20Project/_git/service",
    });
    assert.deepEqual(parseRemote("https://org@dev.azure.com/org/project/_git/service"), {
      name: "project/service",
      webUrl: "https://dev.azure.com/org/project/_git/service",
    });
    assert.equal(web("https://git.example/scm/acme/service.git"), "https://git.example/projects/acme/repos/service");
  });

  it("of a folder has a name and no page", () => {
    for (const url of [
      "/srv/git/service.git",
      "file:///srv/git/service",
      "../service",
      "C:\\code\\service",
      "file://host/srv/service.git/",
    ])
      assert.deepEqual(parseRemote(url), { name: "service" }, url);
    assert.equal(parseRemote(""), undefined);
    assert.equal(parseRemote("/"), undefined);
  });

  it("cannot carry anything but an address", () => {
    for (const url of [
      "https://h/a/b)[x](command:y)",
      "git@h:a/b'><script>",
      "https://h/a/b c\n",
      "https://u:p@w@h/a/b",
    ]) {
      const page = web(url) ?? "";
      assert.doesNotMatch(page, /[\s()<>'"]|secret|p@w/, url);
    }
    assert.equal(web("javascript://x/%0aalert(1)"), undefined);
    assert.equal(web("ext::sh -c evil"), undefined);
  });

  it("follows the longest rule of the configuration", () => {
    const rules = [
      { base: "git@github.com:", prefix: "gh:" },
      { base: "git@github.com:acme/", prefix: "gh:a/" },
    ];
    assert.equal(applyUrlRules("gh:a/service", rules), "git@github.com:acme/service");
    assert.equal(applyUrlRules("other:a", rules), "other:a");
  });
});
