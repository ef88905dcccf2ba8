/**
 * A file name without the ending of a template engine: `decisions.html.md.erb`, as in the sites that UK government departments make with
 * Middleman, is Markdown.
 */
export function withoutTemplating(name: string): string {
  return /\.(?:md|markdown)\.erb$/i.test(name) ? name.slice(0, -".erb".length) : name;
}
