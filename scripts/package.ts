/** Makes ladderlog-<version>.vsix. vsce runs `vscode:prepublish` itself, which builds without source maps. */

import { script } from "./lib/script.ts";
import { packageExtension } from "./vsix.ts";

await script(async () => console.log(await packageExtension()));
