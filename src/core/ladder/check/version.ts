import { formatVersion } from "../schema.ts";
import type { PlainMap, Positions } from "../source/plain.ts";
import { type Report, startOfFile } from "../source/report.ts";

/**
 * Whether this program knows the version of the file's format; reports when not. A file without one is read as the
 * first version; of a newer one nothing is read, because its keys may mean something else. Sets the version in `root`
 * to the one it is read as.
 */
export function checkVersion(root: PlainMap, positions: Positions, report: Report): boolean {
  const { version } = root;
  if (version === formatVersion) return true;
  const place = "version" in root ? positions.value(root, "version") : startOfFile;
  if (typeof version === "number" && version > formatVersion) {
    const message = `This ladder file is of version ${version}, and this Ladderlog reads version ${formatVersion}. Update Ladderlog.`;
    report.error(place, "newer-version", message);
    return false;
  }
  root.version = formatVersion;
  const fix = `Write version: ${formatVersion} at the top of the file.`;
  if (version === undefined)
    report.warning(place, "missing-version", `The version of the file's format is missing. ${fix}`);
  else report.error(place, "invalid-version", `This is no version of the ladder file's format. ${fix}`);
  return true;
}
