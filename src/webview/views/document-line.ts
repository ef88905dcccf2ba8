import { html, nothing, type TemplateResult } from "lit";
import { icon } from "../icons.ts";
import { shorten } from "../text.ts";
import type { PanelContext } from "./context.ts";

/** Where the person's words are, and whether they are safe there. */
export function documentLine(context: PanelContext): TemplateResult {
  const { name, state } = context.ready().document;
  const words = {
    new: `Nothing written yet. What you write here is kept in ${name} in your journal.`,
    saved: `Saved in ${name}`,
    unsaved: `${name} has changes in a text editor that are not saved.`,
  };
  return html`<p class="document-line quiet small">
    ${icon(state === "unsaved" ? "circle-filled" : state === "saved" ? "check" : "edit")} <bdi>${shorten(words[state])}</bdi>
  </p>`;
}

/** What of the document is out of date or could not be read, with the one thing to do. */
export function documentNotices(context: PanelContext): TemplateResult {
  const { isOutdated, problems } = context.ready().document;
  const again = () => context.send({ type: "draftAgain" });
  const open = () => context.send({ type: "openAsText", previous: false });
  return html`${
    isOutdated
      ? html`<section class="notice" aria-label="The document is older than this page">
          ${icon("history")}
          <div>
            <p>The document was drafted earlier than this page, or against another rung. Drafting again changes no word of yours.</p>
            <vscode-button secondary @click=${again}>Draft Again</vscode-button>
          </div>
        </section>`
      : nothing
  }${
    problems.length === 0
      ? nothing
      : html`<section class="notice warning" aria-label="The document">
          ${icon("warning")}
          <div>
            ${problems.map((problem) => html`<p>${shorten(problem, 600)}</p>`)}
            <vscode-button secondary @click=${open}>Open as Text</vscode-button>
          </div>
        </section>`
  }`;
}
