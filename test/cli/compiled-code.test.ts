import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { transformSync } from "esbuild";
import { CompiledCode } from "../../src/cli/compiled-code.ts";
import { asAtStart, compileAll, compileLittle } from "../../src/cli/compiling.ts";
import { PieceLoader } from "../../src/cli/piece-loader.ts";
import { temporaryFolder } from "../git/helpers.ts";

const others = createRequire(import.meta.url);

/**
 * Loads one of these pieces as a new process would, with code from a cache. They lie in another folder each time: V8 remembers what it
 * compiled for a file in this process.
 */
function pieces(files: Readonly<Record<string, string>>, written = 1) {
  return (name: string, code?: CompiledCode): Exports => {
    const folder = temporaryFolder();
    for (const [file, text] of Object.entries(files)) writePiece(join(folder, file), text, written);
    return new PieceLoader(others, code).load(join(folder, name)) as Exports;
  };
}

function writePiece(file: string, text: string, written: number): void {
  writeFileSync(file, text);
  utimesSync(file, written, written);
}

type Exports = Readonly<Record<string, never>> & { readonly sum?: (a: number) => number };

/** One function that is compiled when it is first called, and long. */
const lazy = `exports.sum = function (a) { ${"a = a + 1;".repeat(200)} return a; };\n`;

const codeIn = (folder: string): readonly string[] =>
  readdirSync(folder).flatMap((program) =>
    readdirSync(join(folder, program)).map((name) => join(folder, program, name)),
  );

/** The file with the code of a piece that was loaded, and not called, before. */
function keptOf(folder: string, load: (name: string, code: CompiledCode) => Exports): string {
  const code = of(folder);
  load("a.js", code);
  code.keep();
  return codeIn(folder)[0] ?? assert.fail("nothing was kept");
}

const of = (folder: string, program = "0123456789abcdef"): CompiledCode =>
  CompiledCode.of(program, folder) ?? assert.fail("none");

describe("pieces of the program", () => {
  it("name each other by relative paths and everything else by Node's names, and run once", () => {
    const load = pieces({
      "a.js":
        'exports.b = require("./b.js"); exports.same = require("./b.js") === exports.b; exports.sep = require("node:path").sep;',
      "b.js": 'exports.a = require("./a.js"); exports.count = (exports.count ?? 0) + 1;',
    });
    const a = load("a.js") as unknown as { b: { a: unknown; count: number }; same: boolean; sep: string };
    assert.deepEqual([a.b.count, a.same, a.b.a === a, a.sep], [1, true, true, join("/")]);
  });

  it("are told of by the lines and columns of their files", () => {
    const load = pieces({ "a.js": 'exports.x = 1; throw new Error("first line");' });
    assert.throws(
      () => load("a.js"),
      (error: Error) => /a\.js:1:22\)?$/m.test(error.stack ?? ""),
    );
  });
});

describe("a piece that fails", () => {
  it("is loaded anew the next time", () => {
    const folder = temporaryFolder();
    const loader = new PieceLoader(others, undefined);
    assert.throws(() => loader.load(join(folder, "a.js")), /ENOENT/);
    writeFileSync(
      join(folder, "a.js"),
      'if (globalThis.process.env.X_FAILS === "1") throw new Error("once"); exports.ok = true;',
    );
    process.env.X_FAILS = "1";
    assert.throws(() => loader.load(join(folder, "a.js")), /once/);
    delete process.env.X_FAILS;
    assert.deepEqual({ ...(loader.load(join(folder, "a.js")) as object) }, { ok: true });
  });
});

describe("a program that is started with words on how to compile", () => {
  const source = readFileSync(new URL("../../src/cli/compiling.ts", import.meta.url), "utf8");
  const busy = `${transformSync(source, { loader: "ts", format: "esm" }).code}
    compileLittle();
    compileAll();
    let sum = 0;
    const add = (a) => a + /a+b?/.test("aab" + a).toString().length;
    for (let n = 0; n < 200_000; n += 1) sum = add(sum);
    asAtStart(() => console.log(sum));
  `;
  for (const said of [["--jitless"], ["--no-opt"], []])
    it(`goes by them, and runs: ${said.join(" ") || "none"}`, () => {
      const args = [...said, "--input-type=module", "-e", busy];
      const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
      assert.deepEqual([status, stdout, stderr], [0, "800000\n", ""]);
    });
});

