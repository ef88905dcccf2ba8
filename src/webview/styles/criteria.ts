import { type CSSResult, css } from "lit";

/** Cards of criteria, rows of evidence, gaps. */
export const criteria: CSSResult = css`
  .card {
    margin: 10px 0;
    padding: 14px 16px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--raised);
  }

  .top {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 10px;
    align-items: center;
  }

  .top h3 {
    min-width: 0;
  }

  .met {
    color: var(--met);
  }

  .partial {
    color: var(--partial);
  }

  .none {
    color: var(--none);
  }

  .manual {
    color: var(--quiet);
  }

  .chip {
    display: inline-flex;
    gap: 4px;
    align-items: center;
    padding: 0 8px 0 6px;
    border: 1px solid currentColor;
    border-radius: 10px;
    font-size: 11px;
    line-height: 18px;
  }

  .chip bdi {
    min-width: 0;
  }

  .chip .codicon[class*="codicon-"] {
    font-size: 12px;
  }

  .rule {
    margin-top: 2px;
  }

  .meter {
    display: block;
    width: 100%;
    max-width: 260px;
    margin: 6px 0 2px;
  }

  .track {
    fill: var(--faint);
  }

  body.vscode-high-contrast .track {
    fill: none;
    stroke: var(--faint);
  }

  .filled {
    fill: var(--partial);
  }

  .pace {
    stroke: var(--text);
    stroke-width: 2;
  }

  .rows {
    margin-top: 6px;
  }

  section > .rows {
    margin-top: 0;
  }

  .row {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) fit-content(40%);
    gap: 0 8px;
    padding: 3px 0;
    line-height: 20px;
  }

  .row > .codicon {
    margin-top: 2px;
  }

  .row .link {
    display: block;
  }

  .row bdi {
    padding-inline-end: 4px;
  }

  .when bdi {
    padding: 0;
  }

  .what {
    min-width: 0;
  }

  .about {
    display: inline-block;
    max-width: 100%;
  }

  .reason {
    display: block;
  }

  .when {
    text-align: end;
  }

  .more {
    margin: 4px 0 0 24px;
  }

  .question {
    display: flex;
    gap: 8px;
    align-items: baseline;
    margin-top: 10px;
    color: var(--quiet);
  }

  .question .codicon {
    position: relative;
    top: 3px;
  }

  .plan {
    margin: 14px 0 4px;
  }

  @media (max-width: 540px) {
    .row {
      grid-template-columns: 16px minmax(0, 1fr);
      padding: 5px 0;
    }

    .when {
      grid-column: 2;
      text-align: start;
    }

    .card {
      padding: 12px;
    }
  }
`;
