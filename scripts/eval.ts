/**
 * Measures recognition on a real history.
 *
 *     npm run eval -- --repo DIR --documents 'GLOB' [--kind rfc] [--people N] [--json]
 *
 * The documents that GLOB matches at HEAD are known to be documents. Who wrote each and when it landed is worked out from
 * git alone (scripts/eval/), then compared with what the command line credits to every person who wrote one. `--documents`
 * may be repeated, and one that starts with `!` leaves out. `--people` asks for those with the most documents only.
 */
import { basename, dirname, resolve } from "node:path";
import { parseArgs } from "node:util";
import picomatch from "picomatch";
import { table } from "./eval/print.ts";
import { ask } from "./eval/product.ts";
import { score } from "./eval/score.ts";
import { readTruth, type Truth } from "./eval/truth.ts";
import { script } from "./lib/script.ts";

const usage = "Usage: npm run eval -- --repo DIR --documents 'GLOB' [--kind KIND] [--people N] [--json]";

function optionsOf(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      repo: { type: "string" },
      documents: { type: "string", multiple: true },
      kind: { type: "string" },
      people: { type: "string" },
      json: { type: "boolean", default: false },
    },
  });
  const { repo, documents = [], kind, people = "Infinity", json } = values;
  if (repo === undefined || documents.length === 0 || Number.isNaN(Number(people))) throw new Error(usage);
  return { folder: resolve(repo), documents, kind, most: Number(people), json };
}

function chosenBy(globs: readonly string[]): (path: string) => boolean {
  const wanted = picomatch(globs.filter((glob) => !glob.startsWith("!")));
  const unwanted = picomatch(globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1)));
  return (path) => wanted(path) && !unwanted(path);
}

/** Who wrote the documents, those with the most first. */
function peopleIn({ documents }: Truth): string[] {
  const groups = Map.groupBy(
    documents.flatMap(({ expected }) => expected),
    (email) => email,
  );
  return [...groups.values()].toSorted((left, right) => right.length - left.length).map(([email = ""]) => email);
}

/** The last part of the folder that tells: a bare mirror's own folder is often just `repo`. */
function nameOf(folder: string): string {
  const name = basename(folder);
  return /^(?:repo|\.git)$/.test(name) ? basename(dirname(folder)) : name;
}

await script(async () => {
  const { folder, documents, kind, most, json } = optionsOf(process.argv.slice(2));
  const truth = await readTruth(folder, chosenBy(documents));
  const emails = peopleIn(truth).slice(0, most);
  const result = score(truth, await ask(folder, emails), emails, kind);
  console.log(json ? JSON.stringify(result, null, 2) : table(nameOf(folder), result));
});
