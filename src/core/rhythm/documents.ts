import type { JournalDocumentKind } from "../journal/documents.ts";
import { trimEndOf } from "../trim.ts";
import type { Daily } from "./daily.ts";
import { dailyMarkdown } from "./daily-text.ts";
import { type LadderReview, ladderReviewMarkdown } from "./ladder-review.ts";
import { type OneOnOne, oneOnOneMarkdown } from "./one-on-one.ts";
import { type PeerPacket, peerMarkdown } from "./peers.ts";
import { type Retro, retroMarkdown } from "./retro.ts";

/** A Markdown file for the journal's folder: what it is, its name without `.md`, and its text. */
export interface RhythmDocument {
  readonly kind: JournalDocumentKind;
  readonly name: string;
  readonly text: string;
}

/** `daily/2026-11-25.md` */
export function dailyDocument(daily: Daily): RhythmDocument {
  return { kind: "daily", name: daily.day, text: dailyMarkdown(daily) };
}

/** `retros/2026-W47.md` */
export function retroDocument(retro: Retro): RhythmDocument {
  return { kind: "retro", name: retro.week.id, text: retroMarkdown(retro) };
}

/** `one-on-ones/2026-11.md` */
export function oneOnOneDocument(prepared: OneOnOne): RhythmDocument {
  return { kind: "one-on-one", name: prepared.month.id, text: oneOnOneMarkdown(prepared) };
}

/** `peer-reviews/2026-Q4-grace-hopper.md`, one for each person; two people of one name get a number. */
export function peerDocuments(packets: readonly PeerPacket[]): readonly RhythmDocument[] {
  const names = packets.map(({ period, name, email }) => `${plainPeriod(period.id)}-${slugOf(name, email)}`);
  return packets.map((packet, index) => {
    const own = names[index] ?? "";
    const before = names.slice(0, index).filter((name) => name === own).length;
    return { kind: "peer-review", name: before === 0 ? own : `${own}-${before + 1}`, text: peerMarkdown(packet) };
  });
}

/** `ladder-reviews/2026.md` */
export function ladderReviewDocument(review: LadderReview): RhythmDocument {
  return { kind: "ladder-review", name: review.year.id, text: ladderReviewMarkdown(review) };
}

/** Two dots in a name could lead out of a folder, so no document's name holds them. */
function plainPeriod(id: string): string {
  return id.replace("..", "-to-");
}

/** Letters and digits of a name in lower case, parted by dashes; of the address, where the name has none. */
function slugOf(name: string, email: string): string {
  const [local = ""] = email.split("@");
  const [slug = "somebody"] = [name, local].map(plain).filter((text) => text !== "");
  return slug;
}

function plain(text: string): string {
  const words =
    text
      .slice(0, 200)
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return trimEndOf(words.join("-").slice(0, 60), /-/);
}
