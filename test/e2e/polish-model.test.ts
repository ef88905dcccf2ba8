import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { temporaryFolder } from "../../scripts/lib/cleanup.ts";
import { until } from "../../scripts/lib/until.ts";
import { fakeModel } from "./harness/fake-model.ts";
import { draftReview, openDemo } from "./harness/scenes.ts";
import type { Workbench } from "./harness/workbench.ts";

/** Replaces the first sentence by what the newest evidence shows, and invents another. Runs elsewhere: it uses nothing of this file. */
function answer(text: string): string {
  const lines = text.split("\n").filter((line) => line.startsWith('{"id":"E'));
  const { id, title } = JSON.parse(lines[0] ?? "{}") as { readonly id: string; readonly title: string };
  const about = `this: ${title.replace(/[()*_#]/g, "")}.`;
  const sentences = [
    { text: `I worked on ${about}`, evidence: [id], replaces: "S1" },
    { text: `Sarah led 40 teams to ${about}`, evidence: [id], about: "C1" },
  ];
  return `\`\`\`json\n${JSON.stringify({ sentences })}\n\`\`\``;
}

describe("polishing with a language model of the editor", () => {
  let workbench: Workbench;
  let sent: string;
  const journal = temporaryFolder("journal");
  before(async () => {
    const model = await fakeModel(answer);
    sent = model.sent;
    workbench = await openDemo({ beside: [model.vsix], env: { LADDERLOG_JOURNAL: journal } });
    await draftReview(workbench);
  });
  after(() => workbench?.close());
  afterEach(async function () {
    if (this.currentTest?.state === "failed") await workbench.screenshot(`failed-model-${this.currentTest.title}`);
  });

  const card = () => workbench.panel().locator("article.card").first();
  const dialog = (text: string) => workbench.page.locator(".monaco-dialog-box").filter({ hasText: text });
  function document(): string {
    const folder = join(journal, "reviews");
    const [name] = existsSync(folder) ? readdirSync(folder).filter((one) => one.endsWith(".md")) : [];
    return name === undefined ? "" : readFileSync(join(folder, name), "utf8");
  }
  const untilDocument = (what: string, is: (text: string) => boolean) =>
    until(what, () => is(document()) || undefined, { seconds: 60, every: 50 });

  it("sends exactly the text that was shown, and only after Send", async () => {
    await card().locator("textarea").pressSequentially("I did a thing.");
    await card().getByRole("button", { name: "Polish with AI…" }).click();
    await dialog("Send this text").waitFor();
    assert.equal(existsSync(sent), false);
    await dialog("Send this text").getByRole("button", { name: "Send", exact: true }).click();
    await card().locator(".diff").waitFor();
    const text = readFileSync(sent, "utf8");
    assert.match(text, /\{"id":"S1","about":"C1","text":"I did a thing\.","evidence":\[\]\}/);
    assert.match(text, /^You polish what one engineer wrote/);
  });

  it("shows what is proposed and what is refused, and writes what is accepted", async () => {
    const items = card().locator(".diff li");
    assert.match(await items.nth(0).innerText(), /Proposed[\s\S]*I worked on this/);
    assert.match(await items.nth(1).innerText(), /Refused[\s\S]*Sarah led 40 teams[\s\S]*It brings a number/);
    assert.equal(await items.nth(1).getByRole("button").count(), 0);
    await workbench.screenshot("polish-proposed");
    await items.nth(0).getByRole("button", { name: "Accept" }).press("Enter");
    await untilDocument("the accepted sentence", (text) => /^I worked on this: .* \(.*\)\.$/m.test(text));
    assert.ok(!document().includes("I did a thing.") && !document().includes("Sarah"));
    await items.nth(0).getByRole("button", { name: "Accepted" }).waitFor();
  });

  it("gives the words back as they were", async () => {
    await workbench.panel().getByRole("button", { name: "Undo" }).click();
    await untilDocument("the words of before", (text) => text.includes("\nI did a thing.\n"));
    assert.ok(!document().includes("I worked on this"));
    await card().locator(".diff").getByRole("button", { name: "Accept", exact: true }).waitFor();
  });
});
