import { type CSSResult, css } from "lit";

/** The header with its toolbar, and the tiles of numbers. */
export const header: CSSResult = css`
  header > p {
    margin-top: 2px;
  }

  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    margin: 16px 0 20px;
  }

  .chooser {
    display: flex;
    gap: 8px;
    align-items: center;
    min-width: 0;
  }

  .chooser vscode-single-select {
    width: 148px;
  }

  .chooser vscode-single-select:focus-within {
    outline: 1px solid var(--vscode-focusBorder);
    outline-offset: 1px;
    border-radius: 4px;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-inline-start: auto;
  }

  .tiles {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    gap: 1px;
    margin: 20px 0 0;
    border: 1px solid var(--line);
    border-radius: 6px;
    overflow: hidden;
  }

  .tiles li {
    padding: 12px 16px;
    outline: 1px solid var(--line);
  }

  .tiles strong {
    display: block;
    font-size: 20px;
    font-weight: 600;
    line-height: 1.4;
  }

  .tiles span {
    display: block;
  }

  @media (max-width: 860px) {
    .actions {
      margin-inline-start: 0;
    }
  }

  @media (max-width: 640px) {
    .tiles {
      grid-auto-flow: row;
      grid-template-columns: 1fr 1fr;
    }

    .tiles li:last-child:nth-child(odd) {
      grid-column: span 2;
    }
  }

  @media (max-width: 560px) {
    .toolbar {
      display: grid;
      grid-template-columns: 1fr;
      gap: 8px;
    }

    .chooser {
      display: grid;
      grid-template-columns: 76px minmax(0, 1fr);
    }

    .chooser vscode-single-select {
      width: 100%;
    }

    .actions {
      display: grid;
      grid-template-columns: 1fr 1fr;
      margin: 4px 0 0;
    }

    .actions vscode-button:last-child {
      grid-column: span 2;
    }

    .actions .tool {
      justify-self: center;
    }

    .tiles li {
      padding: 10px 12px;
    }
  }

  @media (max-width: 300px) {
    .actions vscode-button {
      grid-column: span 2;
    }
  }
`;
