import type { Collection } from "../core/collect.ts";
import { type CommonOptions, several } from "./options.ts";

/**
 * Whether what was read belongs into the journal: nobody else was asked for, or one of the person's addresses was, or they
 * named the journal.
 */
export function isOwnWork({ repositories }: Pick<Collection, "repositories">, options: CommonOptions): boolean {
  const authors = several(options.author).map((author) => author.trim().toLowerCase());
  const own = repositories.flatMap(({ emails }) => emails.map((email) => email.toLowerCase()));
  return authors.length === 0 || options.journal !== undefined || authors.some((author) => own.includes(author));
}
