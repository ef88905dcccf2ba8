import { type CSSResult, css } from "lit";

/** Loading, failure, the empty period, problems, and the confirmation at the foot. */
export const notices: CSSResult = css`
  /* Along the upper edge, where the editor shows its own. */
  vscode-progress-bar {
    position: fixed;
    z-index: 1;
    top: 0;
    left: 0;
  }

  .notice {
    display: flex;
    gap: 10px;
    margin: 16px 0;
    padding: 12px 16px;
    border: 1px solid var(--line);
    border-radius: 6px;
    background: var(--raised);
  }

  .notice > .codicon {
    flex: none;
    margin-top: 2px;
    color: var(--quiet);
  }

  .notice > div {
    min-width: 0;
  }

  .notice.warning > .codicon {
    color: var(--partial);
  }

  .notice.error > .codicon {
    color: var(--none);
  }

  .notice h1,
  .notice h2 {
    margin: 0;
    font-size: 14px;
  }

  .notice p {
    max-width: 72ch;
    margin-top: 2px;
  }

  .notice vscode-button {
    margin-top: 10px;
  }

  .notice .rows {
    margin-top: 2px;
  }

  .notice .rows li {
    padding: 1px 0;
  }

  .notice .more {
    margin-inline-start: 0;
  }

  .said {
    position: fixed;
    right: 16px;
    bottom: 16px;
    max-width: calc(100vw - 32px);
    padding: 6px 12px;
    border: 1px solid var(--vscode-contrastBorder, var(--vscode-widget-border, transparent));
    border-radius: 4px;
    background: var(--vscode-editorWidget-background);
    color: var(--vscode-editorWidget-foreground, var(--text));
    box-shadow: 0 2px 8px var(--vscode-widget-shadow, transparent);
  }

  .said:empty {
    padding: 0;
    border: 0;
    box-shadow: none;
  }
`;
