import { setFlagsFromString } from "node:v8";

/**
 * By what V8 is told to compile less than it would, and what it does otherwise. To compile code once more, so that it is faster from then
 * on, pays after tenths of a second, and most runs are over by then; and most patterns are tried once or twice.
 */
const settings: readonly (readonly [little: string, all: string])[] = [
  ["--no-opt", "--opt"],
  ["--no-sparkplug", "--sparkplug"],
  ["--no-regexp-peephole-optimization", "--regexp-peephole-optimization"],
  ["--regexp-tier-up-ticks=10", "--regexp-tier-up-ticks=1"],
  // Elsewhere it is switched off, or there is none.
  ...(hasMaglev() ? ([["--no-maglev", "--maglev"]] as const) : []),
];

/** Whether V8's middle compiler is in use by itself: from Node 24 on, for these processors. */
function hasMaglev(): boolean {
  return Number.parseInt(process.versions.v8, 10) >= 13 && ["x64", "arm64"].includes(process.arch);
}

/** What somebody says of compiling who starts the program: `--jitless`, say, under which V8 fails where it is told to compile after all. */
const saysHow = /--(?:no[-_]?)?(?:jit|lite|opt|turbo|sparkplug|maglev|regexp|interpreted|stress|predictable)/;

/** Whether nobody who started the program has said how V8 is to compile. */
function isFree(): boolean {
  return !saysHow.test(`${process.execArgv.join(" ")} ${process.env.NODE_OPTIONS ?? ""}`);
}

/** Whether V8 is told so. Undefined while it was told nothing. */
let isLittle: boolean | undefined;

/** For a run that is over soon, as far as one knows. */
export function compileLittle(): void {
  if (!isFree()) return;
  isLittle = true;
  for (const [little] of settings) setFlagsFromString(little);
}

/** For a run that turns out to be long. */
export function compileAll(): void {
  if (!isFree()) return;
  isLittle = false;
  for (const [, all] of settings) setFlagsFromString(all);
}

/** Does something as at the start of a run. V8 takes no compiled code that was made under other settings: all is loaded and kept under these. */
export function asAtStart<T>(act: () => T): T {
  if (isLittle !== false) return act();
  compileLittle();
  try {
    return act();
  } finally {
    compileAll();
  }
}