describe("compiled code", () => {
  after(compileAll);

  it("is kept with the functions that were called, and taken by the next run", () => {
    const load = pieces({ "a.js": lazy });
    const [uncalled, called] = [temporaryFolder(), temporaryFolder()];
    for (const folder of [uncalled, called]) {
      const code = of(folder);
      const { sum } = load("a.js", code);
      if (folder === called) assert.equal(sum?.(1), 201);
      code.keep();
    }
    const [small, large] = [uncalled, called].map((folder) => statSync(codeIn(folder)[0] ?? "").size);
    assert.ok((large ?? 0) > (small ?? 0) * 2, `${small} ${large}`);
    const again = of(called);
    assert.equal(load("a.js", again).sum?.(1), 201);
    const [file = ""] = codeIn(called);
    utimesSync(file, 1, 1);
    again.keep();
    assert.equal(statSync(file).mtimeMs, 1000, "there is nothing new in it");
  });

  it("is written anew where a piece was loaded that had none", () => {
    const load = pieces({ "a.js": lazy, "b.js": 'require("./a.js").sum(1);' });
    const folder = temporaryFolder();
    const { size } = statSync(keptOf(folder, load));
    const second = of(folder);
    load("b.js", second);
    second.keep();
    const sizes = codeIn(folder).map((file) => [file.slice(-9), statSync(file).size] as const);
    assert.equal(sizes.length, 2);
    assert.ok(sizes.some(([name, now]) => name === "a.js.code" && now > size));
  });

  for (const [kept, taken] of [
    [compileLittle, compileAll],
    [compileAll, compileLittle],
    [compileAll, compileAll],
  ] as const)
    it(`that was kept after ${kept.name} is taken after ${taken.name}`, () => {
      const load = pieces({ "a.js": lazy });
      const folder = temporaryFolder();
      kept();
      const code = of(folder);
      load("a.js", code);
      asAtStart(() => code.keep());
      const [file = ""] = codeIn(folder);
      utimesSync(file, 1, 1);
      taken();
      const again = of(folder);
      assert.equal(load("a.js", again).sum?.(1), 201);
      asAtStart(() => again.keep());
      assert.equal(statSync(file).mtimeMs, 1000, "there is nothing new in it");
    });

  it("that is cut off, or of another text, is not taken and is replaced", () => {
    const load = pieces({ "a.js": lazy });
    const folder = temporaryFolder();
    const file = keptOf(folder, load);
    const whole = readFileSync(file).length;
    truncateSync(file, whole >> 1);
    const second = of(folder);
    assert.equal(load("a.js", second).sum?.(1), 201);
    second.keep();
    assert.ok(statSync(file).size >= whole);
    // V8 asks only how long a text is.
    const third = of(folder);
    const other = { "a.js": lazy.replace("a = a + 1", "a = a + 2") };
    assert.equal(pieces(other, 2)("a.js", third).sum?.(1), 202);
  });

  it("in which anything was changed is not taken", () => {
    const load = pieces({ "a.js": lazy });
    const folder = temporaryFolder();
    const file = keptOf(folder, load);
    const whole = readFileSync(file);
    const piece = join(temporaryFolder(), "a.js");
    writePiece(piece, lazy, 1);
    assert.ok(of(folder).of(piece));
    for (let at = 0; at < whole.length; at += 7) {
      const damaged = Buffer.from(whole);
      damaged.writeUInt8(damaged.readUInt8(at) ^ 0x40, at);
      writeFileSync(file, damaged);
      assert.equal(of(folder).of(piece), undefined, `at ${at}`);
    }
    writeFileSync(file, whole);
    assert.ok(of(folder).of(piece));
  });

  it("lies where only the user can write, and there is none of a program without a name", () => {
    const folder = join(temporaryFolder(), "code");
    const code = of(folder);
    pieces({ "a.js": lazy })("a.js", code);
    code.keep();
    if (process.platform !== "win32")
      for (const path of [folder, join(folder, readdirSync(folder)[0] ?? "")])
        assert.equal(statSync(path).mode & 0o077, 0);
    const program = "0123456789abcdef";
    assert.equal(CompiledCode.of(undefined, folder), undefined);
    assert.equal(CompiledCode.of(program, undefined), undefined);
    const file = join(temporaryFolder(), "file");
    writeFileSync(file, "");
    assert.equal(CompiledCode.of(program, file), undefined);
  });

  it("is not taken from folders that others can write to or made: as git checks them out", () => {
    if (process.platform === "win32") return;
    const program = "0123456789abcdef";
    const folder = temporaryFolder();
    assert.ok(CompiledCode.of(program, folder));
    const [own = ""] = readdirSync(folder);
    chmodSync(join(folder, own), 0o755);
    assert.equal(CompiledCode.of(program, folder), undefined);
    chmodSync(join(folder, own), 0o700);
    chmodSync(folder, 0o777);
    assert.equal(CompiledCode.of(program, folder), undefined);
    const link = join(temporaryFolder(), "link");
    symlinkSync(folder, link);
    assert.equal(CompiledCode.of(program, link), undefined);
  });

  it("is kept of the four programs that were written last, and what is somebody else's stays", () => {
    const folder = temporaryFolder();
    const load = pieces({ "a.js": lazy });
    for (const name of ["project", "0123456789abcdef", "v24.0.0-x64-12345678-0"]) mkdirSync(join(folder, name));
    const programs = ["1", "2", "3", "4", "5"].map((digit) => digit.repeat(16));
    for (const [age, program] of programs.entries()) {
      const code = of(folder, program);
      load("a.js", code);
      code.keep();
      for (const name of readdirSync(folder)) if (name.startsWith(program)) utimesSync(join(folder, name), age, age);
    }
    const others = ["0123456789abcdef", "project", "v24.0.0-x64-12345678-0"];
    const found = readdirSync(folder).map((name) => (others.includes(name) ? name : name.slice(0, 16)));
    assert.deepEqual(found.sort(), [...others, ...programs.slice(1)].sort());
  });
});
