import { journalVersion } from "../core/journal/types.ts";

/**
 * The front of a `recognised` line: every field before `by` has one length, so each lies at a fixed place. `writeLine` writes
 * them so. Ten years of snapshots open in a moment because most of them are told apart by these bytes and never become text.
 */
const parts = [
  { before: `{"v":${journalVersion},"id":"`, name: "id", length: 64 },
  { before: `","type":"recognised","at":"`, name: "at", length: 24 },
  { before: `","key":"`, name: "key", length: 16 },
  { before: `","sum":"`, name: "sum", length: 16 },
  { before: `","when":"`, name: "when", length: 10 },
  { before: `","by":"`, name: "by", length: 0 },
] as const;

const { places, fixed, size } = layout();
const fixedPlaces = Uint16Array.from(fixed, ([place]) => place);
const fixedBytes = Uint8Array.from(fixed, ([, byte]) => byte);
const quote = 0x22;
const brace = 0x7d;
const zero = 0x30;

/** Whether these bytes are a line that is a whole `recognised` event as this program writes it. Any other line is parsed. */
export function isSnapshot(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start <= size || bytes[end - 1] !== brace) return false;
  // Plain loops over numbers: this runs for every line of ten years.
  for (let index = 0; index < fixed.length; index++)
    if (bytes[start + (fixedPlaces[index] ?? 0)] !== fixedBytes[index]) return false;
  return true;
}

/** The day it belongs to, as a number: 20261125. */
export function dayAt(bytes: Uint8Array, start: number): number {
  const at = start + places.when;
  return number(bytes, at, 4) * 10_000 + number(bytes, at + 5, 2) * 100 + number(bytes, at + 8, 2);
}

/** A day as `dayAt` gives it. */
export function dayNumber(day: string): number {
  return Number(day.replaceAll("-", ""));
}

/** When it was written, in milliseconds. */
export function timeAt(bytes: Uint8Array, start: number): number {
  const at = start + places.at;
  const [year, month, day] = [number(bytes, at, 4), number(bytes, at + 5, 2), number(bytes, at + 8, 2)];
  const [hours, minutes, seconds] = [number(bytes, at + 11, 2), number(bytes, at + 14, 2), number(bytes, at + 17, 2)];
  return Date.UTC(year, month - 1, day, hours, minutes, seconds, number(bytes, at + 20, 3));
}

/** The artifact and whose it is, as a number: 48 bits of the key and 5 of the addresses. Two of a hundred thousand are the same once in 10^5 journals. */
export function slotAt(bytes: Uint8Array, start: number): number {
  const at = start + places.key;
  let key = 0;
  for (let index = 0; index < 12; index++) key = key * 16 + hexadecimal(bytes[at + index] ?? 0);
  let by = 0;
  for (let index = start + size; index < bytes.length && bytes[index] !== quote; index++)
    by = (by * 31 + (bytes[index] ?? 0)) & 0xffff;
  return key * 32 + (by % 32);
}

/** The id of a line that is a snapshot. */
export function idAt(line: Buffer): string {
  return line.toString("latin1", places.id, places.id + 64);
}

function number(bytes: Uint8Array, at: number, length: number): number {
  let value = 0;
  for (let index = at; index < at + length; index++) value = value * 10 + (bytes[index] ?? 0) - zero;
  return value;
}

function hexadecimal(byte: number): number {
  return byte <= 0x39 ? byte - zero : byte - 0x57;
}

function layout() {
  const found = { id: 0, at: 0, key: 0, sum: 0, when: 0, by: 0 };
  const bytes: (readonly [place: number, byte: number])[] = [];
  let at = 0;
  for (const { before, name, length } of parts) {
    for (let index = 0; index < before.length; index++) bytes.push([at + index, before.charCodeAt(index)]);
    found[name] = at + before.length;
    at = found[name] + length;
  }
  return { places: found, fixed: bytes, size: at };
}
