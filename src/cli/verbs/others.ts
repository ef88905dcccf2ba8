import type { CAC } from "cac";
import { addCheck } from "./check.ts";
import { addDaily } from "./daily.ts";
import { addInit } from "./init.ts";
import { addJournal } from "./journal.ts";
import { addLadderReview } from "./ladder-review.ts";
import { addLog } from "./log.ts";
import { addMcp } from "./mcp.ts";
import { addOneOnOne } from "./one-on-one.ts";
import { addPacket } from "./packet.ts";
import { addPeers } from "./peers.ts";
import { addProgress } from "./progress.ts";
import { addRetro } from "./retro.ts";
import { addReview } from "./review.ts";

const others = [
  ...[addProgress, addReview, addPacket, addDaily, addRetro, addOneOnOne, addPeers, addLadderReview],
  ...[addCheck, addInit, addLog, addJournal, addMcp],
];

/** Tells the command line of every verb but `artifacts`, in the order of the help. */
export function addOthers(cli: CAC): void {
  for (const add of others) add(cli);
}
