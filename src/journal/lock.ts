import { randomBytes } from "node:crypto";
import { link, open, rename, rm, stat } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";

/** A lock is held for as long as reading and renaming one file takes; one that stays so long (ms) was left by a program that was killed. */
const abandonedAfter = 2000;
const between = 20;

/** Does this while no other program does it under the same lock, a file that is there meanwhile. @throws what the system says */
export async function locked<T>(lock: string, work: () => Promise<T>): Promise<T> {
  await take(lock);
  try {
    return await work();
  } finally {
    await rm(lock, { force: true });
  }
}

/** How long others hold it is measured here, and not by the time of the file: clocks of two machines differ. */
async function take(lock: string): Promise<void> {
  let seen: string | undefined;
  let since = performance.now();
  while (!(await made(lock))) {
    const holder = await nameOf(lock);
    if (holder === undefined) continue;
    if (holder !== seen) [seen, since] = [holder, performance.now()];
    else if (performance.now() - since > abandonedAfter) await remove(lock, holder);
    await pause(between);
  }
}

async function made(lock: string): Promise<boolean> {
  try {
    await (await open(lock, "wx", 0o600)).close();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** What tells a lock from the next one at its place; undefined when there is none. */
async function nameOf(lock: string): Promise<string | undefined> {
  const found = await stat(lock, { bigint: true }).catch(() => undefined);
  return found && `${found.ino} ${found.mtimeNs}`;
}

/** Only one of several that wait moves it away; who moved a newer one by that gives it back. */
async function remove(lock: string, holder: string): Promise<void> {
  const aside = `${lock}.${randomBytes(6).toString("hex")}`;
  try {
    await rename(lock, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return;
    throw error;
  }
  if ((await nameOf(aside)) !== holder) await link(aside, lock).catch(() => undefined);
  await rm(aside, { force: true });
}
