import type { WeekProgress } from "../../core/progress/types.ts";
import { weekName } from "../day.ts";
import { type Group, groups, totalOf } from "./groups.ts";

/** How a week stands against the weekly artifact; `open` is the running week before it is kept. */
export type Mark = "kept" | "missed" | "open" | "time off";

/** One block of a bar. */
export interface Segment {
  readonly group: Group;
  readonly top: number;
  readonly height: number;
  /** Whether it counts towards the weekly artifact: those stand below the others, and are wider. */
  readonly isTowards: boolean;
}

/** One stacked bar. All lengths are CSS pixels from the left or the top of the chart. */
export interface Column {
  readonly week: WeekProgress;
  readonly left: number;
  readonly width: number;
  readonly center: number;
  /** From the baseline up; only groups that hold something. */
  readonly segments: readonly Segment[];
  /** The number over the bar, where there is room. */
  readonly total?: { readonly y: number; readonly text: string };
  /** The week's name, where there is room. */
  readonly label?: string;
  readonly mark?: Mark;
  /** How large the mark is drawn, 1 where there is room. */
  readonly markScale: number;
}

export interface ChartShape {
  readonly width: number;
  readonly height: number;
  readonly baseline: number;
  /** Where the plot starts, right of the number at the bar line. */
  readonly plotLeft: number;
  /** The weekly need as a line; absent when the rung asks for nothing weekly. */
  readonly bar?: { readonly y: number; readonly need: number };
  readonly columns: readonly Column[];
}

/** Over the highest bar, for its number. */
const topRoom = 18;
const tallestPlot = 96;
const labelRow = 20;
const markRow = 18;
const gutter = 22;
/** Right of the last bar, for the half of its name that is wider than its slot. */
const edge = 8;
/** Height of one artifact while there is room. */
const tallestUnit = 24;
const widestBar = 40;
/** Space between two blocks of a bar. */
const gap = 2;
/** Least space for a week's name, and for the number over a bar. */
const nameRoom = 32;
const numberRoom = 15;
/** Width of a mark at its full size. */
const markRoom = 12;

function markOf(week: WeekProgress): Mark | undefined {
  if (week.need === 0 || week.state === "future") return undefined;
  if (week.state === "time off") return "time off";
  if (week.met) return "kept";
  return week.state === "current" ? "open" : "missed";
}

function stack(week: WeekProgress, unit: number, baseline: number): readonly Segment[] {
  const space = unit > 2 * gap ? gap : 0;
  const towards = groups.map(({ id }) => ({ id, count: towardsIn(week, id), isTowards: true }));
  const others = towards.map(({ id, count }) => ({ id, count: week.groups[id] - count, isTowards: false }));
  const segments: Segment[] = [];
  let top = baseline;
  for (const { id, count, isTowards } of [...towards, ...others]) {
    if (count <= 0) continue;
    const height = count * unit;
    top -= height;
    segments.push({ group: id, top, height: Math.max(height - space, 1), isTowards });
  }
  return segments;
}

/** How many of a group count towards the weekly artifact: all where nothing is asked, or no kinds are known. */
function towardsIn({ need, groups: held, kinds }: WeekProgress, group: Group): number {
  if (need === 0 || kinds === undefined) return held[group];
  return kinds.reduce((sum, kind) => sum + (kind.group === group ? kind.towards : 0), 0);
}

/** What all columns share. */
interface Scale {
  readonly baseline: number;
  /** Height of one artifact. */
  readonly unit: number;
  /** Width that a week has. */
  readonly slot: number;
  /** Every how many weeks one is named, counted from the current week so that this one always is. */
  readonly nameStep: number;
  readonly current: number;
}

function scaleOf(weeks: readonly WeekProgress[], width: number, need: number): Scale {
  const most = Math.max(need, 2, ...weeks.map(totalOf));
  const unit = Math.min(tallestUnit, tallestPlot / most);
  const slot = Math.max(width - gutter - edge, 1) / Math.max(weeks.length, 1);
  const current = weeks.findIndex((week) => week.state === "current");
  return {
    baseline: topRoom + most * unit,
    unit,
    slot,
    nameStep: Math.ceil(nameRoom / slot),
    current: Math.max(current, 0),
  };
}

function columnOf(week: WeekProgress, index: number, { baseline, unit, slot, nameStep, current }: Scale): Column {
  const center = gutter + slot * (index + 0.5);
  const width = Math.max(1, Math.min(widestBar, slot * 0.62));
  const total = totalOf(week);
  const mark = markOf(week);
  return {
    week,
    center,
    left: center - width / 2,
    width,
    segments: stack(week, unit, baseline),
    ...(total > 0 && slot >= numberRoom ? { total: { y: baseline - total * unit - 4, text: `${total}` } } : {}),
    ...((index - current) % nameStep === 0 ? { label: weekName(week.week) } : {}),
    ...(mark === undefined ? {} : { mark }),
    markScale: Math.min(1, slot / markRoom),
  };
}

/**
 * Where everything of the chart goes for weeks in order and a width in CSS pixels. The height follows the fullest week
 * up to a limit, and is the same for every width.
 */
export function chartShape(weeks: readonly WeekProgress[], width: number): ChartShape {
  const need = Math.max(0, ...weeks.map((week) => week.need));
  const scale = scaleOf(weeks, width, need);
  const { baseline, unit } = scale;
  return {
    width,
    height: baseline + labelRow + (need > 0 ? markRow : 0),
    baseline,
    plotLeft: gutter,
    ...(need > 0 ? { bar: { y: baseline - need * unit, need } } : {}),
    columns: weeks.map((week, index) => columnOf(week, index, scale)),
  };
}
