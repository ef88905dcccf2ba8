import type { Services } from "../../services.ts";
import { askDetails } from "./ask-title.ts";
import { askWhat } from "./ask-what.ts";
import { writeEntry } from "./entry.ts";

/**
 * Logs something that git cannot show: paste a link or write what it was, confirm the title. Dated today, unless a button
 * says otherwise. What could not be written is offered again the next time.
 * @param text what the first question starts with, for key bindings and other commands
 */
export async function logArtifact(services: Services, text: string): Promise<void> {
  const { engine, unwritten } = services;
  const loaded = await engine();
  const what = await askWhat(text === "" ? unwritten.text : text, loaded);
  if (what === undefined) return;
  const start = { title: what.title, day: loaded.localDay(new Date()), criteria: [] };
  const details = await askDetails(services, what, start);
  if (details === undefined) return;
  const { kind, url } = what;
  const { title, day, criteria } = details;
  const link = url === undefined ? {} : { url };
  // Before it is tried: the window may be closed while the disk is full.
  await unwritten.keep(url ?? title);
  const tied = criteria.length === 0 ? {} : { criteria };
  const isWritten = await writeEntry(services, { kind, title, date: loaded.noonOf(day), ...link, ...tied });
  if (isWritten) await unwritten.forget();
}
