/**
 * The theme variables that the panel uses, with the values that VS Code 1.139 gives its webviews in its own themes:
 * Dark Modern, Light Modern and the two high contrast ones.
 */
import values from "./themes.json" with { type: "json" };

export type ThemeName = keyof typeof values;

export const themes = ["dark", "light", "highContrast", "highContrastLight"] as const satisfies readonly ThemeName[];

const kinds: Readonly<Record<ThemeName, string>> = {
  dark: "vscode-dark",
  light: "vscode-light",
  highContrast: "vscode-high-contrast",
  highContrastLight: "vscode-high-contrast-light",
};

/** The style sheet that stands in for the editor's own: the theme's variables and the defaults of a webview's body. */
export function themeStyles(theme: ThemeName): string {
  const variables = Object.entries(values[theme]).map(([name, value]) => `--vscode-${name}: ${value};`);
  const fonts =
    '--vscode-font-family: system-ui, "Ubuntu", "Droid Sans", sans-serif; --vscode-font-size: 13px; --vscode-font-weight: normal;';
  return `:root { ${fonts} ${variables.join(" ")} }
@layer vscode-default {
  body { margin: 0; padding: 0 20px; background: transparent; color: var(--vscode-editor-foreground);
    font: var(--vscode-font-weight) var(--vscode-font-size) var(--vscode-font-family); }
}`;
}

/** The body as the editor marks it. High contrast light carries the class of high contrast as well. */
export function themeBody(theme: ThemeName): string {
  const classes = theme === "highContrastLight" ? `vscode-high-contrast ${kinds[theme]}` : kinds[theme];
  return `<body class="${classes}" data-vscode-theme-kind="${kinds[theme]}" role="document">`;
}
