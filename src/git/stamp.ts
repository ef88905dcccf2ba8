import { join } from "node:path";
import { textHash } from "../core/history/text-hash.ts";
import { lstat, readFile } from "../local/files.ts";
import type { Head, Ref } from "./branches.ts";
import type { Settings } from "./config.ts";
import type { OpenPlace } from "./place.ts";
import { replacements } from "./replacements.ts";

/** What is known of a repository once its facts are read. */
export interface Known {
  readonly settings: Settings;
  readonly head: Head;
  readonly refs: ReadonlyMap<string, Ref>;
  /** The tip of the default branch. */
  readonly tip: string | undefined;
}

const largestMailmap = 1024 * 1024;

/**
 * What beside commits and branches steers what git prints, as a short text: all of the configuration, and the mailmap, which git
 * takes from the working folder, or from HEAD in a bare repository. Undefined where more than that steers it: replaced
 * commits, grafts, a mailmap from elsewhere. Then nothing that was read can be kept.
 */
export async function stampOf(place: OpenPlace, { settings, head, refs, tip }: Known): Promise<string | undefined> {
  if (settings.hasOwnMailmap || [...refs.keys()].some((name) => name.startsWith(replacements))) return undefined;
  if (await exists(join(place.commonDir, "info", "grafts"))) return undefined;
  const mailmap = place.bare ? mailmapAt(head, tip) : await mailmapIn(place.root);
  return mailmap === undefined ? undefined : `${textHash(settings.text)} ${place.bare} ${mailmap}`;
}

/** New commits of the default branch are looked into for a mailmap of theirs; a HEAD elsewhere is not. */
function mailmapAt(head: Head, tip: string | undefined): string {
  return head.tip === tip ? "" : (head.tip ?? "");
}

/** Undefined for one that cannot be read: a link (git does not follow it), a folder, a giant. */
async function mailmapIn(folder: string): Promise<string | undefined> {
  const file = join(folder, ".mailmap");
  const found = await lstat(file).catch(() => undefined);
  if (found === undefined) return "";
  if (!found.isFile() || found.size > largestMailmap) return undefined;
  return await readFile(file, "utf8").then(
    (text) => textHash(text).toString(),
    () => undefined,
  );
}

async function exists(path: string): Promise<boolean> {
  return await lstat(path).then(
    () => true,
    () => false,
  );
}
