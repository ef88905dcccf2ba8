import assert from "node:assert/strict";
import { Authors } from "../../../src/core/history/authors.ts";
import { isBot } from "../../../src/core/history/bots.ts";
import { forkOwners } from "../../../src/core/history/handles.ts";
import { createIdentity, learnFromAll } from "../../../src/core/history/identity.ts";
import { peopleOf, probablyMe } from "../../../src/core/history/people.ts";
import type { Commit } from "../../../src/core/history/types.ts";
import { ada, commit, grace, merge } from "./commit.ts";

const person = (email: string, name = "Ada Lovelace") => ({ name, email });
const peopleIn = (commits: readonly Commit[]) => {
  const authors = new Authors();
  for (const one of commits) authors.add(one);
  return peopleOf(authors.all());
};
const me = (...identities: string[]) => createIdentity({ emails: [], identities });

describe("who is me", () => {
  it("an address, in any case, and never a part of one", () => {
    const identity = createIdentity({ emails: ["Ada@Example.com"], identities: [] });
    assert.ok(identity.isMe(person("ADA@example.com", "anything")));
    for (const other of ["ada@example.co", "xada@example.com", "ada@example.com.evil", "", "Ada Lovelace"])
      assert.equal(identity.isMe(person(other)), false);
  });

  it("a private commit address: with and without the number, but not another account", () => {
    for (const mine of ["12+Ada@users.noreply.github.com", "ada@users.noreply.github.com"]) {
      assert.ok(me(mine).isMe(person("12+ada@users.noreply.github.com")));
      assert.ok(me(mine).isMe(person("ada@users.noreply.github.com")));
      assert.equal(me(mine).isMe(person("13+adam@users.noreply.github.com")), false);
      assert.equal(me(mine).isMe(person("ada@users.noreply.gitlab.com")), false);
    }
    assert.ok(me("12+ada@users.noreply.github.com").isMe(person("12+ada-renamed@users.noreply.github.com")));
    assert.equal(me("12+ada@users.noreply.github.com").isMe(person("99+ada@users.noreply.github.com")), false);
  });

  it("a handle that I gave, and its private addresses", () => {
    const identity = me("@Ada");
    assert.ok(identity.isMyHandle("ada") && identity.isMyHandle("@ADA"));
    assert.ok(identity.isMe(person("7+ada@users.noreply.github.com")));
    assert.equal(identity.isMe(person("ada@example.com", "ada")), false);
  });

  it("a whole name that I gave, never a part of it, never a bot", () => {
    const identity = me("Ada  Lovelace");
    assert.ok(identity.isMe(person("new@example.com", "ada lovelace")));
    assert.ok(identity.isMe(person("3+x@users.noreply.github.com")));
    assert.equal(identity.isMe(person("new@example.com", "Ada Lovelace-Byron")), false);
    assert.equal(identity.isMe(person("x[bot]@users.noreply.github.com")), false);
  });

  it("somebody who was a stranger before my account was learned", () => {
    const identity = createIdentity({ emails: [], identities: ["Ada Moreau"] });
    const byAccount = { name: "ada", email: "ada@users.noreply.github.com" };
    assert.equal(identity.isMe(byAccount), false);
    identity.learn({ name: "Ada Moreau", email: "12+ada@users.noreply.github.com" });
    assert.equal(identity.isMe(byAccount), true);
  });

  it("learns from one what makes another one me, in whatever order they come", () => {
    const chain = ["1+ada@", "1+lovelace@", "lovelace@", "lovelace-old@"].map((a) =>
      person(`${a}users.noreply.github.com`),
    );
    for (const people of [chain, chain.toReversed()]) {
      const identity = createIdentity({ emails: ["ada@users.noreply.github.com"], identities: [] });
      learnFromAll(identity, people);
      assert.deepEqual(people.map(identity.isMe).toSorted(), [false, true, true, true]);
    }
  });

  it("learns names and accounts of my commits, for documents; they make no commit mine", () => {
    const identity = createIdentity({ emails: ["ada@example.com"], identities: ["Ada L. <al@example.com>"] });
    identity.learn(ada);
    identity.learn(grace);
    identity.learn(person("ada@example.com", "adalace"));
    identity.learn(person("ada@example.com", "Ada"));
    assert.deepEqual([...identity.names], ["ada l.", "ada lovelace"]);
    assert.deepEqual([...identity.handles], ["adalace"]);
    assert.ok(identity.isMyName(" Ada  LOVELACE ") && identity.isMe(person("al@example.com")));
    assert.equal(identity.isMe(person("other@example.com", "Ada Lovelace")), false);
  });
});

