/** Local parts that many people share. */
const common =
  /^(?:(?:no-?|do-?not-?)?reply|root|admin|administrator|info|mail|email|me|hi|hello|hey|git|github|gitlab|dev|devel|developer|code|contact|user|test|work|home|public|.{1,2})$/;

/** What stands before the `@` (and before a `+`) of an address, in lower case; undefined where it tells nobody apart. */
export function tellingLocalPart(email: string): string | undefined {
  const local = email.toLowerCase().split("@")[0]?.split("+")[0] ?? "";
  return common.test(local) ? undefined : local;
}
