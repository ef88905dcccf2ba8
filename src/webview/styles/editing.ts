import { type CSSResult, css } from "lit";

/** Text fields, cards with their tools, what the check found, and the review before. */
export const editing: CSSResult = css`
  ladderlog-text {
    display: block;
    min-width: 0;
  }

  ladderlog-text :is(textarea, input) {
    display: block;
    width: 100%;
    padding: 6px 10px;
    border: 1px solid var(--vscode-settings-textInputBorder, var(--line));
    border-radius: 3px;
    background: var(--vscode-input-background);
    color: var(--vscode-input-foreground);
    font: inherit;
    line-height: 1.5;
  }

  ladderlog-text textarea {
    min-height: 34px;
    max-height: 60vh;
    resize: vertical;
    field-sizing: content;
  }

  ladderlog-text ::placeholder {
    color: var(--quiet);
    opacity: 1;
  }

  ladderlog-text :is(textarea, input):focus {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: -1px;
  }

  .narrative {
    margin-top: 10px;
  }

  main > .narrative {
    margin-top: 16px;
  }

  .limit {
    text-align: end;
  }

  .refusal {
    color: var(--none);
  }

  .findings li {
    display: flex;
    gap: 8px;
    margin-top: 6px;
  }

  .findings li > div {
    min-width: 0;
  }

  .findings .codicon {
    flex: none;
    margin-top: 1px;
  }

  .findings .error > .codicon {
    color: var(--none);
  }

  .findings .warning > .codicon {
    color: var(--partial);
  }

  .fixes {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }

  .polish {
    margin-top: 4px;
  }

  .diff {
    margin-top: 6px;
    padding: 6px 10px;
    border: 1px solid var(--line);
    border-radius: 3px;
  }

  .diff li {
    display: flex;
    gap: 8px;
    margin-top: 8px;
  }

  .diff li > div {
    min-width: 0;
  }

  .diff .codicon {
    flex: none;
    margin-top: 1px;
  }

  .diff ins {
    text-decoration: none;
    font-weight: 600;
  }

  .diff :is(del, s) {
    color: var(--quiet);
  }

  .diff [aria-pressed="true"] {
    font-weight: 600;
  }

  .diff [aria-disabled="true"] {
    color: var(--quiet);
    cursor: default;
  }

  .previous {
    margin-top: 10px;
    padding-inline-start: 10px;
    border-inline-start: 2px solid var(--line);
  }

  .said-then,
  .as-written {
    white-space: pre-wrap;
  }

  .row.card-row {
    position: relative;
    grid-template-columns: 16px 16px minmax(0, 1fr) fit-content(40%);
  }

  .row.with-box {
    grid-template-columns: 16px 16px minmax(0, 1fr) fit-content(40%);
  }

  .row .take {
    width: 14px;
    height: 14px;
    margin: 3px 0 0;
    accent-color: var(--vscode-button-background);
  }

  .card-row.out .link > bdi {
    text-decoration: line-through;
  }

  /* Over the facts at the end of the row, while the row is pointed at or has the focus. */
  .tools {
    position: absolute;
    top: 2px;
    right: 0;
    display: flex;
    padding-inline-start: 8px;
    background: var(--raised);
    opacity: 0;
  }

  .card-row:is(:hover, :focus-within) .tools {
    opacity: 1;
  }

  .tool {
    display: inline-flex;
    width: 22px;
    height: 22px;
    align-items: center;
    justify-content: center;
    padding: 0;
    border: 0;
    border-radius: 4px;
    background: none;
    color: var(--quiet);
    cursor: pointer;
  }

  .tool:hover {
    background: var(--vscode-toolbar-hoverBackground);
    color: var(--text);
  }

  .tool:focus-visible,
  .take:focus-visible {
    outline: 1px solid var(--vscode-focusBorder);
  }

  .tool[aria-disabled="true"] {
    opacity: 0.4;
    cursor: default;
  }

  @media (hover: none) {
    .tools {
      position: static;
      grid-column: 3 / -1;
      opacity: 1;
    }
  }

  .note {
    grid-column: 3 / -1;
    margin: 2px 0 4px;
  }

  .document-line .codicon {
    position: relative;
    top: 3px;
  }

  @media (min-width: 860px) {
    .narrative:has(> .previous) {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      gap: 0 16px;
      align-items: start;
    }

    .narrative > .previous {
      grid-row: 1 / span 3;
      grid-column: 2;
      margin-top: 0;
    }
  }

  @media (max-width: 540px) {
    .row.card-row {
      grid-template-columns: 16px 16px minmax(0, 1fr);
    }

    .row.with-box {
      grid-template-columns: 16px 16px minmax(0, 1fr);
    }

    :is(.card-row, .with-box) .when {
      grid-column: 3;
    }
  }
`;
