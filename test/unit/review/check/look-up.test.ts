import assert from "node:assert/strict";
import { lookUp } from "../../../../src/core/review/check/look-up.ts";
import { MemoryRepository, me, other } from "../../helpers/memory-repository.ts";

const who = { identities: [], onlyIdentities: false };

describe("lookUp", () => {
  it("says of commits and files whether they are mine, somebody else's or gone", async () => {
    const repository = new MemoryRepository({ emails: [me.email] });
    const mine = repository.commit({ date: "2026-10-01T10:00:00Z", files: { "docs/mine.md": "a" } });
    const theirs = repository.commit({ date: "2026-10-02T10:00:00Z", author: other, files: { "docs/theirs.md": "b" } });
    const text = `[a](docs/mine.md) [b](docs/theirs.md) [c](docs/gone.md) [d](../../etc/passwd/../x) \`${"abc".repeat(4)}1\``;
    const web = "https://example.org/acme/platform";
    const links = `[e](${web}/commit/${mine}) [f](${web}/commit/${theirs})`;
    const input = {
      text: `${text} ${links}`,
      artifacts: [],
      repositories: [{ name: "acme/platform", webUrl: web }],
      timeZone: "UTC",
    };
    const found = await lookUp(input, [{ reader: repository, facts: await repository.facts() }], who);
    assert.deepEqual(Object.fromEntries(found), {
      "path docs/mine.md": "mine",
      "path docs/theirs.md": "others",
      "path docs/gone.md": "gone",
      [`commit ${"abc".repeat(4)}1`]: "gone",
      [`commit ${mine}`]: "mine",
      [`commit ${theirs}`]: "others",
    });
  });

  it("says nothing where nothing was read", async () => {
    const input = { text: "[a](docs/a.md)", artifacts: [], repositories: [], timeZone: "UTC" };
    assert.equal((await lookUp(input, [], who)).size, 0);
  });
});
