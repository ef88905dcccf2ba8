/** Opens the journal of a folder once and prints what it cost: `node --expose-gc open-journal.ts FOLDER`. */
import { readJournal } from "../../src/journal/read.ts";

const [folder = ""] = process.argv.slice(2);
// What the program itself needs is not the journal's.
await readJournal(`${folder}-none`, "UTC");
globalThis.gc?.();
const before = process.memoryUsage();
const highest = process.resourceUsage().maxRSS;
const [start, used] = [performance.now(), process.cpuUsage()];
const { artifacts, recorded } = await readJournal(folder, "UTC", { start: "2026-06-29", end: "2026-10-04" });
const milliseconds = performance.now() - start;
const { user, system } = process.cpuUsage(used);
const peak = (process.resourceUsage().maxRSS - highest) / 1000;
globalThis.gc?.();
const after = process.memoryUsage();
const kept = (after.heapUsed + after.external - before.heapUsed - before.external) / 1e6;
const snapshots = recorded.snapshots.length + artifacts.length;
process.stdout.write(JSON.stringify({ milliseconds, cpu: (user + system) / 1000, peak, kept, snapshots }));
