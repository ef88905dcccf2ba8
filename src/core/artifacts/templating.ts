/**
 * A file name without the ending of a template engine: `decisions.html.md.erb`, as in the sites that UK government departments make with
 * Middleman, is Markdown. Without the `.html` it is a form that some program fills in.
 */
export function withoutTemplating(name: string): string {
  return /\.html\.(?:md|markdown)\.erb$/i.test(name) ? name.slice(0, -".erb".length) : name;
}
