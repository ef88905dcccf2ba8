import { plainLine } from "./escape.ts";
import type { Review } from "./types.ts";

/**
 * The YAML front matter of a review, with its fences. Every value is a double-quoted string of printable characters
 * (JSON's form, which YAML 1.2 reads), so that no name from outside can end a value or start a key.
 */
export function frontMatter({ title, meta }: Pick<Review, "title" | "meta">): string {
  const { period, start, end, rung, target, ladder, drafted, repositories } = meta;
  const values = { title, period, start, end, rung, target, ladder, drafted };
  const lines = Object.entries(values).map(([key, value]) => `${key}: ${quoted(value)}`);
  return ["---", ...lines, `repositories: [${repositories.map(quoted).join(", ")}]`, "---"].join("\n");
}

function quoted(text: string): string {
  return JSON.stringify(plainLine(text));
}
