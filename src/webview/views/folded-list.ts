import { html, nothing, type TemplateResult } from "lit";
import { repeat } from "lit/directives/repeat.js";
import type { PanelContext } from "./context.ts";

/** How many rows a long list shows before it is unfolded. */
export const shownFirst = 8;

/** Lists at most this much longer than `shownFirst` are shown whole: a button for two rows saves nothing. */
const slack = 2;

/** After unfolding, keyboards and screen readers go on at the first row that is new. */
function focusFirstNew(button: EventTarget | null): void {
  if (!(button instanceof HTMLElement)) return;
  const list = button.previousElementSibling;
  requestAnimationFrame(() => list?.children[shownFirst]?.querySelector<HTMLElement>("button, a")?.focus());
}

/**
 * A list of which a long one shows its first rows and a button for the rest. `id` names the list across redraws, so
 * that it stays as the person left it, and `key` an item, so that its row moves with it.
 */
export function foldedList<Item>(
  id: string,
  items: readonly Item[],
  row: (item: Item, index: number) => TemplateResult,
  context: PanelContext,
  key: (item: Item, index: number) => unknown = (_item, index) => index,
): TemplateResult {
  const isLong = items.length > shownFirst + slack;
  const isUnfolded = isLong && context.isUnfolded(id);
  const shown = isLong && !isUnfolded ? items.slice(0, shownFirst) : items;
  const press = (event: Event) => {
    context.fold(id, !isUnfolded);
    if (!isUnfolded) focusFirstNew(event.currentTarget);
  };
  return html`<ul class="rows">${repeat(shown, key, row)}</ul>
    ${
      isLong
        ? html`<button type="button" class="link more small" aria-expanded=${isUnfolded ? "true" : "false"} @click=${press}>
            ${isUnfolded ? `Show the first ${shownFirst}` : `Show all ${items.length}`}
          </button>`
        : nothing
    }`;
}
