/** What tells one program from another: results that one keeps are no other one's. */
import { createHash } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../lib/paths.ts";

/** Of all sources, of what builds them and of the libraries' versions: the same for the same program. */
export function sourceIdentity(): string {
  const hash = createHash("sha256");
  for (const file of [
    ...globSync(["src/**/*.{ts,yaml}", "scripts/build/*.ts"], { cwd: root }).sort(),
    "package-lock.json",
  ])
    hash.update(`${file}\0`).update(readFileSync(join(root, file)));
  return hash.digest("hex").slice(0, 16);
}
