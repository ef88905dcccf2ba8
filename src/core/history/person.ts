import type { Person } from "./types.ts";

/**
 * Reads `Name <address>`, as trailers and document headers write people. What has no address between angle brackets
 * is nobody: a name alone is never enough to know a person.
 */
export function parsePerson(text: string): Person | undefined {
  const found = /^([^<>]*)<\s*([^<>\s@]+@[^<>\s@]+)\s*>/.exec(text);
  const [, name = "", email] = found ?? [];
  return email === undefined ? undefined : { name: name.trim().replace(/^"(.*)"$/, "$1"), email };
}

/** The people of a list, each address once (in any case of letters), in the order given. */
export function eachOnce(people: readonly Person[]): readonly Person[] {
  const seen = new Set<string>();
  return people.filter(({ email }) => {
    const key = email.toLowerCase();
    return !seen.has(key) && seen.add(key);
  });
}
