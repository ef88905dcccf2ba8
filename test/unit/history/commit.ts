import type { Commit, Person, Trailer } from "../../../src/core/history/types.ts";

export const ada: Person = { name: "Ada Lovelace", email: "ada@example.com" };
export const grace: Person = { name: "Grace Hopper", email: "grace@example.com" };
export const gitHub: Person = { name: "GitHub", email: "noreply@github.com" };

/** A commit with everything filled in. A text is its message: the subject, an empty line, the body. */
export function commit(spec: Partial<Commit> | string = {}): Commit {
  const given: Partial<Commit> = typeof spec === "string" ? ofMessage(spec) : spec;
  const author = given.author ?? ada;
  const authored = given.authored ?? "2026-10-01T09:00:00+00:00";
  return {
    hash: "a".repeat(40),
    parents: ["0".repeat(40)],
    author,
    authored,
    committer: author,
    committed: authored,
    subject: "change",
    body: "",
    trailers: [],
    ...given,
  };
}

/** A merge commit with this message. */
export function merge(message: string, spec: Partial<Commit> = {}): Commit {
  return commit({ ...ofMessage(message), parents: ["1".repeat(40), "2".repeat(40)], ...spec });
}

/** The message and its trailers: the lines `Key: value` of the last paragraph, as git finds them in simple messages. */
export function ofMessage(message: string): Pick<Commit, "subject" | "body" | "trailers"> {
  const [subject = "", ...rest] = message.split("\n\n");
  const last = rest.at(-1)?.trimEnd().split("\n") ?? [];
  const trailers = last.map(
    (line): Trailer => ({ key: line.split(": ")[0] ?? "", value: line.split(": ").slice(1).join(": ") }),
  );
  const whole = trailers.every(({ key, value }) => /^[\w-]+$/.test(key) && value !== "");
  return { subject: subject.trim(), body: rest.join("\n\n"), trailers: whole ? trailers : [] };
}
