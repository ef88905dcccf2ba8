import { readlinkSync } from "node:fs";

/** What says the time zone of a machine; a test hands in its own. */
export interface ZoneSource {
  /** The variable `TZ`. */
  readonly variable: string | undefined;
  /** Where the link leads that systems but Windows keep beside it; undefined where there is none. */
  readonly link: () => string | undefined;
}

const region = "Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific";
const plainName = new RegExp(`^(?:UTC|(?:${region})(?:/[A-Za-z][\\w+-]*)+)$`);
const linkFile = "/etc/localtime";

/**
 * The time zone where this program runs, e.g. `Europe/Paris`. `Intl` knows it, but to ask takes a new process as long as some answers
 * of the command line. It would look at the same two places, so where one of them holds a plain name, that is it.
 */
export function localTimeZone(source: ZoneSource = thisMachine): string {
  return written(source) ?? (Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined) ?? "UTC";
}

function written({ variable = "", link }: ZoneSource): string | undefined {
  const name = variable === "" ? link()?.split("/zoneinfo/")[1] : variable;
  if (name === undefined) return undefined;
  const short = name.replace(/^Etc\/UTC$/, "UTC");
  return plainName.test(short) ? short : undefined;
}

const thisMachine: ZoneSource = {
  get variable() {
    return process.env.TZ;
  },
  link() {
    try {
      return readlinkSync(linkFile);
    } catch {
      return undefined;
    }
  },
};
