import { type CSSResult, css } from "lit";

/**
 * The palette and the page. Every colour comes from the theme's variables. Mixing a signal colour with the text colour
 * keeps it readable as small text in light themes too, where the pure one has a contrast under 4.5 : 1.
 */
export const base: CSSResult = css`
  :root {
    --text: var(--vscode-foreground);
    --quiet: color-mix(in srgb, var(--vscode-foreground) 78%, var(--vscode-editor-background));
    --line: var(--vscode-contrastBorder, color-mix(in srgb, var(--vscode-foreground) 14%, var(--vscode-editor-background)));
    --raised: color-mix(in srgb, var(--vscode-foreground) 3%, var(--vscode-editor-background));
    --faint: color-mix(in srgb, var(--vscode-foreground) 16%, var(--vscode-editor-background));
    --met: color-mix(in srgb, var(--vscode-charts-green) 72%, var(--vscode-foreground));
    --partial: color-mix(in srgb, var(--vscode-charts-yellow) 62%, var(--vscode-foreground));
    --none: color-mix(in srgb, var(--vscode-charts-red) 72%, var(--vscode-foreground));
    --documents: var(--vscode-charts-blue);
    --changes: var(--vscode-charts-green);
    --with-others: var(--vscode-charts-yellow);
    --elsewhere: var(--vscode-charts-purple);
  }

  body.vscode-high-contrast {
    --quiet: var(--vscode-foreground);
    --raised: var(--vscode-editor-background);
    --faint: color-mix(in srgb, var(--vscode-foreground) 45%, var(--vscode-editor-background));
    --met: var(--vscode-charts-green);
    --partial: var(--vscode-charts-yellow);
    --none: var(--vscode-charts-red);
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  body {
    padding: 0;
    color: var(--text);
    background: var(--vscode-editor-background);
    line-height: 1.5;
    overflow-wrap: anywhere;
  }

  ladderlog-review {
    display: block;
    max-width: 980px;
    margin: 0 auto;
    padding: 24px 32px 48px;
  }

  @media (max-width: 560px) {
    ladderlog-review {
      padding: 16px 16px 40px;
    }
  }

  h1,
  h2,
  h3,
  p,
  ul,
  li {
    margin: 0;
    padding: 0;
  }

  ul {
    list-style: none;
  }

  h1 {
    font-size: 20px;
    font-weight: 600;
    line-height: 1.3;
  }

  h2 {
    display: flex;
    flex-wrap: wrap;
    gap: 0 10px;
    align-items: baseline;
    margin: 30px 0 8px;
    font-size: 14px;
    font-weight: 600;
  }

  h3 {
    font-size: inherit;
    font-weight: 600;
  }

  .remark {
    font-weight: normal;
  }

  .quiet {
    color: var(--quiet);
  }

  .small {
    font-size: 12px;
  }

  .only-read {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .link {
    padding: 0;
    border: 0;
    background: none;
    color: var(--vscode-textLink-foreground);
    font: inherit;
    text-align: start;
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  .link:hover {
    color: var(--vscode-textLink-activeForeground);
  }

  .link:hover bdi,
  .link.more:hover,
  body.vscode-high-contrast .link bdi,
  body.vscode-high-contrast .link.more {
    text-decoration: underline;
  }

  /* Some themes leave these open, where the element falls back to white, which is not on a dark ground everywhere. */
  vscode-single-select {
    --vscode-list-hoverForeground: var(--vscode-foreground);
  }

  body.vscode-high-contrast vscode-single-select {
    --vscode-list-activeSelectionForeground: var(--vscode-foreground);
    --vscode-list-activeSelectionBackground: color-mix(
      in srgb,
      var(--vscode-focusBorder) 30%,
      var(--vscode-editor-background)
    );
  }

  /* These themes leave the second button's colours open, where the element falls back to a grey of its own. */
  body.vscode-high-contrast vscode-button[secondary] {
    --vscode-button-secondaryBackground: var(--vscode-editor-background);
    --vscode-button-secondaryForeground: var(--vscode-foreground);
    --vscode-button-secondaryHoverBackground: var(--vscode-editor-background);
  }

  .link.small {
    font-size: 12px;
  }

  .link:focus-visible,
  summary:focus-visible,
  [tabindex]:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 2px;
    border-radius: 2px;
  }
`;
