import type { ErrorCode } from "yaml";

const messages: { readonly [code in ErrorCode]?: string } = {
  ALIAS_PROPS: "An alias (*name) cannot have an anchor or a tag of its own. Remove it.",
  BAD_ALIAS: "This alias cannot be read. Write * and the name of an anchor, or put the text in quotes.",
  BAD_COLLECTION_TYPE: "This tag does not fit what follows it. Remove the tag: a ladder needs none.",
  BAD_DIRECTIVE: "This % line cannot be read. Remove it, or put the text in quotes.",
  BAD_DQ_ESCAPE:
    "A backslash in double quotes starts an escape that YAML does not know. Write two backslashes, or use single quotes.",
  BAD_INDENT: "This line is indented in a way that fits nothing above it. Line it up with its neighbours.",
  BAD_PROP_ORDER: "Anchors and tags come before the value and after the dash. Move it.",
  BAD_SCALAR_START: "A text cannot start with this character. Put it in quotes.",
  BLOCK_AS_IMPLICIT_KEY:
    "There are two keys on this line, or a text with a colon in it. Put a text that holds a colon in quotes.",
  BLOCK_IN_FLOW: "An indented list or map cannot stand inside brackets or braces. Write it with commas.",
  KEY_OVER_1024_CHARS: "This key is too long. Check for a missing line break or quote.",
  MISSING_CHAR: "A quote, bracket, brace, comma or colon is missing here, or a space after one. Add it.",
  MULTILINE_IMPLICIT_KEY:
    "A key must stand on one line and be followed by a colon and a space. Check for a missing colon or quote.",
  MULTIPLE_ANCHORS: "A value can have one anchor only. Remove the others.",
  MULTIPLE_DOCS: "A ladder file is one document. What follows this line is not read: remove it.",
  MULTIPLE_TAGS: "A value can have one tag only. Remove the tags: a ladder needs none.",
  NON_STRING_KEY: "A key must be a plain text. Write it out.",
  RESOURCE_EXHAUSTION: "The file is nested too deeply. A ladder needs about eight levels.",
  TAB_AS_INDENT: "YAML does not allow tabs as indentation. Indent with spaces.",
  TAG_RESOLVE_FAILED: "This tag is not known. Remove it: a ladder needs none. Put a text that starts with ! in quotes.",
};

/** What a YAML syntax error means and what to do about it, in plain words. */
export function syntaxMessage(code: ErrorCode): string {
  return (
    messages[code] ?? "This is not valid YAML here. Check indentation, colons, quotes and brackets around this place."
  );
}
