import { isBot } from "../../history/bots.ts";
import type { Commit, Person } from "../../history/types.ts";
import type { Who } from "../changes/types.ts";
import { knownPeople } from "../documents/people.ts";
import type { Artifact } from "../types.ts";
import { type Collaborator, type Together, together } from "./collaborator.ts";

interface Other {
  readonly person: Person;
  readonly emails: Set<string>;
  readonly shared: Map<string, Together>;
}

interface Gathered {
  readonly who: Who;
  readonly commits: readonly Commit[];
  readonly artifacts: readonly Artifact[];
}

/** Gathers people under all their addresses, the engineer and bots left out, and only what is an artifact. */
export class Gathering {
  readonly #who: Who;
  readonly #known: ReturnType<typeof knownPeople>;
  readonly #persons = new Map<string, Person>();
  readonly #ids: ReadonlySet<string>;
  /** The engineer's own keys: a whole name of theirs is nobody else, whatever address it comes with. */
  readonly #mine: ReadonlySet<string>;
  readonly #others = new Map<string, Other>();

  constructor({ who, commits, artifacts }: Gathered) {
    this.#who = who;
    this.#known = knownPeople(commits);
    this.#ids = new Set(artifacts.map(({ id }) => id));
    this.#mine = new Set(commits.flatMap(({ author }) => (who.isMe(author) ? [this.keyOf(author)] : [])));
    for (const { author } of commits) {
      const key = this.keyOf(author);
      if (!this.#persons.has(key)) this.#persons.set(key, author);
    }
  }

  /** One key for all addresses and names of a person. */
  keyOf(person: Person): string {
    return this.#known.keyOf(person);
  }

  /** A person, not the engineer. */
  isOther(person: Person): boolean {
    if (person.email === "" || isBot(person) || this.#who.isMe(person)) return false;
    return !this.#mine.has(this.keyOf(person));
  }

  /** The people of this history behind account names; who is not known is left out. */
  peopleCalled(handles: readonly string[]): readonly Person[] {
    return handles.flatMap((handle) => {
      const key = this.#known.keyOfNamed({ handle: handle.replace(/^@/, "").toLowerCase() });
      return (key === undefined ? undefined : this.#persons.get(key)) ?? [];
    });
  }

  /** Notes what these people did on artifacts; ids that are no artifact of the engineer's are passed over. */
  add(persons: readonly Person[], how: Together, ids: readonly string[]): void {
    const known = ids.filter((id) => this.#ids.has(id));
    if (known.length === 0) return;
    for (const person of persons.filter((one) => this.isOther(one))) {
      const key = this.keyOf(person);
      const other = this.#others.get(key) ?? {
        person: this.#persons.get(key) ?? person,
        emails: new Set(),
        shared: new Map(),
      };
      this.#others.set(key, other);
      other.emails.add(person.email.toLowerCase()).add(other.person.email.toLowerCase());
      for (const id of known) other.shared.set(id, closer(how, other.shared.get(id)));
    }
  }

  /** Everybody who was noted, in no order. */
  collaborators(): readonly Collaborator[] {
    return [...this.#others.values()].map(({ person: { name, email }, emails, shared }) => ({
      name,
      email,
      emails: [...emails],
      shared: [...shared].map(([artifact, how]) => ({ artifact, how })),
    }));
  }
}

function closer(how: Together, before: Together = how): Together {
  return together.indexOf(how) < together.indexOf(before) ? how : before;
}
