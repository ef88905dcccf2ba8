import * as z from "zod";
import { builtInKinds } from "../../artifacts/kinds.ts";
import { globProblem } from "../glob.ts";
import { limits } from "../limits.ts";

/** Text that holds at least one visible character. */
export const text = z.string().regex(/\S/);

/** A short name that may be written as a number (`level: 3`); the reader takes it as it is written. */
export const label = z.union([text, z.number()]);

/** A path pattern, relative to the repository, in the subset of globs that is safe to match against any path. */
export const glob = z.string().check((context) => {
  const problem = globProblem(context.value);
  if (problem === undefined) return;
  const params = { code: "invalid-glob" };
  context.issues.push({ code: "custom", input: context.value, message: problem, params, continue: true });
});

/** A kind's id. The built-in ones are offered; a ladder may add its own. */
const kind = z.union([z.enum(builtInKinds.map((known) => known.id)), text]);

/** A field that names one kind. */
export const oneKind = kind;

/** A field that names one kind or several. */
export const kinds = z.union([...kind.options, z.array(kind).min(1).max(limits.list)]);

/** A field that holds one glob or several. */
export const globs = z.union([glob, z.array(glob).min(1).max(limits.list)]);

/** A field that holds one text or several. */
export const texts = z.union([text, z.array(text).max(limits.list)]);

export const count = z.int().min(1);

/** A share of a whole, above 0 and up to 1. */
export const share = z.number().gt(0).lte(1);

export const amount = z.number().min(0);
