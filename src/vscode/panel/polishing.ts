import * as vscode from "vscode";
import type { PolishInput, Proposal } from "../../core/review/polish/types.ts";
import { type PolishView, polishView } from "../../core/review/polish/view.ts";
import type { PanelPolish, PolishWish } from "../../protocol.ts";
import { copyPrompt, type PolishParts, polish } from "../lm/polish.ts";

/** Words after some rows were accepted. */
interface Step {
  readonly words: string;
  readonly accepted: ReadonlySet<number>;
}

/** A diff that the page shows, with all that was accepted of it so far. */
interface Open {
  readonly proposal: Proposal;
  readonly model: string;
  readonly left: Set<number>;
  /** The first is of the words as they were. */
  readonly steps: Step[];
}

/** Words to put in place of others. */
export interface WordsEdit {
  readonly type: "words";
  readonly part: string;
  readonly base: string;
  readonly words: string;
}

/** What language models proposed for the parts of the review that is shown, until the person is done with it. */
export class Polishing {
  readonly #parts: PolishParts;
  readonly #open = new Map<string, Open>();

  constructor(parts: PolishParts) {
    this.#parts = parts;
  }

  /**
   * Asks a model after the text was shown, or copies the text, and shows a diff for each part, in place of one that was there. Gives what
   * to say about it on the page. @param isShown whether the review is still the one that was asked about
   */
  async ask(input: PolishInput, wish: PolishWish, isShown: () => boolean): Promise<string | undefined> {
    const polished = await (wish === "copy" ? copyPrompt : polish)(input, this.#parts);
    if (polished.kind === "given-up") return undefined;
    if (wish === "copy" && polished.kind === "copied") return polished.said;
    if (polished.kind !== "proposed") return this.#tell(polished.said);
    if (!isShown()) return this.#tell(vscode.l10n.t("Another period is shown by now. What was proposed is gone."));
    for (const proposal of polished.proposals) this.#begin(proposal, polished.model);
    return saidOf(polished.proposals);
  }

  /** Beside the page too, which may be out of sight by then. */
  #tell(said: string): string {
    this.#parts.asking.tell(said);
    return said;
  }

  #begin(proposal: Proposal, model: string): void {
    const steps = [{ words: proposal.words, accepted: new Set<number>() }];
    this.#open.set(proposal.part, { proposal, model, left: new Set(), steps });
  }

  /** The edit that accepts a row; undefined when there is nothing to accept. `words` are those of the part now. */
  async accept(part: string, row: number, words: string): Promise<WordsEdit | undefined> {
    const { applied } = await this.#parts.polisher();
    const open = this.#open.get(part);
    const step = open && stepAt(open, words);
    if (open === undefined || step === undefined || step.accepted.has(row)) return undefined;
    const accepted = new Set([...step.accepted, row]);
    const polished = applied(open.proposal.words, open.proposal, [...accepted]);
    if (polished === undefined || polished === step.words) return undefined;
    open.steps.splice(open.steps.indexOf(step) + 1, open.steps.length, { words: polished, accepted });
    return { type: "words", part, base: step.words, words: polished };
  }

  /** Leaves a row as it is, or takes that back. */
  leave(part: string, row: number): void {
    const left = this.#open.get(part)?.left;
    if (left?.delete(row) === false) left.add(row);
  }

  /** The person is done with a part. */
  end(part: string): void {
    this.#open.delete(part);
  }

  clear(): void {
    this.#open.clear();
  }

  /** What the page shows. `words` are those of the document now: what was taken back is not accepted any more. */
  shown(words: Readonly<Record<string, string>>): PanelPolish {
    const views = [...this.#open].map(([part, open]): readonly [string, PolishView] => {
      const { accepted } = stepAt(open, words[part] ?? "") ?? { accepted: new Set<number>() };
      return [part, polishView(open.proposal, open.model, accepted, open.left)];
    });
    return { hasModels: this.#parts.models.isKnown, parts: Object.fromEntries(views) };
  }
}

/** `3 sentences are proposed, 1 is refused` */
function saidOf(proposals: readonly Proposal[]): string {
  const rows = proposals.flatMap((proposal) => proposal.rows);
  const numberOf = (state: Proposal["rows"][number]["state"]) => rows.filter((row) => row.state === state).length;
  return vscode.l10n.t("Proposed: {0}, refused: {1}", numberOf("proposed"), numberOf("refused"));
}

/** The step that led to these words; the last one where the person wrote on since. */
function stepAt({ steps }: Open, words: string): Step | undefined {
  return steps.findLast((step) => step.words.trim() === words.trim()) ?? steps.at(-1);
}
