import { nothing, type TemplateResult } from "lit";
import type { PanelContext } from "./context.ts";
import { evidenceCard, type PlacedCard } from "./evidence-card.ts";
import { foldedList } from "./folded-list.ts";

/** The evidence of a part as cards, in the person's order. */
export function cards(part: string, context: PanelContext): TemplateResult | typeof nothing {
  const all = context.ready().document.cards[part] ?? [];
  const known = all.flatMap((card, index): readonly PlacedCard[] => {
    const evidence = context.evidence(card.id);
    return evidence === undefined ? [] : [{ part, card, evidence, index, count: all.length }];
  });
  if (known.length === 0) return nothing;
  const row = (one: PlacedCard) => evidenceCard(one, context);
  return foldedList(`cards:${part}`, known, row, context, ({ card }) => card.id);
}
