import { kindLabel } from "../artifacts/kinds.ts";
import { cleanTitle } from "../artifacts/title.ts";
import type { Artifact } from "../artifacts/types.ts";
import { dayOf, isDay, monthName, shortDay, weekdayOf } from "../calendar/day.ts";
import { weekTitle } from "../calendar/week.ts";
import type { Ladder } from "../ladder/types.ts";
import { artifactNode, type ProgressNode } from "../progress/nodes.ts";
import { type JournalDocumentKind, quarterOf } from "./documents.ts";

/** A Markdown file of the journal. */
export interface ShelfDocument {
  readonly kind: JournalDocumentKind;
  /** Without `.md`. */
  readonly name: string;
  /** Absolute. */
  readonly file: string;
}

/** What the Journal view is made of. */
export interface JournalShown {
  readonly documents: readonly ShelfDocument[];
  /** Logged by hand, with corrections. */
  readonly logged: readonly Artifact[];
  readonly ladder: Ladder;
  readonly timeZone: string;
}

interface Looks {
  readonly label: string;
  readonly icon: string;
}

/** In the order to show them. */
const looks: Readonly<Record<JournalDocumentKind, Looks>> = {
  review: { label: "Self-review", icon: "preview" },
  "ladder-review": { label: "Ladder review", icon: "milestone" },
  "peer-review": { label: "Peer review", icon: "comment-discussion" },
  "one-on-one": { label: "1:1", icon: "organization" },
  retro: { label: "Retro", icon: "history" },
  daily: { label: "Daily status", icon: "calendar" },
};
const order = Object.keys(looks);

/** The Journal view: quarters, newest first; in each its reviews, 1:1s and retros, then folded what comes daily. */
export function journalTree({ documents, logged, ladder, timeZone }: JournalShown): readonly ProgressNode[] {
  const dayOfLogged = ({ landed, date }: Artifact) => dayOf(landed ?? date, timeZone);
  const written = Map.groupBy(documents, ({ name }) => quarterOf(name) ?? "");
  const entries = Map.groupBy(logged, (artifact) => quarterOf(dayOfLogged(artifact)) ?? "");
  const quarters = [...new Set([...written.keys(), ...entries.keys()])].sort().reverse();
  return quarters.map((quarter, index) => {
    const id = `journal:${quarter}`;
    const ofQuarter = (written.get(quarter) ?? []).toSorted(inOrder);
    const rows = ofQuarter.filter(({ kind }) => kind !== "daily").map((document) => documentNode(id, document));
    const days = ofQuarter.filter(({ kind }) => kind === "daily").map((document) => documentNode(id, document));
    const artifacts = (entries.get(quarter) ?? []).toSorted((a, b) => (dayOfLogged(a) < dayOfLogged(b) ? 1 : -1));
    const loggedRows = artifacts.map((artifact) => loggedNode(id, artifact, dayOfLogged(artifact), ladder));
    const folded = [...folder(`${id}/daily`, looks.daily, days), ...folder(`${id}/logged`, loggedLooks, loggedRows)];
    return { id, label: quarterLabel(quarter), expanded: index === 0, children: [...rows, ...folded] };
  });
}

const loggedLooks: Looks = { label: "Logged artifacts", icon: "link-external" };

function folder(id: string, { label, icon }: Looks, children: readonly ProgressNode[]): readonly ProgressNode[] {
  return children.length === 0 ? [] : [{ id, label, description: String(children.length), icon, children }];
}

function documentNode(parent: string, { kind, name, file }: ShelfDocument): ProgressNode {
  const { label, icon } = looks[kind];
  const description = nameWords(name);
  return {
    id: `${parent}/${kind}/${name}`,
    label,
    description,
    icon,
    tooltip: `${label}, ${description}\n${file}`,
    file,
    children: [],
  };
}

function loggedNode(parent: string, artifact: Artifact, day: string, ladder: Ladder): ProgressNode {
  return artifactNode(
    `${parent}/logged`,
    artifact,
    `${kindLabel(artifact.kind, ladder.kinds)} · ${shortDay(day)}`,
    ladder,
  );
}

/** By kind, the latest first: names begin with the day, week, month or quarter. */
function inOrder(a: ShelfDocument, b: ShelfDocument): number {
  return order.indexOf(a.kind) - order.indexOf(b.kind) || (a.name < b.name ? 1 : -1);
}

/** `Q4 2026`, `2026`; what has no time in its name comes last. */
function quarterLabel(quarter: string): string {
  const [year = "", number] = quarter.split("-");
  if (year === "") return "Undated";
  return number === undefined ? year : `${number} ${year}`;
}

/** `Wed 25 Nov`, `Week 47`, `November`, `Bo`: what the name says beside the quarter. */
function nameWords(name: string): string {
  if (isDay(name)) return `${weekdayOf(name)} ${shortDay(name)}`;
  if (/^\d{4}-W\d{2}$/.test(name)) return weekTitle(name);
  if (/^\d{4}-(?:0[1-9]|1[0-2])$/.test(name)) return monthName(name);
  const rest = /^\d{4}-Q[1-4]-(.+)$/.exec(name)?.[1];
  return cleanTitle(rest === undefined ? name : rest.replace(/[-_]+/g, " "));
}
