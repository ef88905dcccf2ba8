import { type CSSResult, css } from "lit";

/**
 * The weekly chart and its table. In high contrast the groups differ by texture as well: full, half full, striped,
 * hollow.
 */
export const chart: CSSResult = css`
  .legend {
    display: flex;
    flex-wrap: wrap;
    gap: 2px 14px;
    justify-content: flex-end;
    color: var(--quiet);
    font-size: 11px;
  }

  .legend li {
    display: inline-flex;
    gap: 5px;
    align-items: center;
  }

  .swatch {
    flex: none;
  }

  ladderlog-week-chart {
    display: block;
    overflow: hidden;
  }

  ladderlog-week-chart svg {
    display: block;
    max-width: 100%;
  }

  ladderlog-week-chart text {
    fill: var(--quiet);
    font-size: 11px;
    text-anchor: middle;
  }

  ladderlog-week-chart .need-number {
    text-anchor: end;
  }

  ladderlog-week-chart .name.now {
    fill: var(--text);
    font-weight: 700;
  }

  .hit {
    fill: transparent;
  }

  .need {
    stroke: var(--quiet);
    stroke-dasharray: 3 3;
  }

  .documents {
    fill: var(--documents);
  }

  .changes {
    fill: var(--changes);
  }

  .withOthers {
    fill: var(--with-others);
  }

  .elsewhere {
    fill: var(--elsewhere);
  }

  .block.nothing {
    fill: var(--none);
  }

  .block.waiting {
    fill: var(--faint);
  }

  .outline {
    fill: none;
    stroke: var(--quiet);
  }

  .mark {
    fill: none;
    stroke: var(--quiet);
    stroke-width: 1.4;
  }

  .mark.kept {
    stroke: var(--met);
    stroke-width: 1.8;
  }

  .mark.missed {
    stroke: var(--none);
  }

  .mark.open {
    stroke-dasharray: 1.6 1.6;
  }

  .stripe {
    fill: var(--with-others);
  }

  body.vscode-high-contrast .block.changes {
    fill-opacity: 0.35;
    stroke: var(--changes);
  }

  body.vscode-high-contrast .block.withOthers {
    fill: url(#stripes);
    stroke: var(--with-others);
  }

  body.vscode-high-contrast .block.elsewhere {
    fill: none;
    stroke: var(--elsewhere);
  }

  details {
    margin-top: 4px;
  }

  summary {
    width: fit-content;
    color: var(--vscode-textLink-foreground);
    cursor: pointer;
  }

  .table {
    margin-top: 6px;
    overflow-x: auto;
  }

  table {
    border-collapse: collapse;
    font-size: 12px;
    overflow-wrap: normal;
  }

  th,
  td {
    padding: 3px 24px 3px 0;
    border-bottom: 1px solid var(--line);
    font-weight: normal;
    text-align: start;
    white-space: nowrap;
  }

  thead th {
    color: var(--quiet);
  }

  thead th::first-letter {
    text-transform: uppercase;
  }

  th span {
    margin-inline-start: 6px;
  }

  td.kinds {
    min-width: 160px;
    white-space: normal;
  }

  tr.now th {
    font-weight: 600;
  }

  tr.now th span {
    font-weight: normal;
  }

  .number {
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
`;
