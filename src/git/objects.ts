import { unlessAborted } from "../local/unless-aborted.ts";
import { answerInFile } from "./answer-in-file.ts";
import { isObjectId, objectIds, overrides } from "./arguments.ts";
import { type BatchObject, BatchReader } from "./batch.ts";
import { type GitPlace, readGit, streamGit } from "./child.ts";
import { hashLines } from "./hash-lines.ts";
import type { OpenPlace } from "./place.ts";
import { atLeast } from "./version.ts";

/** Of so many objects the texts are asked for at once. Somebody may ask for ever more of them, and stop. */
const few = { objects: 16, bytes: 1024 * 1024 };

/** `cat-file` reads NUL-terminated names since then; before, a name with a line end (`\r` ends it too) cannot be asked for. */
const readsNul = { major: 2, minor: 38 };

/**
 * The text of blobs by object id. Left out: what is missing, is no blob, is larger than `maxBytes`, or is binary (holds a
 * NUL, as git itself decides). Bytes that are not UTF-8 become U+FFFD; a byte order mark is dropped.
 */
export async function readTexts(place: GitPlace, blobs: readonly string[], maxBytes: number, signal?: AbortSignal) {
  const texts = new Map<string, string>();
  for await (const { id, content } of smallBlobs(place, [...new Set(objectIds(blobs))], maxBytes, signal)) {
    const text = textOf(content);
    if (text !== undefined) texts.set(id, text);
  }
  return texts;
}

/**
 * The same for any number of blobs, with one answer for each, in their order: undefined for what is left out. Git unpacks the next
 * ones while one is looked at.
 */
export async function* readEachText(
  place: GitPlace,
  blobs: readonly string[],
  maxBytes: number,
  signal?: AbortSignal,
): AsyncGenerator<string | undefined> {
  const objects = smallBlobs(place, objectIds(blobs), maxBytes, signal);
  try {
    let next = await objects.next();
    for (const blob of blobs) {
      // Nothing comes for what is left out.
      const found = next.done !== true && next.value.id === blob ? next.value : undefined;
      yield found && textOf(found.content);
      if (found !== undefined) next = await objects.next();
    }
  } finally {
    // Whoever stops early stops git.
    await objects.return(undefined);
  }
}

/**
 * The blobs among these objects that are no larger than `maxBytes`, in their order. Git is asked for all at once, and stopped where one
 * begins that is too large, mostly before it has unpacked it; of those behind it the sizes are asked for first.
 */
async function* smallBlobs(
  place: GitPlace,
  ids: readonly string[],
  maxBytes: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<BatchObject> {
  const reader = new BatchReader(maxBytes);
  yield* readObjects(place, ids, reader, signal);
  if (reader.tooLarge === undefined) return;
  const rest = ids.slice(ids.indexOf(reader.tooLarge) + 1);
  const small = await smallAmong(place, new Set(rest), maxBytes, signal);
  yield* readObjects(
    place,
    rest.filter((id) => small.has(id)),
    new BatchReader(maxBytes),
    signal,
  );
}

async function* readObjects(
  place: GitPlace,
  ids: readonly string[],
  reader: BatchReader,
  signal: AbortSignal | undefined,
): AsyncGenerator<BatchObject> {
  if (ids.length === 0) return;
  for await (const chunk of batchOf(place, ids, signal)) {
    for (const object of reader.push(chunk)) if (object.type === "blob") yield object;
    if (reader.tooLarge !== undefined) return;
  }
}

/** What git prints of these objects: of a few small ones at once, else as it comes. */
async function* batchOf(
  place: GitPlace,
  ids: readonly string[],
  signal: AbortSignal | undefined,
): AsyncGenerator<Buffer> {
  const args = ["cat-file", "--batch"];
  const stdin = hashLines(ids);
  if (ids.length <= few.objects) {
    const answer = await answerInFile(place, [...overrides, ...args], { stdin, signal, largest: few.bytes });
    if (answer?.code === 0) {
      yield answer.stdout;
      return;
    }
  }
  yield* streamGit(place, args, { stdin: [stdin], signal });
}

/** Undefined for what is binary. */
function textOf(content: Buffer): string | undefined {
  return content.includes(0) ? undefined : content.toString("utf8").replace(/^\uFEFF/, "");
}

async function smallAmong(place: GitPlace, ids: ReadonlySet<string>, maxBytes: number, signal?: AbortSignal) {
  if (ids.size === 0) return new Set<string>();
  const command = ["cat-file", "--batch-check=%(objectname) %(objecttype) %(objectsize)"];
  const answer = await readGit(place, command, { stdin: [hashLines([...ids])], signal });
  const lines = answer.toString("utf8").split("\n");
  return new Set(
    lines.flatMap((line) => {
      const [id = "", type, size] = line.split(" ");
      return type === "blob" && Number(size) <= maxBytes ? [id] : [];
    }),
  );
}

/** Object ids of the files at these paths in the tree of a commit. Paths that are not there, or are no files, are left out. */
export async function readBlobsAt(place: OpenPlace, commit: string, paths: readonly string[], signal?: AbortSignal) {
  const holdsLineEnd = (path: string): boolean => /[\r\n]/.test(path);
  const nul = paths.some(holdsLineEnd) && atLeast(await unlessAborted(place.version(), signal), readsNul);
  const asked = [...new Set(paths)].filter(
    (path) => path !== "" && !path.includes("\0") && (nul || !holdsLineEnd(path)),
  );
  const found = new Map<string, string>();
  if (asked.length === 0) return found;
  const names = objectIds([commit]).flatMap((id) => asked.map((path) => `${id}:${path}`));
  const command = ["cat-file", "--batch-check=%(objectname) %(objecttype)", ...(nul ? ["-z"] : [])];
  const end = nul ? "\0" : "\n";
  const answer = await readGit(place, command, { stdin: names.map((name) => name + end).join(""), signal });
  for (const [index, id] of answersTo(names, answer.toString("utf8")).entries()) {
    const path = asked[index];
    if (id !== undefined && path !== undefined) found.set(path, id);
  }
  return found;
}

/** One answer for each name, in order. What is missing is answered by repeating the name, which may hold line ends. */
function answersTo(names: readonly string[], text: string): readonly (string | undefined)[] {
  let at = 0;
  return names.map((name) => {
    const repeated = text.startsWith(`${name} `, at);
    const end = text.indexOf("\n", repeated ? at + name.length : at);
    const [id = "", type] = text.slice(at, end === -1 ? text.length : end).split(" ");
    at = end === -1 ? text.length : end + 1;
    return !repeated && type === "blob" && isObjectId(id) ? id : undefined;
  });
}
