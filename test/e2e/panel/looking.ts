/** What a test sees of the panel's page: what axe finds, what reaches out of the window, where Tab stops. */
import { readFileSync } from "node:fs";
import { packageFile } from "../../../scripts/lib/paths.ts";
import type { PanelPage } from "./page.ts";

const axe = readFileSync(packageFile("axe-core", "axe.min.js"), "utf8");

/** What axe finds against WCAG 2.1 AA and its own good practices, one line each. */
export async function findings({ page }: PanelPage): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import("axe-core") };
    const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"];
    const { violations } = await axe.run(document, { runOnly: tags });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`);
  });
}

/** Elements that reach out of the window, other than the table in its own scroller and text for screen readers. */
export function overflowing({ page }: PanelPage): Promise<readonly string[]> {
  return page.evaluate(() => {
    const edge = document.documentElement.clientWidth;
    const inside = [...document.querySelectorAll("body *")].filter(
      (one) => !one.closest(".table, .only-read, title, defs"),
    );
    const outside = inside.filter((one) => one.getBoundingClientRect().right > edge + 1);
    const page = document.documentElement.scrollWidth > edge ? ["the page"] : [];
    return [...page, ...outside.map((one) => `${one.tagName}.${one.getAttribute("class")}`)];
  });
}

/** Presses Tab from the top until the focus leaves the page; gives what each focused element is called, in order. */
export async function tabStops({ page }: PanelPage): Promise<readonly string[]> {
  const stops: string[] = [];
  for (let pressed = 0; pressed < 300; pressed += 1) {
    await page.keyboard.press("Tab");
    const name = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return undefined;
      return (focused.getAttribute("label") ?? focused.getAttribute("aria-label") ?? focused.textContent ?? "").trim();
    });
    if (name === undefined) return stops;
    stops.push(name.replace(/\s+/g, " "));
  }
  return stops;
}
