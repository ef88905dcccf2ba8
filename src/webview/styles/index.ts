import { base } from "./base.ts";
import { chart } from "./chart.ts";
import { criteria } from "./criteria.ts";
import { editing } from "./editing.ts";
import { forcedColors } from "./forced-colors.ts";
import { header } from "./header.ts";
import { measures } from "./measures.ts";
import { notices } from "./notices.ts";

/** The page's style sheets, in order. Constructed, not inline, so that the content security policy can stay closed. */
export const styleSheets: readonly CSSStyleSheet[] = [
  base,
  header,
  chart,
  measures,
  criteria,
  editing,
  notices,
  forcedColors,
]
  .map(({ styleSheet }) => styleSheet)
  .filter((sheet) => sheet !== undefined);
