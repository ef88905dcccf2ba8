import { writeFile } from "node:fs/promises";
import type { CAC } from "cac";
import { shippedLadders } from "../../ladders/index.ts";
import { UsageError } from "../errors.ts";
import { ExitCode } from "../exit.ts";
import { single } from "../options.ts";
import { print } from "../print.ts";

const file = "ladder.yaml";

/** `ladderlog init`: writes a shipped ladder to `ladder.yaml` in the current folder; never over an existing file. */
export function addInit(cli: CAC): void {
  const ids = shippedLadders.map(({ id }) => id).join(", ");
  cli
    .command("init", `Write ${file} into the current folder`)
    .option("--template <name>", `${ids} (default: five-rung)`)
    .action((options: { template?: unknown }) => init(single("template", options.template) ?? "five-rung", ids));
}

async function init(name: string, ids: string): Promise<number> {
  const template = shippedLadders.find(({ id }) => id === name);
  if (template === undefined) throw new UsageError(`There is no template ${name}. There are ${ids}.`);
  await writeFile(file, template.text, { flag: "wx" }).catch((error: NodeJS.ErrnoException) => {
    const why = error.code === "EEXIST" ? "it exists already; move it away first" : error.message;
    throw new UsageError(`Cannot write ${file}: ${why}.`);
  });
  print(`Wrote ${file} (${template.label}). Edit it, then run \`ladderlog check ${file}\`.`);
  return ExitCode.fine;
}
