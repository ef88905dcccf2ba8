import { html, type TemplateResult } from "lit";
import type { Choice } from "../../protocol.ts";
import { shorten } from "../text.ts";

/** A labelled list of choices. `onChoose` is called with the value of the one that was picked. */
export function chooser(
  label: string,
  choices: readonly Choice[],
  chosen: string,
  onChoose: (value: string) => void,
): TemplateResult {
  const onChange = (event: Event) => {
    const { value } = event.target as HTMLElement & { readonly value: unknown };
    if (typeof value === "string") onChoose(value);
  };
  // A list left with Tab would stay open over the page.
  const onLeave = (event: Event) => {
    if (event.currentTarget instanceof HTMLElement && "open" in event.currentTarget) event.currentTarget.open = false;
  };
  return html`<div class="chooser">
    <span class="quiet small" aria-hidden="true">${label}</span>
    <vscode-single-select label=${label} @change=${onChange} @focusout=${onLeave}>
      ${choices.map(
        (choice) =>
          html`<vscode-option .value=${choice.value} ?selected=${choice.value === chosen}>${shorten(choice.label, 80)}</vscode-option>`,
      )}
    </vscode-single-select>
  </div>`;
}
