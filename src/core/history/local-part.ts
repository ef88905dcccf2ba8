/** Local parts that many people share. */
const common = new Set([
  ...["reply", "noreply", "no-reply", "donotreply", "do-notreply", "donot-reply", "do-not-reply"],
  ...["root", "admin", "administrator", "info", "mail", "email", "contact", "hello", "hey", "git", "github", "gitlab"],
  ...["dev", "devel", "developer", "code", "user", "test", "work", "home", "public"],
]);

/** So short a name is anybody's. */
const shortest = 3;

/** What stands before the `@` (and before a `+`) of an address, in lower case; undefined where it tells nobody apart. */
export function tellingLocalPart(email: string): string | undefined {
  const local = email.toLowerCase().split("@")[0]?.split("+")[0] ?? "";
  return common.has(local) || (local !== "" && local.length < shortest) ? undefined : local;
}
