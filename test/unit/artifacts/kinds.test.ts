import assert from "node:assert/strict";
import { describe, it } from "mocha";
import { builtInKinds, kindGroup, kindLabel, kindOf, kindPlural } from "../../../src/core/artifacts/kinds.ts";
import type { KindRule } from "../../../src/core/ladder/types.ts";

const rule = (id: string, label?: string): KindRule => ({
  id,
  paths: ["x/**"],
  exclude: [],
  ...(label === undefined ? {} : { label }),
});

describe("kinds", () => {
  it("have each their own id", () => {
    assert.equal(new Set(builtInKinds.map((k) => k.id)).size, 27);
  });

  it("are called by their label, the ladder's first", () => {
    assert.equal(kindLabel("adr"), "ADR");
    assert.equal(kindLabel("adr", [rule("adr", "Decision")]), "Decision");
    assert.equal(kindLabel("launch", [rule("launch", "Launch brief")]), "Launch brief");
    assert.equal(kindLabel("unheard-of"), "unheard-of");
  });

  it("keep their built-in words when the ladder only says where they are", () => {
    assert.equal(kindOf("postmortem", [rule("postmortem")])?.plural, "post-mortems");
  });

  it("have a plural, also those of a ladder", () => {
    assert.equal(kindPlural("strategy"), "strategies");
    assert.equal(kindPlural("x", [rule("x", "Policy")]), "Policies");
    assert.equal(kindPlural("x", [rule("x", "Brief")]), "Briefs");
  });

  it("fall into groups: a ladder's own are documents, unknown ones from elsewhere", () => {
    assert.equal(kindGroup("review"), "with others");
    assert.equal(kindGroup("launch", [rule("launch")]), "documents");
    assert.equal(kindGroup("unheard-of"), "from elsewhere");
  });
});
