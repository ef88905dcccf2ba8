import assert from "node:assert/strict";
import fc from "fast-check";
import { type KnownPeople, knownPeople, Newcomers } from "../../../../src/core/artifacts/documents/people.ts";
import { plainName } from "../../../../src/core/history/names.ts";
import type { Person } from "../../../../src/core/history/types.ts";

const whole = ["Ada Moreau", "Ada J. Moreau", "Bo Lindqvist", "Cy Okafor", "Dee Park", "Your Name"];
const names = [...whole, "bolindqvist", "ada", "adamoreau", "AdaMoreau"];
const emails = [
  "ada@example.com",
  "bolindqvist@example.com",
  "adamoreau@home.example.com",
  "7+adamoreau@users.noreply.github.com",
  "8+bo@users.noreply.github.com",
  "9+bo@users.noreply.gitlab.com",
];
const laptops = Array.from({ length: 6 }, (_, at) => `ada@laptop${at}.example.com`);
const authorEmails = [...emails, ...laptops, "", "root@localhost"];
const person: fc.Arbitrary<Person> = fc.record({
  name: fc.constantFrom(...names),
  email: fc.constantFrom(...authorEmails),
});
const words = [...names.map(plainName), ...emails, "adamoreau", "ada-moreau", "bo", "ada moreau"];

/** One thing that is asked of the people of a history. Keys are compared with each other, and mean nothing else. */
type Question = (people: KnownPeople) => { readonly key?: string | undefined; readonly people?: readonly Person[] };
const question: fc.Arbitrary<Question> = fc.oneof(
  person.map(
    (one): Question =>
      (people) => ({ key: people.keyOf(one) }),
  ),
  fc.constantFrom(...words).map(
    (guess): Question =>
      (people) => ({ people: people.goingBy(guess) }),
  ),
  fc.constantFrom(...emails).map(
    (email): Question =>
      (people) => ({ key: people.keyOfNamed({ email }) }),
  ),
  fc.constantFrom(...names).map(
    (name): Question =>
      (people) => ({ key: people.keyOfNamed({ name }) }),
  ),
  fc.constantFrom("adamoreau", "bo").map(
    (handle): Question =>
      (people) => ({ key: people.keyOfNamed({ handle }) }),
  ),
);

/** All answers: which of them have one key, and who goes by something. */
function answersTo(asked: readonly Question[], people: KnownPeople) {
  const answers = asked.map((one) => one(people));
  const keys = answers.map(({ key }) => key);
  return answers.map(({ key, people: some }) =>
    some === undefined ? key && keys.indexOf(key) : some.map(({ name, email }) => `${name} <${email}>`).toSorted(),
  );
}

const listed = (people: readonly Person[]) => people.map((author) => ({ author }));

describe("the people of a history", () => {
  it("are the same in whatever order they are met", () => {
    const history = fc.array(person).chain((known) => fc.tuple(fc.constant(known), shuffled(known)));
    fc.assert(
      fc.property(history, fc.array(question), ([known, again], asked) => {
        const all = knownPeople(listed(known));
        assert.deepEqual(answersTo(asked, knownPeople(listed(again))), answersTo(asked, all));
      }),
      { numRuns: 2000 },
    );
  });

  it("are answered for as before with one more of whom that is said", () => {
    const compared = { someone: 0, new: 0, anew: 0 };
    fc.assert(
      fc.property(fc.array(person), person, fc.array(question), (known, newcomer, asked) => {
        const before = knownPeople(listed(known));
        const answers = answersTo(asked, before);
        if (new Newcomers(listed(known), before.asked()).mayChangeAnswers(newcomer)) {
          compared.anew += 1;
          return;
        }
        compared[known.some(({ email }) => email === newcomer.email) ? "someone" : "new"] += 1;
        assert.deepEqual(answersTo(asked, knownPeople(listed([newcomer, ...known]))), answers);
      }),
      { numRuns: 4000 },
    );
    assert.ok(Math.min(...Object.values(compared)) > 200, JSON.stringify(compared));
  });

  it("are one under two names at an address and two addresses of a name, and many at an address that more names share", () => {
    const [home, work, bot] = ["ada@home.example.com", "ada@example.com", "ci@example.com"];
    const ada = [
      { name: "Ada Moreau", email: home },
      { name: "Ada J. Moreau", email: home },
      { name: "Ada J. Moreau", email: work },
    ];
    const others = ["Bo Lindqvist", "Cy Okafor", "Dee Park"].map((name) => ({ name, email: bot }));
    const people = knownPeople(listed([...ada, ...others, { name: "Ada Moreau", email: bot }]));
    assert.equal(people.keyOfNamed({ name: "Ada Moreau" }), people.keyOf({ name: "ada", email: work }));
    assert.notEqual(people.keyOfNamed({ name: "Bo Lindqvist" }), people.keyOfNamed({ name: "Cy Okafor" }));
    assert.notEqual(people.keyOfNamed({ name: "Bo Lindqvist" }), people.keyOfNamed({ email: bot }));
  });

  it("are one under the address of a machine that they alone commit from", () => {
    const [ada, laptop] = [
      { name: "Ada Moreau", email: "ada@example.com" },
      { name: "Ada Moreau", email: "ada@adas-macbook.local" },
    ];
    const people = knownPeople(listed([ada, laptop]));
    assert.equal(people.keyOf(ada), people.keyOf(laptop));
  });

  it("are not one for a name that anybody may have, or an address of one machine", () => {
    const [ada, bo] = [
      { name: "Ada Moreau", email: "ada@example.com" },
      { name: "Bo Lindqvist", email: "bo@example.com" },
    ];
    const shared: readonly (readonly [Person, Person])[] = [
      [
        { ...ada, name: "Your Name" },
        { ...bo, name: "Your Name" },
      ],
      [
        { ...ada, email: "root@localhost" },
        { ...bo, email: "root@localhost" },
      ],
      [
        { ...ada, email: "dev@build.local" },
        { ...bo, email: "dev@build.local" },
      ],
    ];
    for (const both of shared) {
      const people = knownPeople(listed([ada, bo, ...both]));
      assert.notEqual(people.keyOf(ada), people.keyOfNamed({ name: bo.name }), JSON.stringify(both));
    }
  });

  it("are judged in time, however many they are", () => {
    const known = Array.from({ length: 10_000 }, (_, at) => ({
      name: `Some Body${at}`,
      email: `some${at}@example.com`,
    }));
    const people = knownPeople(listed(known));
    for (const person of known.slice(0, 500)) people.keyOf(person);
    const newcomers = new Newcomers(listed(known), people.asked());
    const start = performance.now();
    for (let at = 0; at < 200; at += 1)
      newcomers.mayChangeAnswers({ name: `Some Body${at}`, email: `some${at + 5_000}@example.com` });
    for (let at = 0; at < 200; at += 1)
      newcomers.mayChangeAnswers({ name: `New One${at}`, email: `new${at}@example.com` });
    assert.ok(performance.now() - start < 5_000);
  });
});

function shuffled<T>(list: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...list], { minLength: list.length });
}
