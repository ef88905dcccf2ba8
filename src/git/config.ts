import { applyUrlRules, parseRemote, type Remote } from "../core/history/remote.ts";
import { ask } from "./ask.ts";
import type { GitPlace } from "./child.ts";
import { failure } from "./failure.ts";

/** What a repository's configuration (with the user's and the system's) says of people and remotes. */
export interface Settings {
  /** Every `user.email`, `author.email` and `committer.email` in force, most specific first, each once. */
  readonly emails: readonly string[];
  /** The remote that the name and the web address come from: `origin`, else `upstream`, else the first one. */
  readonly remote?: Remote;
  readonly remoteNames: readonly string[];
  /** All of it, as one text, which may hold secrets: only its hash goes anywhere. */
  readonly text: string;
  /** A mailmap is taken from a file or a blob that the configuration names. */
  readonly hasOwnMailmap: boolean;
  /** Whether it is a repository without a working folder; undefined where the configuration says more than that of where things lie. */
  readonly isBare: boolean | undefined;
}

/** Reads it with one question. */
export async function readSettings(place: GitPlace, signal?: AbortSignal): Promise<Settings> {
  const answer = await ask(place, ["config", "--null", "--list"], signal);
  if (answer.code !== 0 && answer.code !== 1) throw failure(place.folder, answer);
  return settingsOf(parseConfig(answer.stdout));
}

type Entry = readonly [key: string, value: string];

/**
 * `key<line end>value<NUL>` for each value, and `key<NUL>` for a key without one, which gets an empty one here; the section and the last
 * part of a key are lower case.
 */
export function parseConfig(text: string): readonly Entry[] {
  return text.split("\0").flatMap((record): Entry[] => {
    const cut = record.indexOf("\n");
    if (record === "") return [];
    return cut === -1 ? [[record, ""]] : [[record.slice(0, cut), record.slice(cut + 1)]];
  });
}

export function settingsOf(entries: readonly Entry[]): Settings {
  const rules = middles(entries, "url.", ".insteadof").map(([base, prefix]) => ({ base, prefix }));
  const remotes = middles(entries, "remote.", ".url");
  const emails = entries.flatMap(([key, value]) =>
    /^(?:user|author|committer)\.email$/.test(key) && value.includes("@") ? [value.trim()] : [],
  );
  const [, url] =
    remotes.find(([name]) => name === "origin") ?? remotes.find(([name]) => name === "upstream") ?? remotes[0] ?? [];
  const remote = url === undefined ? undefined : parseRemote(applyUrlRules(url, rules));
  return {
    emails: [...new Set(emails.toReversed())],
    remoteNames: [...new Set(remotes.map(([name]) => name))],
    text: entries.flat().join("\0"),
    hasOwnMailmap: entries.some(([key]) => key === "mailmap.file" || key === "mailmap.blob"),
    isBare: isBare(entries),
    ...(remote === undefined ? {} : { remote }),
  };
}

/** As `git init` and `git clone` write it, once: of several git does not always take the last one. */
function isBare(entries: readonly Entry[]): boolean | undefined {
  if (entries.some(([key]) => key === "core.worktree" || key === "extensions.worktreeconfig")) return undefined;
  const [said, ...more] = entries.flatMap(([key, value]) => (key === "core.bare" ? [value] : []));
  if (more.length > 0) return undefined;
  return said === "true" ? true : said === "false" ? false : undefined;
}

/** The middle part of keys that begin and end so, with their values. */
function middles(entries: readonly Entry[], before: string, after: string): readonly Entry[] {
  return entries.flatMap(([key, value]): Entry[] =>
    key.startsWith(before) && key.endsWith(after) ? [[key.slice(before.length, -after.length), value]] : [],
  );
}
