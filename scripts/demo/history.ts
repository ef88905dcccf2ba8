/** A git history in memory, written as one stream for `git fast-import`: hundreds of commits in a moment, the same each time. */
import type { Person } from "./people.ts";

/** Path to content; null removes the path. */
export type Files = Readonly<Record<string, string | null>>;

/** One line of development: the commit it stands on, and the files it changed since it left the branch it came from. */
export interface Branch {
  readonly name: string;
  tip: number;
  readonly changed: Map<string, string | null>;
}

export interface NewCommit {
  readonly author: Person;
  readonly at: Date;
  /** The author, unless somebody else put it there. */
  readonly committer?: Person;
  readonly message: string;
  readonly files: Files;
}

export class History {
  readonly main: Branch = { name: "main", tip: 0, changed: new Map() };
  /** Branches that will still be there at the end: those nobody merged. */
  readonly #open = new Set<Branch>([this.main]);
  readonly #parts: Buffer[] = [];
  #mark = 0;

  /** A branch that starts where main stands now. */
  branch(name: string): Branch {
    const branch = { name, tip: this.main.tip, changed: new Map() };
    this.#open.add(branch);
    return branch;
  }

  commit(branch: Branch, commit: NewCommit): void {
    for (const [path, content] of Object.entries(commit.files)) branch.changed.set(path, content);
    this.#write(branch, commit, []);
  }

  /** A merge commit on main that brings everything the branch changed, and removes the branch. */
  merge(branch: Branch, commit: Omit<NewCommit, "files">): void {
    this.#write(this.main, { ...commit, files: Object.fromEntries(branch.changed) }, [branch.tip]);
    this.#open.delete(branch);
  }

  /** What fast-import reads. */
  stream(): Buffer {
    const heads = [...this.#open].map(({ name, tip }) => `reset refs/heads/${name}\nfrom :${tip}\n`);
    return Buffer.concat([...this.#parts, Buffer.from(`${heads.join("\n")}\ndone\n`)]);
  }

  /** Every commit names its parent, so all may be written to one ref; the heads are set at the end. */
  #write(branch: Branch, commit: NewCommit, merged: readonly number[]): void {
    const { author, committer = author, at, message, files } = commit;
    const parent = branch.tip;
    this.#mark += 1;
    branch.tip = this.#mark;
    this.#line(`commit refs/heads/${this.main.name}`);
    this.#line(`mark :${branch.tip}`);
    this.#line(`author ${signature(author, at)}`);
    this.#line(`committer ${signature(committer, at)}`);
    this.#data(message);
    if (parent !== 0) this.#line(`from :${parent}`);
    for (const tip of merged) this.#line(`merge :${tip}`);
    for (const [path, content] of Object.entries(files)) this.#file(path, content);
  }

  #file(path: string, content: string | null): void {
    this.#line(content === null ? `D ${path}` : `M 100644 inline ${path}`);
    if (content !== null) this.#data(content);
  }

  #data(text: string): void {
    const bytes = Buffer.from(text);
    this.#parts.push(Buffer.from(`data ${bytes.length}\n`), bytes, Buffer.from("\n"));
  }

  #line(text: string): void {
    this.#parts.push(Buffer.from(`${text}\n`));
  }
}

/** `Name <email> seconds +hhmm`, with the offset that this machine's zone has at that moment. */
function signature(person: Person, at: Date): string {
  const minutes = -at.getTimezoneOffset();
  const hours = String(Math.floor(Math.abs(minutes) / 60)).padStart(2, "0");
  const rest = String(Math.abs(minutes) % 60).padStart(2, "0");
  const offset = `${minutes < 0 ? "-" : "+"}${hours}${rest}`;
  return `${person.name} <${person.email}> ${Math.floor(at.getTime() / 1000)} ${offset}`;
}
