import { artifactId } from "../../../src/core/artifacts/id.ts";
import type { OwnCommit } from "../../../src/core/artifacts/own-commits.ts";

/** A commit of the engineer's: by default landed as it was written, on Tuesday, 24 November 2026. */
export function commit(given: Partial<OwnCommit> & { readonly on?: string } = {}): OwnCommit {
  const { on = "2026-11-24T10:00:00+00:00", ...rest } = given;
  const title = given.title ?? "Tidy the queue";
  const hash = artifactId("commit", title, on).repeat(3).slice(0, 40);
  const landing = given.branch === undefined ? { landing: hash, landed: on } : {};
  return { hash, title, date: on, touched: on, repository: "acme/platform", ...landing, ...rest };
}

/** Text that would be markup, a mention or a link somewhere. */
export const hostile = "@here <!channel> [x](javascript:alert(1)) <img src=x> *b* `a\u202eb`";
