import { isBot } from "../../history/bots.ts";
import type { Commit } from "../../history/types.ts";
import { cleanTitle } from "../title.ts";
import type { Artifact } from "../types.ts";
import { isPlainRequest } from "./usual-writers.ts";

/**
 * The exact words in which a commit says that it could not come before another one, and the pull request or commit that
 * it names. A mere mention, or `follow-up to`, says nothing of who waited for whom.
 */
const forms =
  /\b(?:depends? on|depended on|builds? (?:up)?on|built (?:up)?on(?: top of)?|stacked on|unblocked by|blocked (?:on|by)|requires)[ :]{1,3}(?:(?:the|PR|MR|pull request|merge request|commit) ){0,2}(?:[#!](\d{1,7})|([0-9a-f]{8,40}))\b/gi;
/** Nobody's commits name more; what is beyond was written to cost memory. */
const mostNamed = 50_000;

/** What the commits of others say they build on, noted commit by commit. */
export class BuiltOn {
  /** A pull request's number, or the beginning of a hash, to who built on it. */
  readonly #by: Map<string, string>;

  /** @param seen what was noted before: `entries` */
  constructor(seen: Iterable<readonly [named: string, by: string]> = []) {
    this.#by = new Map(seen);
  }

  /** Takes a commit of somebody else's that landed; bots build on everything. */
  add({ author, subject, body }: Commit): void {
    if (isBot(author)) return;
    for (const [, number, hash] of `${subject}\n${body}`.matchAll(forms)) {
      const named = number ?? hash?.toLowerCase();
      if (named !== undefined && this.#by.size < mostNamed && !this.#by.has(named)) this.#by.set(named, author.name);
    }
  }

  /** Numbers of pull requests and beginnings of hashes that others say they build on, each with who was the first to say so. */
  get entries(): readonly (readonly [named: string, by: string])[] {
    return [...this.#by];
  }

  /** The same artifacts; a plain pull request that others say they build on is an unblocking change. */
  unblocked(artifacts: readonly Artifact[]): readonly Artifact[] {
    if (this.#by.size === 0) return artifacts;
    const hashes = [...this.#by.keys()].filter((named) => named.length > 7);
    return artifacts.map((artifact) => {
      const by = isPlainRequest(artifact) && artifact.role === "author" ? this.#builder(artifact, hashes) : undefined;
      if (by === undefined) return artifact;
      return { ...artifact, kind: "unblock", why: `${cleanTitle(by, 60) || "somebody"} builds on it; ${artifact.why}` };
    });
  }

  #builder({ pullRequest, commit, landing }: Artifact, hashes: readonly string[]): string | undefined {
    const own = [commit, landing ?? ""].filter((hash) => hash !== "");
    const named = hashes.find((hash) => own.some((one) => one.startsWith(hash)));
    return this.#by.get(named ?? (pullRequest === undefined ? "" : String(pullRequest)));
  }
}
