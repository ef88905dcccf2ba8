/** An account on a host, as a private commit address names it. */
export interface Account {
  readonly host: "github" | "gitlab";
  /** Lower case. */
  readonly login: string;
  /** The account's number, which stays when the login changes. Old addresses lack it. */
  readonly id?: string;
}

const forms = [
  { host: "github", pattern: /^(?:(\d+)\+)?([^@+\s]+)@users\.noreply\.github\.com$/ },
  { host: "gitlab", pattern: /^(?:(\d+)-)?([^@\s]+)@users\.noreply\.gitlab\.com$/ },
] as const;

/**
 * The account behind a host's private commit address: `123+ada@users.noreply.github.com` and
 * `ada@users.noreply.github.com` are the same account. Undefined for every other address.
 */
export function accountOf(email: string): Account | undefined {
  const address = email.trim().toLowerCase();
  if (!address.includes("@users.noreply.")) return undefined;
  for (const { host, pattern } of forms) {
    const [, id, login] = pattern.exec(address) ?? [];
    if (login !== undefined) return { host, login, ...(id === undefined ? {} : { id }) };
  }
  return undefined;
}

/** Whether two accounts are one: the same number, or the same login where a number is missing. */
export function sameAccount(a: Account, b: Account): boolean {
  if (a.host !== b.host) return false;
  if (a.id !== undefined && b.id !== undefined) return a.id === b.id;
  return a.login === b.login;
}
