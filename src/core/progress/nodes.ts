import { kindGroup, kindLabel } from "../artifacts/kinds.ts";
import { cleanTitle } from "../artifacts/title.ts";
import type { Artifact, KindGroup } from "../artifacts/types.ts";
import type { Ladder } from "../ladder/types.ts";
import { correctedLabel, correctedSentence, notCountedLabel, reachLabel } from "./label.ts";
import type { Streak } from "./streak.ts";
import type { CriterionStatus, Progress } from "./types.ts";

/** One row of a sidebar tree, as plain data and plain text: the face turns it into whatever its host shows. */
export interface ProgressNode {
  /** Unique within its tree, and stable from one reading to the next. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  /** A codicon's name. */
  readonly icon?: string;
  /** A theme colour's id; the icon and the words say the same without it. */
  readonly color?: string;
  /** Plain text, lines parted by `\n`. Never Markdown. */
  readonly tooltip?: string;
  /** What a screen reader says instead of label and description. */
  readonly spoken?: string;
  /** Shown open at first. */
  readonly expanded?: boolean;
  readonly children: readonly ProgressNode[];
  /** The artifact that a click opens. */
  readonly open?: string;
  /** The file that a click opens, absolute. */
  readonly file?: string;
}

/** What the trees and the status line are made of. */
export interface Shown {
  readonly progress: Progress;
  readonly ladder: Ladder;
  readonly artifacts: readonly Artifact[];
  /** Weeks kept in a row, over the borders of periods. Absent where only the period is known. */
  readonly streak?: Streak;
}

/** Icon, colour and word of a verdict. */
export const statusLooks: Readonly<
  Record<CriterionStatus, { readonly icon: string; readonly color?: string; readonly word: string }>
> = {
  met: { icon: "pass-filled", color: "testing.iconPassed", word: "Met" },
  partial: { icon: "color-mode", color: "list.warningForeground", word: "Partly" },
  none: { icon: "circle-large-outline", color: "list.errorForeground", word: "No evidence" },
  manual: { icon: "edit", word: "Yours to say" },
};

const groupIcons: Readonly<Record<KindGroup, string>> = {
  documents: "file-text",
  changes: "git-merge",
  "with others": "comment-discussion",
  "from elsewhere": "link-external",
};

/**
 * A row for one artifact.
 * @param parent id of the row above, so that the same artifact can stand in several places
 * @param when the day in the words of the place: `12 Oct`, `Thu`
 */
export function artifactNode(parent: string, artifact: Artifact, when: string, ladder: Ladder): ProgressNode {
  const label = cleanTitle(artifact.title) || kindLabel(artifact.kind, ladder.kinds);
  const known = artifact.unreachable === true ? "unreachable" : undefined;
  const description = [when, notCountedLabel(artifact), known, reachLabel(artifact), correctedLabel(artifact)]
    .filter(isText)
    .join(" · ");
  return {
    id: `${parent}/${artifact.id}`,
    label,
    description,
    icon: groupIcon(artifact.kind, ladder),
    tooltip: artifactTooltip(artifact, ladder),
    children: [],
    open: artifact.id,
  };
}

/** The codicon of a kind's group. */
export function groupIcon(kind: string, { kinds }: Ladder): string {
  return groupIcons[kindGroup(kind, kinds)];
}

/** A row that only says something. */
export function textNode(id: string, label: string, icon: string): ProgressNode {
  return { id, label, icon, children: [] };
}

function artifactTooltip(artifact: Artifact, ladder: Ladder): string {
  const { kind, role, status, repository, path, commit, reason, counts, why, note } = artifact;
  const place = [repository, path ?? commit.slice(0, 10)].map((text) => cleanTitle(text)).filter(isText);
  return [
    cleanTitle(artifact.title),
    [kindLabel(kind, ladder.kinds), role === "author" ? undefined : role, status].filter(isText).join(", "),
    place.join(" · "),
    counts ? undefined : `Not counted: ${cleanTitle(reason ?? status)}`,
    `Recognised because: ${cleanTitle(why)}`,
    correctedSentence(artifact),
    note === undefined ? undefined : `Unreachable: ${cleanTitle(note)}`,
  ]
    .filter(isText)
    .join("\n");
}

function isText(text: string | undefined): text is string {
  return text !== undefined && text !== "";
}