describe("what is learned of my names", () => {
  const learned = (email: string, name: string) => {
    const identity = createIdentity({ emails: [email], identities: [] });
    identity.learn(person(email, name));
    return identity;
  };

  it("a name holds with and without its accents", () => {
    const identity = learned("zoe@example.com", "Zoë Čapková");
    assert.ok(identity.isMyName("Zoe Capkova") && identity.isMyName("ZOË ČAPKOVÁ"));
  });

  it("what else I may be called by is a guess, and makes nothing mine by itself", () => {
    const { guesses, isMyHandle, isMyName } = learned("ada.lovelace@example.com", "Ada M. Byron");
    assert.deepEqual([...guesses.names], ["ada byron"]);
    assert.deepEqual([...guesses.handles], ["adambyron", "ada-m-byron", "adalovelace", "ada-lovelace"]);
    assert.equal(isMyHandle("adalovelace") || isMyHandle("adambyron") || isMyName("Ada Byron"), false);
  });

  it("a name of one word is my account where it can be nobody's first name", () => {
    for (const name of ["ada-lovelace", "adam12", "AdaMan12", "LadyOfNumbers"])
      assert.deepEqual([...learned("a@example.com", name).handles], [name.toLowerCase()]);
    for (const name of ["Ada", "Augusta", "MacDonald", "AUGUSTA", "Ada Lovelace", "LadyOf Numbers"])
      assert.deepEqual([...learned("a@example.com", name).handles], [], name);
  });

  it("nothing is guessed from a name or an address that many share", () => {
    for (const [email, name] of [
      ["lovelace@example.com", "Lovelace"],
      ["developer@example.com", "Ada"],
      ["ada@example.com", "Ada"],
    ] as const)
      assert.deepEqual([...learned(email, name).guesses.handles], [], email);
  });
});

describe("the owners of forks", () => {
  const branch = (email: string) => commit({ author: person(email) });
  const landing = (from: string, ...authors: string[]) => ({
    commit: merge(`Merge pull request #1 from ${from}/x`),
    brought: authors.map(branch),
  });
  const owners = (...landings: ReturnType<typeof landing>[]) =>
    forkOwners(landings, "acme/service", me("ada@example.com"));
  const [ada, grace] = ["ada@example.com", "grace@example.com"];

  it("the fork that brought only my work is mine; the repository's owner is not, nor a fork that others use", async () => {
    assert.deepEqual((await owners(landing("adalace", ada), landing("acme", ada))).mine, ["adalace"]);
    assert.deepEqual((await owners(landing("adalace", ada, "dependabot[bot]@users.noreply.github.com"))).mine, [
      "adalace",
    ]);
  });

  it("who has brought my work and others' is told from who has brought others' only, whatever came first", async () => {
    const none = { mine: [], shared: [], others: [] };
    assert.deepEqual(await owners(landing("team", ada), landing("team", grace)), { ...none, shared: ["team"] });
    assert.deepEqual(await owners(landing("team", grace), landing("Team", ada)), { ...none, shared: ["team"] });
    assert.deepEqual(await owners(landing("team", grace, ada)), { ...none, shared: ["team"] });
    assert.deepEqual(await owners(landing("gh", grace), landing("gh", grace)), { ...none, others: ["gh"] });
  });
});

describe("bots", () => {
  it("are known by account, address, or a name that ends so", () => {
    for (const [email, name] of [
      ["49699333+dependabot[bot]@users.noreply.github.com", "x"],
      ["noreply@github.com", "GitHub"],
      ["bors@rust-lang.org", "bors"],
      ["k8s-ci-robot@users.noreply.github.com", "Kubernetes Prow Robot"],
      ["noreply@anthropic.com", "Claude"],
      ["automation@knative.team", "Knative Automation"],
    ] as const)
      assert.ok(isBot({ name, email }), email);
  });

  it("are not people whose names only sound so", () => {
    for (const name of ["Jane Talbot", "Robotham", "Abbot", "Bot Smith", "Home Automation"])
      assert.equal(isBot({ name, email: `${name.split(" ").join(".")}@example.com` }), false, name);
  });
});

describe("the people of a history", () => {
  const history = [
    commit({ author: grace }),
    commit({ author: { ...ada, name: "ada" }, authored: "2025-01-01T00:00:00Z" }),
    commit({ author: ada }),
    commit({ author: person("x@y", "renovate[bot]") }),
  ];

  it("most commits first, the latest name, no bots", () => {
    assert.deepEqual(
      peopleIn(history).map(({ name, email, commits }) => [name, email, commits]),
      [
        ["Ada Lovelace", "ada@example.com", 2],
        ["Grace Hopper", "grace@example.com", 1],
      ],
    );
    assert.equal(peopleIn([...history, ...history])[0]?.commits, 4);
  });

  it("offers who is probably me: the same whole name, the same telling local part", () => {
    const people = peopleIn(
      [person("ada.l@work.example"), person("lovelace@a.example", "L"), person("me@b.example", "M"), grace].map(
        (author) => commit({ author }),
      ),
    );
    const offered = probablyMe(people, [
      ada,
      person("1+lovelace@users.noreply.github.com"),
      person("me@c.example", "ada"),
    ]);
    assert.deepEqual(offered.map(({ email }) => email).toSorted(), ["ada.l@work.example", "lovelace@a.example"]);
  });
});
