const opening = /^\s*(```|~~~)[`~]*\s*([\w+#.-]*)[^`]*$/;
const closing = /^\s*(```|~~~)[`~]*\s*$/;
/** Languages that things are programmed in. Headers are set in blocks of all other sorts, and of none. */
const code =
  /^(?:[jt]sx?|javascript|typescript|jsonc?|json5|go|golang|rs|rust|py|python|java|kt|kotlin|swift|c|cpp|c\+\+|cs|csharp|c#|fs|fsharp|f#|rb|ruby|php|scala|clj|clojure|ex|elixir|erl|erlang|hs|haskell|lua|dart|sql|graphql|proto|protobuf|html|css|scss|vue|svelte|sol|solidity|hcl|terraform|ba?sh|zsh|shell|diff)$/i;

/**
 * The lines of a text with those of code left empty: `title: "x"` in a fence that names a programming language states nothing.
 * Each line keeps its place.
 */
export function withoutCode(lines: readonly string[]): readonly string[] {
  let open: { readonly mark: string; readonly isCode: boolean } | undefined;
  return lines.map((line) => {
    const [, mark, language = ""] = opening.exec(line) ?? [];
    const around = open ?? (mark === undefined ? undefined : { mark, isCode: code.test(language) });
    open = open !== undefined && closing.exec(line)?.[1] === open.mark ? undefined : around;
    return around?.isCode === true ? "" : line;
  });
}
