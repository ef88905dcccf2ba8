/** JSON for people and terminals: what would steer a terminal or turn the reading direction is written as an escape, which means the same. */
export function plainJson(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return text.replace(/[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, escapeUnit);
}

/**
 * The same text in pieces: the items of a list that is a field of the value come one by one. A history may have more artifacts than
 * one text should hold.
 */
export function* plainJsonPieces(value: object): Generator<string> {
  let before = "{";
  for (const [name, field] of Object.entries(value)) {
    if (field === undefined) continue;
    yield `${before}\n  ${plainJson(name)}: `;
    if (Array.isArray(field) && field.length > 0) yield* itemPieces(field);
    else yield indented(field, "  ");
    before = ",";
  }
  yield before === "{" ? "{}" : "\n}";
}

function* itemPieces(items: readonly unknown[]): Generator<string> {
  let before = "[";
  for (const item of items) {
    yield `${before}\n    ${indented(item, "    ")}`;
    before = ",";
  }
  yield "\n  ]";
}

/** Every line end in such a text is one between fields: those of the data are escaped. */
function indented(value: unknown, by: string): string {
  return plainJson(value).replaceAll("\n", `\n${by}`);
}

function escapeUnit(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
