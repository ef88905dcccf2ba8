import type { CAC } from "cac";
import type { Period } from "../../core/calendar/types.ts";
import { measureProgress } from "../../core/progress/measure.ts";
import { takeOut } from "../../core/review/document/choices.ts";
import { draftReview } from "../../core/review/draft.ts";
import { packetBody, packetMarkdown } from "../../core/review/packet/markdown.ts";
import { draftPacket } from "../../core/review/packet/packet.ts";
import { lastWeeks, packetWeeks, spanOf } from "../../core/review/packet/period.ts";
import type { Packet } from "../../core/review/packet/types.ts";
import { answer } from "../answer.ts";
import { UsageError } from "../errors.ts";
import type { Input, Moment } from "../input.ts";
import { several, withRungOptions } from "../options.ts";
import { periodOf } from "../period.ts";
import { toJson } from "../print.ts";
import { type RungOptions, rungsOf } from "../rungs.ts";
import { type PacketChoices, packetChoices } from "./packet/choices.ts";
import { deliver, type ExportOptions, type Format, formatOf, withExportOptions } from "./review/export.ts";
import { withoutPrivate } from "./review/private.ts";

interface PacketOptions extends RungOptions, ExportOptions {}

/** `ladderlog packet`: the promotion packet over the last twelve whole weeks, or over periods that follow each other. */
export function addPacket(cli: CAC): void {
  withExportOptions(withRungOptions(cli.command("packet", "Draft the promotion packet against the next rung")))
    .example("ladderlog packet --rung mid")
    .example("ladderlog packet --rung mid --period 2026-Q3 --period 2026-Q4")
    .action((options: PacketOptions) => {
      const format = formatOf(options);
      const render = async (input: Input) => {
        const packet = packetOf(input, options, await packetChoices(input, options));
        return deliver(await rendered(packet, format), options);
      };
      return answer(options, render, { period: (moment) => packetPeriod(options, moment) });
    });
}

function packetPeriod(options: PacketOptions, moment: Moment): Period {
  const { ladder, now, timeZone } = moment;
  if (options.since !== undefined || options.until !== undefined) return periodOf(options, moment);
  const names = several(options.period);
  const { startMonth } = ladder.period;
  const found = names.length === 0 ? lastWeeks(now, packetWeeks, timeZone) : spanOf(names, { timeZone, startMonth });
  if ("problem" in found) throw new UsageError(found.problem.message);
  return found.period;
}

function packetOf(input: Input, options: PacketOptions, choices: PacketChoices): Packet {
  const { ladder, period, now, timeOff, collection, problems } = input;
  const { repositories } = collection;
  const artifacts = takeOut(collection.artifacts, choices);
  const { rung, target } = rungsOf(ladder, options);
  if (rung === target && options.target === undefined)
    throw new UsageError(`There is no rung above \`${rung.id}\`. Say with --target which one to measure against.`);
  const measured = { ladder, rung, artifacts, period, now, timeOff };
  const progress = measureProgress({ ...measured, target });
  const review = draftReview({ progress, ladder, artifacts, repositories, now, problems });
  const current = measureProgress({ ...measured, target: rung });
  const { notes } = choices;
  return draftPacket({ review: withoutPrivate(review, options), target: progress, current, notes });
}

async function rendered(packet: Packet, format: Format): Promise<string> {
  if (format === "json") return toJson(packet);
  if (format === "md") return packetMarkdown(packet);
  const { pageHtml } = await import("../../core/review/html.ts");
  return pageHtml(packet.title, packetBody(packet));
}
