import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { Script } from "node:vm";
import type { CompiledCode } from "./compiled-code.ts";
import { asAtStart } from "./compiling.ts";

interface Module {
  exports: unknown;
}

type Require = (name: string) => unknown;

/** What a CommonJS module becomes before it is run. */
type Body = (this: unknown, exports: unknown, require: Require, module: Module) => void;

/** One line with the module's first one, so that lines are counted as in the file. */
const opening = "(function (exports, require, module) { ";
const closing = "\n})";

/**
 * Loads the pieces of the program, which the build writes as CommonJS modules that name each other by relative paths. Node's own `require`
 * would do, and does for all else; but it keeps of compiled code only what is compiled as a file is loaded, and no function that is compiled
 * when it is first called, which are most.
 */
export class PieceLoader {
  readonly #others: Require;
  readonly #code: CompiledCode | undefined;
  readonly #loaded = new Map<string, Module>();

  /** @param others loads what is named by no relative path: modules of Node */
  constructor(others: Require, code: CompiledCode | undefined) {
    this.#others = others;
    this.#code = code;
  }

  /** What the piece in this file (absolute) exports. It is run once, unless it fails. @throws what the piece throws, or the system when there is no such file. */
  load(file: string): unknown {
    const known = this.#loaded.get(file);
    if (known !== undefined) return known.exports;
    const module: Module = { exports: {} };
    this.#loaded.set(file, module);
    const require = (name: string): unknown =>
      name.startsWith(".") ? this.load(resolve(dirname(file), name)) : this.#others(name);
    try {
      const body = this.#compiled(file).runInThisContext() as Body;
      body.call(module.exports, module.exports, require, module);
    } catch (error) {
      this.#loaded.delete(file);
      throw error;
    }
    return module.exports;
  }

  #compiled(file: string): Script {
    const text = opening + readFileSync(file, "utf8") + closing;
    const cachedData = this.#code?.of(file);
    const options = { filename: file, columnOffset: -opening.length };
    const script = asAtStart(() => new Script(text, cachedData === undefined ? options : { ...options, cachedData }));
    this.#code?.note(file, script);
    return script;
  }
}
