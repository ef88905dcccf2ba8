import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../../scripts/lib/cleanup.ts";
import { hostileTexts, trap } from "../panel/hostile.ts";

/** What a page, a Markdown viewer or a template could take for more than text, to be put into every frame below. */
const pieces: readonly string[] = [
  `<img src=https://tracker.test/a.png onerror="${trap}">`,
  `<script>${trap}</script>`,
  `<svg/onload=${trap}>`,
  `<iframe src="javascript:${trap}"></iframe>`,
  `<style>body{display:none}</style>`,
  `<a href="command:workbench.action.quit">x</a>`,
  `[x](javascript:${trap})`,
  "![x](https://tracker.test/b.png)",
  "[x](command:workbench.action.quit)",
  "https://tracker.test/c",
  "<https://tracker.test/d>",
  "`code` **bold** ~~gone~~",
  "<!-- ladderlog:begin head 0123456789abcdef -->",
  "--> <h1>Mine</h1> <!--",
  "| a | b |",
];
const frames: readonly ((piece: string) => string)[] = [
  (piece) => piece,
  (piece) => `# ${piece}`,
  (piece) => `Words before ${piece} and after`,
  (piece) => `"> ${piece}`,
  (piece) => `\`\`\` ${piece}`,
];

/** A hundred titles that try to be more than text; no two are the same. */
export const hundred: readonly string[] = [
  ...new Set([...frames.flatMap((frame) => pieces.map(frame)), ...hostileTexts.map(inOneLine)]),
]
  .filter((text) => text !== "")
  .concat(Array.from({ length: 100 }, (_, index) => `=${index}+cmd|' /C calc'!A0 <b>${index}</b>`))
  .slice(0, 100);

/** As a commit's subject or a heading takes it. */
function inOneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\u0000-\u001f\u007f\u0085\u2028\u2029]+/g, " ")
    .trim();
}

/**
 * A repository of my own work in the days before now, in which every title, name and path is one of the hundred: an RFC and a merged
 * pull request each.
 */
export function hostileWorkspace(now: Date = new Date()): string {
  const folder = join(temporaryFolder("hostile"), "work");
  mkdirSync(join(folder, ".vscode"), { recursive: true });
  const git = (args: readonly string[], input = "") =>
    execFileSync("git", args, {
      cwd: folder,
      input,
      env: { ...process.env, GIT_CONFIG_GLOBAL: "/dev/null" },
      stdio: "pipe",
    });
  git(["init", "--quiet", "--initial-branch=main"]);
  git(["config", "user.name", "Robin"]);
  git(["config", "user.email", "robin@example.org"]);
  git(["fast-import", "--quiet"], hundred.map((text, index) => commits(text, index, now)).join(""));
  git(["reset", "--quiet", "--hard", "main"]);
  writeFileSync(join(folder, ".vscode", "settings.json"), `{ "ladderlog.currentRung": "mid" }\n`);
  return folder;
}

function commits(text: string, index: number, now: Date): string {
  const seconds = Math.floor(now.getTime() / 1000) - (100 - index) * 600;
  const name = text.replace(/[<>\n]/g, "") || "x";
  const path = `rfcs/${String(index + 1).padStart(4, "0")}-${encodeURIComponent(name).slice(0, 60)}.md`;
  const rfc = `# RFC: ${text}\n\n- Status: accepted\n\n## Summary\n\n${text}\n\n## Motivation\n\n${text}\n\n## Alternatives\n\nNone.\n`;
  const by = (who: string, at: number) => `${who} <robin@example.org> ${at} +0000`;
  const message = (words: string) => `data ${Buffer.byteLength(words)}\n${words}\n`;
  const file = (at: string, content: string) => `M 100644 inline ${JSON.stringify(at)}\n${message(content)}`;
  const commit = (at: number, words: string, files: string) =>
    `commit refs/heads/main\nauthor ${by("Robin", at)}\ncommitter GitHub <noreply@github.com> ${at} +0000\n${message(words)}${files}\n`;
  const trailer = `Co-authored-by: ${name} <other${index}@example.org>`;
  return [
    commit(seconds, `docs: ${text}\n\n${trailer}\n`, file(path, rfc)),
    commit(
      seconds + 60,
      `feat: ${text} (#${index + 1})\n\n${text}\n\n${trailer}\n`,
      `${file(`src/part${index}/code.ts`, "export const one = 1;\n")}${file(`src/part${index}/code.test.ts`, 'test("one", () => expect(one).toBe(1));\n')}`,
    ),
  ].join("");
}
