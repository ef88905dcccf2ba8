/** Where the page's parts are, as addresses that the webview may load. */
export interface PageParts {
  /** What the content security policy calls this extension's own files. */
  readonly cspSource: string;
  /** Fresh for every page: lets the one script run and nothing else. */
  readonly nonce: string;
  readonly script: string;
  readonly codicons: string;
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

const attribute = (text: string) => text.replace(/[&<>"']/g, (character) => escapes[character] ?? "");

/** All that the page may do: run our script, use our style sheets and our icon font. No images, no network, no forms. */
export function contentSecurityPolicy({ cspSource, nonce }: PageParts): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src ${cspSource}`,
    `font-src ${cspSource}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The panel's page. The script draws everything; the id of the link is where icon elements look for the font. */
export function panelHtml(parts: PageParts): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${attribute(contentSecurityPolicy(parts))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Self-review</title>
<link rel="stylesheet" id="vscode-codicon-stylesheet" href="${attribute(parts.codicons)}">
</head>
<body>
<script nonce="${attribute(parts.nonce)}" type="module" src="${attribute(parts.script)}"></script>
</body>
</html>
`;
}
