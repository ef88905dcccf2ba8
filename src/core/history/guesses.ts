import { joinWords } from "../letters.ts";
import { tellingLocalPart } from "./local-part.ts";
import { isJoinedName, plainName, withoutInitials } from "./names.ts";
import { accountOf } from "./noreply.ts";
import type { Person } from "./types.ts";

/** What a document may call a person by, as far as a commit lets one guess. Others may go by the same. */
export interface Guesses {
  /** Whole names without initials, as names are compared. */
  readonly names: readonly string[];
  /** Account names, in lower case. */
  readonly handles: readonly string[];
}

/**
 * A whole name written in one word, as accounts often are (`adalovelace`, `ada-lovelace`), and what stands before the `@` of
 * an address: `adalove@example.com` is `@adalove` to a document. A first or last name alone could be anybody's.
 */
export function guessesOf({ name, email }: Person): Guesses {
  const plain = plainName(name);
  const isWhole = plain.includes(" ");
  const local = accountOf(email) === undefined ? tellingLocalPart(email) : undefined;
  const isTelling = local !== undefined && local.length >= 6 && !plain.split(" ").includes(local);
  return {
    names: isWhole ? [withoutInitials(plain)] : [],
    handles: [
      ...(isWhole ? joints.map((joint) => joinWords(plain, joint)) : []),
      ...(isJoinedName(name.trim()) ? [plain] : []),
      ...(isTelling ? joints.map((joint) => local.replace(/[._-]+/g, joint)) : []),
    ],
  };
}

/** By which accounts join the words of a name. */
const joints: readonly string[] = ["", "-"];
