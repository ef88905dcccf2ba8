/** A run of text with one look. Hostile text, not escaped. */
export interface Span {
  readonly text: string;
  readonly strong?: true;
  readonly em?: true;
  /** http(s) only. */
  readonly href?: string;
}

/** What every place where a review gets pasted can show. */
export type RichBlock =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly spans: readonly Span[] }
  | { readonly kind: "paragraph"; readonly spans: readonly Span[] }
  | { readonly kind: "list"; readonly ordered: boolean; readonly items: readonly (readonly RichBlock[])[] };
