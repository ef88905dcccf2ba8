import { createIdentity, type IdentitySource } from "../history/identity.ts";

/**
 * Who a reading is about, as the journal writes it: addresses and `@accounts` in lower case, sorted, a space between;
 * whole names, for somebody who is known by nothing else. What would need an escape in JSON is left out.
 */
export function addressesOf(source: IdentitySource): string {
  const { emails, handles, names } = createIdentity(source);
  const known = [...emails, ...[...handles].map((handle) => `@${handle}`)];
  const all = known.length > 0 ? known : [...names].map((name) => name.replaceAll(" ", "+"));
  return [...new Set(all.filter((text) => text !== "" && !/[\s"\\\u0000-\u001f]/.test(text)))].sort().join(" ");
}

/** Whether two such texts have an address in common. */
export function haveInCommon(a: string, b: string): boolean {
  const known = new Set(parts(a));
  return parts(b).some((address) => known.has(address));
}

/** Whether the first one has every address of the second. */
export function holdsAll(a: string, b: string): boolean {
  const known = new Set(parts(a));
  return parts(b).every((address) => known.has(address));
}

/**
 * Whether all of these are one person, as far as they are linked by addresses in common. A journal that nobody says whose it is
 * serves only then.
 */
export function areOnePerson(all: Iterable<string>): boolean {
  const groups: Set<string>[] = [];
  for (const by of new Set(all)) {
    const own = new Set(parts(by));
    const linked = groups.filter((group) => [...group].some((address) => own.has(address)));
    for (const group of linked) {
      for (const address of group) own.add(address);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push(own);
  }
  return groups.length < 2;
}

function parts(by: string): readonly string[] {
  return by.split(" ").filter((address) => address !== "");
}
