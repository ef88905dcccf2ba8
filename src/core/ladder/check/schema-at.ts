import * as z from "zod";

type Path = readonly PropertyKey[];

/** The part of a schema that a path leads to; undefined when it leads nowhere. Unions are searched in order. */
export function schemaAt(schema: z.core.$ZodType, path: Path): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodOptional) return path.length === 0 ? schema : schemaAt(schema.unwrap(), path);
  const [key, ...rest] = path;
  if (key === undefined) return schema;
  if (schema instanceof z.ZodUnion) return firstOf(schema.options, path);
  const inner = childOf(schema, key);
  return inner === undefined ? undefined : schemaAt(inner, rest);
}

/** The keys that the map at `path` may have; empty when it is no map of known keys. */
export function knownKeys(schema: z.core.$ZodType, path: Path): string[] {
  const found = schemaAt(schema, path);
  return found === undefined ? [] : keysOf(found);
}

function keysOf(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodOptional) return keysOf(schema.unwrap());
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(keysOf);
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}

function firstOf(options: readonly z.core.$ZodType[], path: Path): z.core.$ZodType | undefined {
  for (const option of options) {
    const found = schemaAt(option, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

function childOf(schema: z.core.$ZodType, key: PropertyKey): z.core.$ZodType | undefined {
  if (schema instanceof z.ZodArray) return typeof key === "number" ? schema.element : undefined;
  if (typeof key !== "string") return undefined;
  if (schema instanceof z.ZodRecord) return schema.valueType;
  if (!(schema instanceof z.ZodObject)) return undefined;
  return Object.hasOwn(schema.shape, key) ? schema.shape[key] : undefined;
}

/** What a field is for, in the words that the editor shows; undefined when the path leads nowhere. */
export function descriptionAt(schema: z.core.$ZodType, path: Path): string | undefined {
  const found = schemaAt(schema, path);
  return found instanceof z.ZodType ? found.description : undefined;
}
