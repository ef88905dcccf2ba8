import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { ada, bo, changes, cy, History, only, pairings, pull } from "./helper.ts";

const alone = (history: History, owner: string, by = ada) => {
  const topic = `${owner}-${history.commits.length}`;
  history.on(topic, { by, subject: `Work ${topic}` });
  history.merge(topic, pull(history.commits.length, `${owner}/x`));
};

describe("whose a branch with several authors is", () => {
  it("is the one's whose account it came from, by a private address", () => {
    const history = new History();
    const other = { name: "A. M.", email: "123+ada@users.noreply.github.com" };
    history.on("t", { by: bo, subject: "Start", files: ["src/a.ts"] });
    history.on("t", { by: other, subject: "Finish" });
    history.merge("t", pull(1, "ada/t", "T"));
    assert.equal(only(changes(history, { me: other })).role, "author");
    assert.equal(only(changes(history, { me: bo })).role, "co-author");
  });

  it("is the one's whose other branches came from that account", () => {
    const history = new History();
    alone(history, "countess");
    alone(history, "countess");
    history.on("t", { by: bo, subject: "Start" });
    history.on("t", { subject: "Finish" });
    history.merge("t", pull(99, "countess/t", "Both"));
    assert.equal(changes(history).find((a) => a.title === "Both")?.role, "author");
  });

  it("learns nothing from an organisation's account", () => {
    const history = new History();
    alone(history, "acme");
    alone(history, "acme", cy);
    alone(history, "acme");
    history.on("t", { by: bo, subject: "Start" });
    history.on("t", { subject: "Finish" });
    history.merge("t", pull(99, "acme/t", "Both"));
    assert.equal(changes(history).find((a) => a.title === "Both")?.role, "co-author");
  });

  it("is the one's who wrote most of it, whoever's initials stand before the slash or wrote the last commit", () => {
    const history = new History();
    for (let i = 0; i < 5; i++) history.on("am/t", { by: bo, subject: `Work ${i}` });
    history.on("am/t", { subject: "Finish", files: ["src/a.ts"] });
    history.merge("am/t", { by: ada });
    assert.equal(only(changes(history, { me: bo })).role, "author");
    assert.deepEqual(changes(history), []);
    assert.equal(only(pairings(history)).role, "co-author");
  });

  it("is the one's whose name spells the account, in full or with an initial", () => {
    for (const account of ["adamoreau", "amoreau", "adam"]) {
      const history = new History();
      history.on("t", { subject: "Start" });
      for (let i = 0; i < 5; i++) history.on("t", { by: bo, subject: `Work ${i}` });
      history.merge("t", pull(1, `${account}/t`, "T"));
      assert.equal(only(changes(history)).role, "author", account);
    }
  });

  it("is the first author's where nothing tells", () => {
    const history = new History();
    history.on("t", { subject: "Start" });
    history.on("t", { by: bo, subject: "Finish" });
    history.merge("t", pull(1, "acme/t", "T"));
    assert.equal(only(changes(history)).role, "author");
  });

  it("is not the first one's who wrote next to nothing of it", () => {
    const history = new History();
    history.on("t", { by: bo, subject: "Earlier" });
    for (let i = 0; i < 9; i++) history.on("t", { subject: `Work ${i}` });
    history.merge("t", pull(1, "acme/t", "T"));
    assert.equal(only(changes(history)).role, "author");
    assert.deepEqual(changes(history, { me: bo }), []);
  });

  it("takes two addresses of one full name on one branch for one author", () => {
    const history = new History();
    history.on("t", { subject: "Start" });
    history.on("t", { by: { name: ada.name, email: "ada@home.example" }, subject: "Finish" });
    history.merge("t", pull(1, "acme/t", "T"));
    assert.equal(only(changes(history, { me: { name: "", email: "ada@home.example" } })).role, "author");
  });

  it("is shared with who merged it only from half of it on", () => {
    const role = (own: number, others: number, files = ["src/a.ts"]) => {
      const history = new History();
      for (let i = 0; i < others; i++) history.on("t", { by: bo, subject: `Theirs ${i}` });
      for (let i = 0; i < own; i++) history.on("t", { subject: `Touch ${i}`, files });
      history.merge("t", { ...pull(1, "bo/t", "T"), by: ada });
      return changes(history).map((a) => a.role);
    };
    assert.deepEqual(role(1, 2), []);
    assert.deepEqual(role(2, 2), ["co-author"]);
    assert.deepEqual(role(2, 2, ["text/0000-a.md > text/0012-a.md"]), []);
  });

  it("is no part for one commit among many", () => {
    const history = new History();
    for (let i = 0; i < 9; i++) history.on("t", { by: bo, subject: `Work ${i}` });
    history.on("t", { subject: "Typo" });
    history.merge("t", pull(1, "bo/t", "T"));
    assert.deepEqual(changes(history), []);
  });
});
