import assert from "node:assert/strict";
import fc from "fast-check";
import { type KnownPeople, knownPeople, waysToGo } from "../../../../src/core/artifacts/documents/people.ts";
import { plainName } from "../../../../src/core/history/names.ts";
import { accountOf } from "../../../../src/core/history/noreply.ts";
import type { Person } from "../../../../src/core/history/types.ts";

const names = ["Ada Moreau", "Ada J. Moreau", "Bo Lindqvist", "bolindqvist", "ada", "adamoreau", "AdaMoreau"];
const emails = [
  "ada@example.com",
  "bolindqvist@example.com",
  "adamoreau@home.example.com",
  "7+adamoreau@users.noreply.github.com",
  "8+bo@users.noreply.github.com",
];
const authorEmails = [...emails, ""];
const person: fc.Arbitrary<Person> = fc.record({
  name: fc.constantFrom(...names),
  email: fc.constantFrom(...authorEmails),
});
const words = [...names.map(plainName), ...emails, "adamoreau", "ada-moreau", "bo", "ada moreau"];

/** One thing that is asked of the people of a history, and the answer as something to compare. */
type Question = (people: KnownPeople) => unknown;
const question: fc.Arbitrary<Question> = fc.oneof(
  person.map(
    (one): Question =>
      (people) =>
        people.keyOf(one),
  ),
  fc.constantFrom(...words).map(
    (guess): Question =>
      (people) =>
        people.goingBy(guess),
  ),
  fc.constantFrom(...emails).map(
    (email): Question =>
      (people) =>
        people.keyOfNamed({ email }),
  ),
  fc.constantFrom(...names).map(
    (name): Question =>
      (people) =>
        people.keyOfNamed({ name }),
  ),
  fc.constantFrom("adamoreau", "bo").map(
    (handle): Question =>
      (people) =>
        people.keyOfNamed({ handle }),
  ),
);

const listed = (people: readonly Person[]) => people.map((author) => ({ author }));

function isSomebodyElse(one: Person, others: readonly Person[]): boolean {
  return others.every(
    ({ name, email }) =>
      email !== one.email &&
      plainName(name) !== plainName(one.name) &&
      (accountOf(email) === undefined || accountOf(email)?.login !== accountOf(one.email)?.login),
  );
}

describe("the people of a history", () => {
  it("are answered for as before when somebody new goes by nothing that was asked for", () => {
    let compared = 0;
    fc.assert(
      fc.property(fc.array(person), person, fc.array(question), (known, newcomer, asked) => {
        if (!isSomebodyElse(newcomer, known)) return;
        const before = knownPeople(listed(known));
        const answers = asked.map((one) => one(before));
        if ([...waysToGo(newcomer)].some((way) => before.sought.has(way))) return;
        compared += 1;
        // The latest are met first.
        const now = knownPeople(listed([newcomer, ...known]));
        assert.deepEqual(
          asked.map((one) => one(now)),
          answers,
        );
      }),
      { numRuns: 2000 },
    );
    assert.ok(compared > 50, String(compared));
  });
});
