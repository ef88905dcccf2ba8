const fence = /^\s*(```|~~~)[`~]*\s*([\w+#.-]*)/;
/** Languages that metadata is written in too. */
const plain = /^(?:ya?ml|te?xt|plain(?:text)?|toml|ini|properties|headers?|md|markdown)?$/i;

/**
 * The lines of a text with those of code left empty: `title: "x"` in a fence that names a programming language states nothing.
 * What stands in other fences stays, since headers are set in them.
 */
export function withoutCode(lines: readonly string[]): readonly string[] {
  let open: { readonly mark: string; readonly isCode: boolean } | undefined;
  return lines.map((line) => {
    const [, mark, language = ""] = fence.exec(line) ?? [];
    const around = open ?? (mark === undefined ? undefined : { mark, isCode: !plain.test(language) });
    open = open !== undefined && mark === open.mark ? undefined : around;
    return around?.isCode === true ? "" : line;
  });
}
