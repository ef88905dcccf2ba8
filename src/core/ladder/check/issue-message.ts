import { type Finding, isProblemCode } from "../codes.ts";
import type { Plain } from "../source/plain.ts";
import { oneOf, quote } from "../source/quote.ts";
import { didYouMean } from "../suggest.ts";
import type { Issue } from "./issues.ts";

const typeNames = new Map([
  ["string", "text"],
  ["number", "a number"],
  ["int", "a whole number"],
  ["boolean", "true or false"],
  ["array", "a list"],
  ["object", "a map of keys and values"],
  ["record", "a map of keys and values"],
]);

/** What one issue of the schema means and what to do, in plain words; `value` is what the file has there. */
export function findingOf(issue: Issue, value: Plain | undefined): Finding {
  const name = nameOf(issue.path);
  if (issue.code === "custom") return ownFinding(issue);
  if (issue.code === "invalid_value") return notListed(name, issue.values.map(String), value);
  if (issue.code === "invalid_format") return badText(name, issue.path.at(-1));
  if (issue.code === "too_small") return outOfRange(name, "least", issue.minimum, issue);
  if (issue.code === "too_big") return outOfRange(name, "most", issue.maximum, issue);
  return wrongType(name, issue.code === "invalid_type" ? issue.expected : "", value);
}

function ownFinding({ params, message }: Extract<Issue, { code: "custom" }>): Finding {
  return { code: isProblemCode(params?.code) ? params.code : "not-allowed", message };
}

/** `the key` for people: the last key of the path, or which item of it. */
export function nameOf(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  if (last === undefined) return "The ladder file";
  if (typeof last !== "number") return String(last);
  const owner = path.findLast((part) => typeof part === "string");
  return `Item ${last + 1} of ${String(owner ?? "the list")}`;
}

function wrongType(name: string, expected: string, value: Plain | undefined): Finding {
  const wanted = oneOf([
    ...new Set(
      expected
        .split("|")
        .filter((type) => type !== "null")
        .map((type) => typeNames.get(type) ?? "something else"),
    ),
  ]);
  const quotes = (typeof value === "number" || typeof value === "boolean") && /string/.test(expected);
  const hint = quotes ? ` Put it in quotes: "${value}".` : "";
  return { code: "wrong-type", message: `${name} should be ${wanted}, and is ${typeOf(value)}.${hint}` };
}

function typeOf(value: Plain | undefined): string {
  if (value === null || value === undefined) return "empty";
  if (Array.isArray(value)) return "a list";
  if (typeof value === "number") return Number.isInteger(value) ? "a number" : "a number with a fraction";
  return typeof value === "object" ? "a map" : typeof value === "boolean" ? `${value}` : "text";
}

function notListed(name: string, allowed: readonly string[], value: Plain | undefined): Finding {
  const given = typeof value === "string" ? `, and is ${quote(value)}` : "";
  const hint = typeof value === "string" ? didYouMean(value, allowed) : "";
  return { code: "not-allowed", message: `${name} should be ${oneOf(allowed)}${given}.${hint}` };
}

function badText(name: string, key: PropertyKey | undefined): Finding {
  if (key === "currency")
    return { code: "not-allowed", message: "currency should be three capital letters. Write USD or EUR, for example." };
  return { code: "empty-text", message: `${name} is empty. Write a text, or remove it.` };
}

interface Bound {
  readonly origin: string;
  readonly inclusive?: boolean;
}

function outOfRange(
  name: string,
  side: "least" | "most",
  bound: number | bigint,
  { origin, inclusive }: Bound,
): Finding {
  if (origin === "array" && side === "least")
    return { code: "empty-list", message: `${name} is an empty list. Add an item, or remove ${name}.` };
  if (origin === "array")
    return { code: "too-many", message: `${name} holds more than ${bound} items. Split it, or remove some.` };
  const words = inclusive === false ? (side === "least" ? "more than" : "less than") : `at ${side}`;
  return { code: "out-of-range", message: `${name} should be ${words} ${bound}. Change the number.` };
}
