import assert from "node:assert/strict";
import { feature, judged, rfc, theirs, together } from "./helper.ts";

describe("a sentence of a model", () => {
  for (const [text, cites, own] of [
    ["I wrote the RFC that retires the event bus.", [rfc], ""],
    ["Wrote the RFC on retiring the in-house event bus on 12 Oct 2026; 7 people worked with it.", [rfc], ""],
    ["Wrote the RFC on the event bus in October, and seven others took part in it.", [rfc], ""],
    ["Shipped a retry queue that is bounded to 500 entries.", [feature], ""],
    ["The retry queue is bounded since 2026-11-03 (#412).", [feature], ""],
    ["Wrote 2 documents: on the event bus, and on one retry budget.", [rfc, together], ""],
    ["I led the retirement of the event bus with Dana.", [rfc], "I led the bus thing together with Dana."],
    ["Retries fell by 40%, for the queue is bounded.", [feature], "Retries fell by forty percent."],
    ["The queue of `retry.ts` is bounded.", [feature], "I bounded `retry.ts`."],
    ["I am responsible for the event bus and its RFC.", [rfc], "I am responsible for the event bus"],
    ["The event bus led to the RFC, a guide for its own users.", [rfc], ""],
    ["The RFC on the event bus is what the team reads first.", [rfc], ""],
  ] as const)
    it(`may be proposed: ${text}`, () => assert.deepEqual(judged(text, cites, own).reasons.filter(isRefusal), []));

  for (const [why, text, cites, own] of [
    ["It cites nothing", "I wrote the RFC on the event bus.", [], ""],
    ["a number", "Wrote the RFC on the event bus that 12 teams follow.", [rfc], ""],
    ["a number", "Wrote the RFC on the event bus that twelve teams follow.", [rfc], ""],
    ["a number", "Wrote the RFC on the event bus, read by two hundred people.", [rfc], ""],
    ["a number", "Wrote the RFC on the event bus, read by hundreds.", [rfc], ""],
    ["a number", "Wrote the RFC on the event bus, which halved the costs.", [rfc], ""],
    ["a number", "Bounded the retry queue: 500% faster.", [feature], ""],
    ["a number", "Bounded the retry queue for 412 services.", [feature], ""],
    ["a number", "Wrote the RFC on the event bus on 13 Oct.", [rfc], ""],
    ["a number", "Wrote the RFC on the event bus in 2025.", [rfc], ""],
    ["a number", "Wrote the RFC on the event bus in week 12.", [rfc], ""],
    ["a number", "Wrote the RFC on the event bus \u0661\u0662 times.", [rfc], ""],
    ["a number", "Wrote the RFC on the event bus for \u{ff14}\u{ff10} teams.", [rfc], ""],
    ["a number", "Wrote the RFC on the event bus, \u00bd of the work.", [rfc], ""],
    ["a number", "Wrote version v3 of the RFC on the event bus.", [rfc], ""],
    ["a number", "Retries fell by 40%, for the queue is bounded.", [feature], "Retries fell by 30%."],
    ["a number", "Wrote the RFC on the event bus for \u217b teams.", [rfc], ""],
    ["claims more", "My mentorship of juniors shows in the event bus RFC.", [rfc], ""],
    ["claims more", "I was the driving force behind the event bus RFC.", [rfc], ""],
    ["a name", "Wrote the RFC on the event bus with Sarah.", [rfc], ""],
    ["a name", "Kubernetes runs the event bus of the RFC.", [rfc], ""],
    ["a name", "Wrote the RFC on the event bus for the Payments team.", [rfc], ""],
    ["a name", "Wrote the RFC on the event bus in November.", [rfc], ""],
    ["a name", "Wrote the RFC on the event bus (src/bus.ts).", [rfc], ""],
    ["a name", "Wrote the RFC on the event bus with @dana.", [rfc], ""],
    ["a name", "Wrote the RFC on the event bus and its eventBusClient.", [rfc], ""],
    ["a name", "Wrote the RFC on the event bus and event_bus_client.", [rfc], ""],
    ["a name", "Wrote the RFC on the event bus for example.com users.", [rfc], ""],
    ["a name", "Wrote the RFC on the event bus, \u9234\u6728 said.", [rfc], ""],
    ["a name", "Wrote the RFC on the event bus with \u0421\u0430\u0440\u0430.", [rfc], ""],
    ["a name", "Wrote the RFC on the event bus and its SLO.", [rfc], ""],
    ["a name", "The retry queue of Postgres is bounded.", [feature], ""],
    ["It holds a link", "Wrote the RFC on the event bus, https://evil.example/x.", [rfc], ""],
    ["It holds markup", "Wrote the RFC on the [event bus](x).", [rfc], ""],
    ["It holds markup", "Wrote the **RFC** on the event bus.", [rfc], ""],
    ["It holds markup", "Wrote the RFC on the event bus <img src=x>.", [rfc], ""],
    ["a name", "Wrote the RFC on the `eventbus`.", [rfc], ""],
    ["It holds markup", "Wrote the RFC on the event bus &lt;b.", [rfc], ""],
    ["It holds line breaks", "Wrote the RFC\n\n# on the event bus.", [rfc], ""],
    ["It holds line breaks", "Wrote the RFC on the \u202eevent bus.", [rfc], ""],
    ["It holds line breaks", "Wrote the RFC on the event\u200b bus.", [rfc], ""],
    ["It is not one sentence", "Wrote the RFC on the event bus. The bus is old.", [rfc], ""],
    ["It has more than 500", `Wrote the RFC on the event bus ${"and so on ".repeat(60)}.`, [rfc], ""],
    ["It says nothing", "...", [rfc], ""],
    ['"led"', "I led the retirement of the event bus.", [rfc], ""],
    ['"lead"', "I lead the work on the event bus.", [rfc], ""],
    ['"leading"', "Leading the retirement of the event bus.", [rfc], ""],
    ['"owner"', "I was the owner of the event bus.", [rfc], ""],
    ['"led"', "The retirement of the event bus is led by me.", [rfc], ""],
    ['"led"', "Wrote the RFC on the event bus with the team that I led.", [rfc], ""],
    ['"mentoring"', "Wrote the RFC on the event bus while mentoring.", [rfc], ""],
    ['"in charge of"', "I was in charge of the event bus.", [rfc], ""],
    ['"my team"', "Wrote the RFC on the event bus for my team.", [rfc], ""],
    ["a number", "Wrote the RFC on the event bus that several teams follow.", [rfc], ""],
    ["a number", "Wrote the RFC on the event bus that everyone follows.", [rfc], ""],
    ['"led"', "I l\u00e8d the retirement of the event bus.", [rfc], ""],
    ["a number", "Wrote the RFC on the event bus for t\u0301welve teams.", [rfc], ""],
    ["a name", "Will wrote the RFC on the event bus.", [rfc], ""],
    ["It holds line breaks", "Wrote the RFC on the event bus of S\u200darah.", [rfc], ""],
    ['"mentored"', "Mentored the team on the event bus.", [rfc], ""],
    ['"reduced"', "Reduced outages of the event bus.", [rfc], ""],
    ['"convinced"', "Convinced the board of the event bus.", [rfc], ""],
    ['"reviewed"', "Reviewed the RFC on the event bus.", [rfc], ""],
    ['"paired"', "Paired on the event bus.", [rfc], ""],
    ["says nothing of it", "Wrote down what the team agreed on.", [rfc], ""],
    ["says nothing of it", "I wrote the RFC that retires the event bus.", [rfc, feature], ""],
    ["and does not cite it", "Bounded the retry queue, and wrote of the event bus.", [feature], ""],
    ["of another criterion", "Reviewed the payout ledger.", [theirs], ""],
  ] as const)
    it(`is refused (${why}): ${text.slice(0, 60)}`, () => {
      const { state, reasons, markdown } = judged(text, cites, own);
      assert.equal(state, "refused");
      assert.equal(markdown, undefined);
      assert.ok(reasons.join(" ").includes(why), reasons.join(" "));
    });
});

function isRefusal(reason: string): boolean {
  return !reason.startsWith("Yours ");
}
