import { dirname } from "node:path";
import { mkdir, stat } from "../local/files.ts";

/**
 * Makes a folder and those above it, for this user alone; one that is there stays as it is. Node's own `recursive` never
 * ends where a system says of a folder that is there that it is not (`/proc`).
 * @throws what the system says
 */
export async function makeFolder(folder: string): Promise<void> {
  const refused = await makeOne(folder);
  if (refused === undefined) return;
  const above = dirname(folder);
  if (refused.code !== "ENOENT" || above === folder || (await isThere(above))) throw refused;
  await makeFolder(above);
  const again = await makeOne(folder);
  if (again !== undefined) throw again;
}

/** Undefined when it is there now, else why not. */
async function makeOne(folder: string): Promise<NodeJS.ErrnoException | undefined> {
  return await mkdir(folder, { mode: 0o700 }).then(
    () => undefined,
    (error: NodeJS.ErrnoException) => (error.code === "EEXIST" ? undefined : error),
  );
}

async function isThere(folder: string): Promise<boolean> {
  return await stat(folder).then(
    () => true,
    () => false,
  );
}
