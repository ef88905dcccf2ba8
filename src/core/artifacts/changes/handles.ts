import { isBot } from "../../history/bots.ts";
import { accountOf } from "../../history/noreply.ts";
import type { Person } from "../../history/types.ts";
import type { Change } from "./types.ts";

/** Who stands behind an account name, as far as the history itself says. */
export interface Handles {
  /** Of these people, the one whom the account most surely is; undefined when nothing says so. */
  pick(handle: string, people: readonly Person[]): Person | undefined;
}

/** An account is somebody's when at least this many of its one-author branches, and this share of them, are theirs. */
const enough = { branches: 2, share: 0.8 };

/**
 * Learns whose account names are whose: from private commit addresses (`ada@users.noreply.github.com`), and from the
 * branches `ada/topic` with a single author. An organisation's branches have many authors, so it is nobody's.
 */
export function learnHandles(changes: readonly Change[]): Handles {
  const addresses = new Map<string, Set<string>>();
  const votes = new Map<string, Map<string, number>>();
  for (const change of changes) {
    for (const { author } of change.commits) noteAddress(addresses, author);
    vote(votes, change);
  }
  return {
    pick(handle, people) {
      const login = handle.toLowerCase();
      const usual = usualAuthor(votes.get(login));
      return (
        people.find((p) => loginOf(p) === login) ??
        people.find((p) => addresses.get(nameKey(p))?.has(login)) ??
        people.find((p) => emailKey(p) === usual || nameKey(p) === usual) ??
        people.find((p) => looksLike(p, login))
      );
    },
  };
}

function noteAddress(addresses: Map<string, Set<string>>, person: Person): void {
  const login = loginOf(person);
  if (login === undefined || person.name.trim() === "") return;
  const key = nameKey(person);
  addresses.set(key, (addresses.get(key) ?? new Set()).add(login));
}

function vote(votes: Map<string, Map<string, number>>, change: Change): void {
  const login = change.request?.owner?.toLowerCase();
  const people = change.commits.map((c) => c.author).filter((p) => !isBot(p));
  const [first] = people;
  if (login === undefined || first === undefined) return;
  if (people.some((p) => emailKey(p) !== emailKey(first) && nameKey(p) !== nameKey(first))) return;
  const tally = votes.get(login) ?? new Map<string, number>();
  for (const key of [emailKey(first), nameKey(first)]) tally.set(key, (tally.get(key) ?? 0) + 1);
  votes.set(login, tally);
}

function usualAuthor(tally: ReadonlyMap<string, number> | undefined): string | undefined {
  if (tally === undefined) return undefined;
  const [best] = [...tally].sort((a, b) => b[1] - a[1]);
  // Every branch voted twice, for an address and for a name.
  const branches = [...tally.values()].reduce((sum, n) => sum + n, 0) / 2;
  if (best === undefined || best[1] < enough.branches || best[1] < branches * enough.share) return undefined;
  return best[0];
}

/** The weakest sign, used only among the authors of the account's own branch: the address or the name spells it. */
function looksLike(person: Person, login: string): boolean {
  const plain = login.replace(/[^\p{L}\p{N}]/gu, "");
  const local = person.email.toLowerCase().split("@")[0] ?? "";
  const name = person.name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
  return plain !== "" && (local.replace(/[^\p{L}\p{N}]/gu, "") === plain || name === plain);
}

const loginOf = (person: Person): string | undefined => accountOf(person.email)?.login;
const emailKey = (person: Person): string => `<${person.email.trim().toLowerCase()}>`;
const nameKey = (person: Person): string => person.name.trim().toLowerCase();
