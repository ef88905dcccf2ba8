import * as vscode from "vscode";
import type { Engine } from "../engine.ts";
import { withoutLinks } from "../util/safe-text.ts";

/**
 * Writes into the journal until it is written or given up. What fails is said, with what to do about it and a way to try
 * again, so that nothing has to be typed twice.
 */
export async function untilWritten({ JournalError }: Engine, write: () => Promise<unknown>): Promise<boolean> {
  for (;;) {
    try {
      await write();
      return true;
    } catch (error) {
      if (!(error instanceof JournalError)) throw error;
      const again = vscode.l10n.t("Try Again");
      const answer = await vscode.window.showErrorMessage(withoutLinks(error.message), again);
      if (answer !== again) return false;
    }
  }
}
