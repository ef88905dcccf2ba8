import assert from "node:assert/strict";
import { periodAt } from "../../../src/core/calendar/period.ts";
import { parseLadder } from "../../../src/core/ladder/parse.ts";
import { comparing } from "./comparing.ts";
import { MemoryCache } from "./memory-cache.ts";
import { type CommitSpec, MemoryRepository, me, other } from "./memory-repository.ts";

const { ladder } = parseLadder("version: 1\nname: Ours\nrungs:\n  - { id: one, title: One, criteria: [] }\n");
assert.ok(ladder);
const common = {
  ...{ ladder, period: periodAt("2026-07-01", "quarter", 1, "UTC"), identities: [me.email] },
  ...{ onlyIdentities: true, ownCommits: true },
};
export const cy = { name: "Cy Okafor", email: "cy@example.com" };

/** A repository in which three people have landed something, and a way to read it with a cache, which must give what is read without. */
export function begun() {
  const repository = new MemoryRepository();
  const cache = new MemoryCache();
  let day = Date.parse("2026-07-01T09:00:00Z");
  const land = (spec: Omit<CommitSpec, "date" | "landed"> & Partial<CommitSpec>): string => {
    day += 3_600_000;
    return repository.commit({ date: new Date(day).toISOString(), ...spec });
  };
  const code = (path: string, spec: Partial<CommitSpec> = {}): string =>
    land({ files: { [`src/${path}`]: `${day}\n`, [`test/${path}`]: `${day}\n` }, subject: `feat: ${path}`, ...spec });
  const merge = (
    author: CommitSpec["author"],
    from: string,
    number: number,
    spec: Partial<CommitSpec> = {},
  ): string => {
    const main = land({ author: cy, subject: `fix: ${number}`, files: { [`lib/${number}.ts`]: `${day}\n` } });
    const topic = code(`pr${number}.ts`, {
      ...(author === undefined ? {} : { author }),
      ...spec,
      branch: `b${number}`,
    });
    repository.drop(`b${number}`);
    const subject = `Merge pull request #${number} from ${from}/topic`;
    return land({ author: cy, subject, parents: [main, topic] });
  };
  for (const author of [me, other, cy]) land({ author, files: { [`src/${author.email}.ts`]: "" }, subject: "Begin" });
  const { read, collected } = comparing(repository, cache, common);
  const artifacts = async () => (await collected({ cache })).artifacts;
  const kinds = async () => Object.fromEntries((await artifacts()).map(({ title, kind }) => [title, kind]));
  return { repository, cache, land, code, merge, read, artifacts, kinds };
}
