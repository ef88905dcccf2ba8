/** The packaged extension. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFile, root } from "./lib/paths.ts";
import { mustRun } from "./lib/process.ts";

/** Packages the extension into `folder`; gives the path of the VSIX. Everything it needs is bundled, so no dependencies. */
export async function packageExtension(folder: string = root): Promise<string> {
  const { name, version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as Record<
    "name" | "version",
    string
  >;
  const vsix = join(folder, `${name}-${version}.vsix`);
  const vsce = packageFile("@vscode", "vsce", "vsce");
  await mustRun(process.execPath, [vsce, "package", "--no-dependencies", "--out", vsix], {
    cwd: root,
    output: "stderr",
  });
  return vsix;
}
