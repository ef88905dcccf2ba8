import type { CAC } from "cac";

/** Tells the command line of a verb, its options and what it does. */
type AddVerb = (cli: CAC) => void;

/** Every verb by its name, in the order of the help. One is loaded when it is run: a short answer need not wait for what others use. */
const verbs: Readonly<Record<string, () => Promise<AddVerb>>> = {
  artifacts: async () => (await import("./verbs/artifacts.ts")).addArtifacts,
  progress: async () => (await import("./verbs/progress.ts")).addProgress,
  review: async () => (await import("./verbs/review.ts")).addReview,
  packet: async () => (await import("./verbs/packet.ts")).addPacket,
  daily: async () => (await import("./verbs/daily.ts")).addDaily,
  retro: async () => (await import("./verbs/retro.ts")).addRetro,
  "one-on-one": async () => (await import("./verbs/one-on-one.ts")).addOneOnOne,
  peers: async () => (await import("./verbs/peers.ts")).addPeers,
  "ladder-review": async () => (await import("./verbs/ladder-review.ts")).addLadderReview,
  check: async () => (await import("./verbs/check.ts")).addCheck,
  init: async () => (await import("./verbs/init.ts")).addInit,
  log: async () => (await import("./verbs/log.ts")).addLog,
  journal: async () => (await import("./verbs/journal.ts")).addJournal,
  mcp: async () => (await import("./verbs/mcp.ts")).addMcp,
};

/** The verb that the first argument names; all of them where it names none. */
export async function verbsFor(argument: string | undefined): Promise<readonly AddVerb[]> {
  const named = argument !== undefined && Object.hasOwn(verbs, argument) ? verbs[argument] : undefined;
  return await Promise.all((named === undefined ? Object.values(verbs) : [named]).map((load) => load()));
}
