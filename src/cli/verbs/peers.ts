import type { CAC } from "cac";
import type { Collaborator } from "../../core/artifacts/with-others/collaborator.ts";
import { peerDocuments } from "../../core/rhythm/documents.ts";
import { choosePeers, type PeerPacket, peerPacket } from "../../core/rhythm/peers.ts";
import { answer } from "../answer.ts";
import { type DocumentOptions, deliver } from "../document.ts";
import { UsageError } from "../errors.ts";
import type { Input } from "../input.ts";
import { several, withDocumentOptions, withRungOptions } from "../options.ts";
import { printNote } from "../print.ts";
import type { RungOptions } from "../rungs.ts";
import { progressOf } from "./progress.ts";

interface PeersOptions extends RungOptions, DocumentOptions {
  readonly with?: unknown;
}

/** So many more people are named, to choose from. */
const mostOthers = 6;

/** `ladderlog peers`: for two people who know the work, what to ask them about. */
export function addPeers(cli: CAC): void {
  withDocumentOptions(withRungOptions(cli.command("peers", "Draft a packet for two peers: what to comment on")))
    .option("--with <email>", "Whom to ask; may be repeated (default: the two who know the work best)")
    .action((options: PeersOptions) => {
      const render = (input: Input) => {
        const packets = packetsOf(input, options);
        return deliver({ packets }, peerDocuments(packets), options);
      };
      return answer(options, render, { collaborators: true });
    });
}

function packetsOf(input: Input, options: PeersOptions): readonly PeerPacket[] {
  const { collection, ladder } = input;
  const progress = progressOf(input, options);
  const chosen = peersOf(collection.collaborators, several(options.with));
  return chosen.map((peer) => peerPacket(peer, { artifacts: collection.artifacts, ladder, progress }));
}

function peersOf(all: readonly Collaborator[], emails: readonly string[]): readonly Collaborator[] {
  const chosen = choosePeers(all, emails);
  const others = all.filter((one) => !chosen.includes(one)).slice(0, mostOthers);
  const named = others.map(({ name, email }) => `  ${name} <${email}>`).join("\n");
  if (chosen.length < emails.length)
    throw new UsageError(`--with names somebody who did not work with you in this period. Choose among:\n${named}`);
  if (all.length === 0) printNote("nobody else worked on what you did in this period.");
  else if (emails.length === 0 && others.length > 0) printNote(`others who know the work, for --with:\n${named}`);
  return chosen;
}
