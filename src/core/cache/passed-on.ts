import type { RepositoryReader } from "../history/types.ts";

/** A reader that asks another one everything, to be spread where some answers are at hand: a spread of the other has none of its methods. */
export function passedOn(reader: RepositoryReader): RepositoryReader {
  return {
    folder: reader.folder,
    pause: () => reader.pause(),
    facts: (signal) => reader.facts(signal),
    lastBefore: (tip, instant, signal) => reader.lastBefore(tip, instant, signal),
    commits: (range, signal) => reader.commits(range, signal),
    commitsAt: (hashes, signal) => reader.commitsAt(hashes, signal),
    changedCommits: (range, signal) => reader.changedCommits(range, signal),
    changesOf: (hashes, signal) => reader.changesOf(hashes, signal),
    changesTo: (isWanted, range, signal) => reader.changesTo(isWanted, range, signal),
    writersOf: (request, signal) => reader.writersOf(request, signal),
    texts: (blobs, maxBytes, signal) => reader.texts(blobs, maxBytes, signal),
    eachText: (blobs, maxBytes, signal) => reader.eachText(blobs, maxBytes, signal),
    blobsAt: (commit, paths, signal) => reader.blobsAt(commit, paths, signal),
    existing: (hashes, signal) => reader.existing(hashes, signal),
    called: (hashes, signal) => reader.called(hashes, signal),
    dropped: (hashes, tips, signal) => reader.dropped(hashes, tips, signal),
    roots: (tip, signal) => reader.roots(tip, signal),
  };
}
