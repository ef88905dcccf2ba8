/** Who works in the demo. Nobody real. */
export interface Person {
  readonly name: string;
  readonly email: string;
}

const person = (name: string, mailbox: string): Person => ({ name, email: `${mailbox}@larkspur.example` });

/** The engineer whose review is drafted. */
export const robin = person("Robin Hale", "robin.hale");
/** The same engineer, when a change was made on the host's web pages. */
export const robinOnTheWeb: Person = { name: "Robin Hale", email: "48211+robinhale@users.noreply.github.com" };
export const ines = person("Inês Duarte", "ines.duarte");
export const tomasz = person("Tomasz Wrona", "tomasz.wrona");
export const priya = person("Priya Nair", "priya.nair");
/** The host, which commits what is merged on its pages. */
export const host: Person = { name: "GitHub", email: "noreply@github.com" };
