/** Who is who in a history: the names and host logins that go with an address. */
import { git } from "./git.ts";
import type { History, Person } from "./history.ts";
import type { Named } from "./named.ts";

export interface People {
  /** True when the document means the person with this address. */
  readonly isNamed: (named: Named, email: string) => boolean;
  /** Addresses of the history that a named person goes by. */
  readonly addressesOf: (named: Named) => readonly string[];
}

const noreply = /^(?:\d+\+)?([\w-]+)@users\.noreply\.github\.com$/;
const mergedBranch = /^Merge pull request #\d+ from ([\w-]+)[/:]/;

/** Learns names and logins from every commit; a login also from merged branches, whose tips are mostly their owner's. */
export function peopleOf({ commits }: History): People {
  const names = new Map<string, Set<string>>();
  const logins = new Map<string, Set<string>>();
  const tips = new Map<string, string[]>();
  for (const { author, raw, subject, parents } of commits.values()) {
    const owner = mergedBranch.exec(subject)?.[1];
    const tip = owner === undefined ? undefined : commits.get(parents[1] ?? "");
    if (tip !== undefined && owner !== undefined) tips.set(owner, [...(tips.get(owner) ?? []), tip.author.email]);
    for (const { name, email } of [author, raw]) {
      learn(names, author.email, name);
      learn(names, author.email, firstAndLast(name));
      learn(logins, author.email, noreply.exec(email.toLowerCase())?.[1] ?? email.split("@")[0]);
    }
  }
  for (const [owner, emails] of tips) for (const email of mostOf(emails)) learn(logins, email, owner);
  const isNamed = (named: Named, email: string): boolean => {
    const key = email.toLowerCase();
    const knows = (known: ReadonlySet<string> | undefined, text = ""): boolean => known?.has(plain(text)) ?? false;
    const handle = named.handle ?? (named.name?.includes(" ") ? undefined : named.name);
    const byName = [handle, named.name, firstAndLast(named.name)].some((text) => knows(names.get(key), text));
    return named.email === key || byName || knows(logins.get(key), handle);
  };
  return { isNamed, addressesOf: (named) => [...names.keys()].filter((email) => isNamed(named, email)) };
}

/** The address of more than half: whoever helped out on a branch once is somebody else. */
function mostOf(emails: readonly string[]): string[] {
  const groups = [...Map.groupBy(emails, (email) => email).values()];
  return groups.flatMap((same) => (same.length * 2 > emails.length ? same.slice(0, 1) : []));
}

function learn(all: Map<string, Set<string>>, email: string, text = ""): void {
  const known = all.get(email.toLowerCase()) ?? new Set();
  if (plain(text).length > 2) known.add(plain(text));
  all.set(email.toLowerCase(), known);
}

/** Without the names between, which people write or leave out. */
function firstAndLast(name: string | undefined): string | undefined {
  const words = name?.split(/\s+/).filter((word) => word !== "") ?? [];
  return words.length > 2 ? `${words[0]} ${words.at(-1)}` : undefined;
}

/** Letters and digits only, without accents: names are written in many ways. */
function plain(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "");
}

/** Machines write no documents. */
export function isBot({ name, email }: Person): boolean {
  const machine = /\[bot\]|(?:^|[-_ .])(?:ro)?bot$|^(?:github-actions|dependabot|renovate|npm-cli-bot|npm cli)\b/i;
  return machine.test(name) || machine.test(email.split("@")[0] ?? "") || email === "noreply@github.com";
}

/** `Ada <ada@x.org>` values after the mailmap of HEAD. */
export async function mapped(folder: string, values: readonly string[]): Promise<ReadonlyMap<string, Person>> {
  const wanted = [...new Set(values)].filter((value) => /^[^<>\n]*<[^<>\n]+>$/.test(value));
  if (wanted.length === 0) return new Map();
  const lines = (await git(folder, ["check-mailmap", "--stdin"], wanted.map((value) => `${value}\n`).join(""))).split(
    "\n",
  );
  return new Map(wanted.map((value, index) => [value, person(lines[index] ?? value)]));
}

function person(line: string): Person {
  const [, name = "", email = ""] = /^(.*?)\s*<([^<>]*)>/.exec(line) ?? [];
  return { name, email };
}
