import * as vscode from "vscode";
import { withoutLinks } from "../util/safe-text.ts";

/**
 * Writes into the journal until it is written or given up. What fails is said, with what to do about it and a way to try
 * again, so that nothing has to be typed twice.
 */
export async function untilWritten(write: () => Promise<unknown>): Promise<boolean> {
  for (;;) {
    try {
      await write();
      return true;
    } catch (error) {
      if (!isJournalError(error)) throw error;
      const again = vscode.l10n.t("Try Again");
      const answer = await vscode.window.showErrorMessage(withoutLinks(error.message), again);
      if (answer !== again) return false;
    }
  }
}

/** By its name: its class lies in the engine, which is another bundle. */
function isJournalError(error: unknown): error is Error {
  return error instanceof Error && error.name === "JournalError";
}
