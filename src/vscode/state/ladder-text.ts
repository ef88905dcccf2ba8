import * as vscode from "vscode";
import { limits } from "../../core/ladder/limits.ts";
import type { ParsedLadder } from "../../core/ladder/parse.ts";
import type { Engine } from "../engine.ts";

/** Bytes that no text within the parser's limit takes: three for a character, and the mark at the beginning. */
const mostBytes = 3 * limits.characters + 3;

/** What stands for the text of a file that is too large to be read: the parser refuses it for its length, in its own words. */
const tooLong = "#".repeat(limits.characters + 1);

/** The text of a ladder file on disk. @throws what the file system says, and for what is no file. */
export async function readLadderText(file: vscode.Uri): Promise<string> {
  const { size, type } = await vscode.workspace.fs.stat(file);
  if ((type & vscode.FileType.File) === 0) throw vscode.FileSystemError.FileNotFound(file);
  if (size > mostBytes) return tooLong;
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
}

/** The text as it is in the editor, when the file is open, else as it is on disk. @throws like `readLadderText` */
export async function editedLadderText(file: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find(
    ({ uri, isClosed }) => !isClosed && uri.toString() === file.toString(),
  );
  return open?.getText() ?? (await readLadderText(file));
}

/** As many texts as are looked at in turn: a few folders, saved and being edited. */
const mostKept = 8;

/** Parses ladders, each text once: the sidebar and the Problems panel look at the same ones. */
export class LadderParser {
  readonly #engine: () => Promise<Engine>;
  readonly #kept = new Map<string, ParsedLadder>();

  constructor(engine: () => Promise<Engine>) {
    this.#engine = engine;
  }

  async parse(text: string): Promise<ParsedLadder> {
    const { parseLadder } = await this.#engine();
    const parsed = this.#kept.get(text) ?? parseLadder(text);
    // The one that was used last stands last, and so goes last.
    this.#kept.delete(text);
    this.#kept.set(text, parsed);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return parsed;
  }
}
