import type { QuickPickOptions } from "vscode";

/**
 * For a question that follows another, or a press in the panel: the panel may take the focus back only then, which would close a
 * question that minds.
 */
export const afterAnother: QuickPickOptions = { ignoreFocusOut: true };
