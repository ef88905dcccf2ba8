import { createRequire } from "node:module";

/** Loading it takes a new process five milliseconds, which only those wait for that have a journal. */
let crypto: typeof import("node:crypto") | undefined;

/** The SHA-256 of a text in UTF-8, in hexadecimal digits. */
export function sha256(text: string): string {
  crypto ??= createRequire(process.execPath)("node:crypto") as typeof import("node:crypto");
  // The one-shot form is several times faster; Node 20 has it since 20.12.
  return typeof crypto.hash === "function"
    ? crypto.hash("sha256", text, "hex")
    : crypto.createHash("sha256").update(text).digest("hex");
}
