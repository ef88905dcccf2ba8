import { changes, type Given, github, History, only } from "./helper.ts";

/** Kind of one squashed pull request whose files have these lines added and removed. */
export function kindOfLines(
  subject: string,
  lines: Readonly<Record<string, readonly [number, number]>>,
  given: Given = {},
): string {
  const history = new History();
  const hash = history.main({ subject: `${subject} (#1)`, committer: github, files: Object.keys(lines) });
  const counted = [...Object.values(lines)];
  const files = history.files.get(hash) ?? [];
  history.files.set(
    hash,
    files.map((f, i) => ({ ...f, added: counted[i]?.[0] ?? 0, removed: counted[i]?.[1] ?? 0 })),
  );
  return only(changes(history, given)).kind;
}

/** Kind and reason of one squashed pull request. */
export function kind(subject: string, files: readonly string[], given: Given = {}): string {
  const history = new History();
  history.main({ subject: `${subject} (#1)`, committer: github, files });
  return only(changes(history, given)).kind;
}

export const code = ["src/a.ts", "src/a.test.ts"];
export const many = (count: number, prefix = "src/f") => Array.from({ length: count }, (_, i) => `${prefix}${i}.ts`);
