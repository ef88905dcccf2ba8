import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { ada, grace, makeRepository, type TestRepository, temporaryFolder } from "../git/helpers.ts";
import { ladderlog } from "./helpers.ts";

const seed = Number(process.env.LADDERLOG_SEED) || 12;
const steps = 14;

/** Numbers below a bound, the same ones for the same seed (a linear congruence). */
function numbers(from: number): (below: number) => number {
  let state = from;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
}

/** What may happen to a repository between two runs. */
class Happenings {
  readonly #repo: TestRepository;
  readonly #pick: (below: number) => number;
  readonly #topics: string[] = [];
  #count = 0;

  constructor(repo: TestRepository, pick: (below: number) => number) {
    this.#repo = repo;
    this.#pick = pick;
  }

  async next(): Promise<string> {
    const all = [
      () => this.commit(),
      () => this.#branch(),
      () => this.#merge(),
      () => this.#rewrite(),
      () => this.#fetch(),
    ];
    return await (all[this.#pick(all.length + 2)] ?? (() => this.commit()))();
  }

  async commit(): Promise<string> {
    this.#count += 1;
    const n = this.#count;
    const rfc = `# Topic ${n}\n\n## Summary\n\nOne.\n\n## Motivation\n\nTwo.\n\n## Drawbacks\n\nNone.\n`;
    const files = [
      { [`src/m${this.#pick(3)}/f${this.#pick(9)}.ts`]: `line ${n}\n`.repeat(20) },
      { [`rfcs/${String(n).padStart(4, "0")}-topic-number-${n}.md`]: rfc },
    ][this.#pick(4) === 0 ? 1 : 0];
    const message = [`fix: thing ${n}`, `Add a thing (#${n})`, `Revert "fix: thing ${n - 1}"`][this.#pick(3)] ?? "";
    await this.#repo.commit({ author: [ada, grace][this.#pick(2)] ?? ada, message, files: files ?? {} });
    return `commit ${message}`;
  }

  async #branch(): Promise<string> {
    const topic = `topic-${this.#count}`;
    if (this.#topics.includes(topic)) return "nothing";
    await this.#repo.branch(topic, "main");
    await this.commit();
    await this.#repo.checkout("main");
    this.#topics.push(topic);
    return `branch ${topic}`;
  }

  async #merge(): Promise<string> {
    const topic = this.#topics.shift();
    if (topic === undefined) return "nothing";
    await this.#repo.merge(topic, { author: grace, message: `Merge pull request #${this.#count} from ada/${topic}` });
    await this.#repo.run(["branch", "-D", topic]);
    return `merge ${topic}`;
  }

  async #rewrite(): Promise<string> {
    await this.#repo.run(["reset", "--hard", "--quiet", "HEAD~1"]);
    return "reset";
  }

  async #fetch(): Promise<string> {
    await this.#repo.run(["update-ref", "refs/remotes/origin/main", await this.#repo.head(`main~${this.#pick(2)}`)]);
    return "fetch";
  }
}

describe("a second run, whatever happened since the first", () => {
  it(`says what a first one says (LADDERLOG_SEED=${seed})`, async () => {
    const repo = await makeRepository();
    await repo.run(["config", "diff.relative", "true"]);
    const pick = numbers(seed);
    const happenings = new Happenings(repo, pick);
    for (let n = 0; n < 4; n += 1) await happenings.commit();
    const kept = temporaryFolder();
    const below = join(repo.folder, "src");
    const run = async (cache: string, cwd: string) => {
      mkdirSync(cwd, { recursive: true });
      const args = [
        "artifacts",
        "--author",
        ada.email,
        "--since",
        "2026-01-01",
        "--until",
        "2026-12-31",
        "--json",
        "--rejected",
      ];
      return await ladderlog(args, { cwd, env: { ...repo.env, LADDERLOG_CACHE: cache } });
    };
    const happened: string[] = [];
    for (let step = 0; step < steps; step += 1) {
      const cwd = pick(2) === 0 ? repo.folder : below;
      assert.deepEqual(await run(kept, cwd), await run("off", cwd), happened.join(", "));
      happened.push(await happenings.next());
    }
  });
}).timeout(60_000);
