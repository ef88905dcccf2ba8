import assert from "node:assert/strict";
import { forbiddenImports } from "./helpers/lint.ts";

/** Where a file would be, what it would import, and whether the house allows it. */
const cases: readonly (readonly [file: string, from: string, allowed: boolean])[] = [
  ["src/core/progress/a.ts", "vscode", false],
  ["src/core/progress/a.ts", "node:fs", false],
  ["src/core/progress/a.ts", "cac", false],
  ["src/core/progress/a.ts", "../../git/reader.ts", false],
  ["src/core/collect.ts", "../git/reader.ts", false],
  ["src/core/collect.ts", "../journal/read.ts", false],
  ["src/core/collect.ts", "./journal/fold.ts", true],
  ["src/core/progress/a.ts", "../../journal/read.ts", false],
  ["src/core/progress/a.ts", "../journal/fold.ts", true],
  ["src/core/progress/a.ts", "../../vscode/views/tree.ts", false],
  ["src/core/progress/a.ts", "../../webview/main.ts", false],
  ["src/core/progress/a.ts", "../../cli/main.ts", false],
  ["src/core/progress/a.ts", "../../protocol.ts", false],
  ["src/core/progress/a.ts", "../history/types.ts", true],
  ["src/core/progress/a.ts", "zod", true],
  ["src/git/reader.ts", "../core/history/types.ts", true],
  ["src/git/reader.ts", "node:child_process", true],
  ["src/git/reader.ts", "../cli/main.ts", false],
  ["src/git/reader.ts", "../vscode/extension.ts", false],
  ["src/journal/read.ts", "vscode", false],
  ["src/protocol.ts", "./webview/main.ts", false],
  ["src/cli/main.ts", "../core/collect.ts", true],
  ["src/cli/main.ts", "../vscode/extension.ts", false],
  ["src/cli/verbs/a.ts", "../../webview/main.ts", false],
  ["src/vscode/extension.ts", "vscode", true],
  ["src/vscode/extension.ts", "../cli/main.ts", false],
  ["src/vscode/panel/a.ts", "../../webview/main.ts", false],
  ["src/webview/main.ts", "../protocol.ts", true],
  ["src/webview/main.ts", "lit", true],
  ["src/webview/main.ts", "node:fs", false],
  ["src/webview/chart/a.ts", "../../vscode/panel/host.ts", false],
  ["src/webview/main.ts", "../cli/main.ts", false],
];

describe("the import rule", () => {
  let found: ReadonlySet<number>;
  before(() => {
    found = forbiddenImports(cases.map(([file, from]) => ({ file, from })));
  });
  for (const [index, [file, from, allowed]] of cases.entries()) {
    it(`${allowed ? "allows" : "forbids"} ${from} in ${file}`, () => assert.equal(found.has(index), !allowed));
  }
});
