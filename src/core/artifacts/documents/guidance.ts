import { fileName, foldersOf } from "./name.ts";

const files =
  /^(?:claude(?:\.local)?\.md|agents?(?:\.override)?\.md|gemini\.md|codex\.md|copilot\.md|qwen\.md|warp\.md|crush\.md|junie\.md|\.cursorrules|\.windsurfrules|\.clinerules|\.roorules|\.goosehints|copilot-instructions\.md|skill\.md)$/;
const tool =
  /^\.(?:claude|cursor|windsurf|agents?|codex|gemini|continue|roo|clinerules|cline|kiro|junie|amp|opencode|augment|factory|qwen|amazonq)$/;
const part =
  /^(?:rules|commands|agents|prompts|modes|chatmodes|workflows|steering|instructions|subagents|output-styles|droids|guidelines\.md)$/;

/**
 * Whether a path is one that AI tools read for how to work in a repository: `CLAUDE.md`, `AGENTS.md`, `.cursor/rules`,
 * Copilot instructions and prompts, a skill's `SKILL.md`, a tool's own commands and agents.
 */
export function isGuidancePath(path: string): boolean {
  const name = fileName(path).toLowerCase();
  const folders = foldersOf(path);
  if (files.test(name)) return true;
  if (name.endsWith(".mdc")) return folders.includes("rules") || folders.some((f) => tool.test(f));
  if (!/\.(?:md|markdown|mdx|txt)$/.test(name) || /^readme\./.test(name)) return false;
  const at = folders.findLastIndex((f) => tool.test(f));
  if (at >= 0) return folders.slice(at + 1).some((f) => part.test(f)) && !folders.includes("skills");
  return (
    folders[0] === ".github" &&
    part.test(folders[1] ?? "") &&
    /\.(?:instructions|prompt|agent|chatmode)\.md$/.test(name)
  );
}

/**
 * A file beside a `SKILL.md` (`skills/triage/reference.md`): part of the guidance, not guidance of its own. A project may be called for
 * its skills (`agent-skills`), and have documents.
 */
export function isPartOfGuidance(path: string): boolean {
  const folders = foldersOf(path);
  const at = folders.findIndex((folder) => /^(?:[a-z\d]+[-_])*skills$/.test(folder));
  if (at < 0 || folders.length <= at + 1 || fileName(path).toLowerCase() === "skill.md") return false;
  return folders.includes("skills") || !folders.slice(at + 1).some((folder) => /^docs?$/.test(folder));
}

/**
 * Whether guidance only points to other guidance (`@AGENTS.md`, `See AGENTS.md.`) or says next to nothing: that is no work
 * of its own.
 */
export function isPointer(text: string): boolean {
  const lines = text
    .slice(0, 20_000)
    .replace(/^---\n[\s\S]*?\n---\n/, "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^(?:#|<!--)/.test(line));
  const words = lines.filter((line) => !/^@\S+$/.test(line)).join(" ");
  return words.split(/\s+/).filter((word) => /\p{L}{2}/u.test(word)).length < 15;
}
