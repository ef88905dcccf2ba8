import { type CSSResult, css } from "lit";

/** Tables whose rows carry a bar. The bar stands beside the name where there is room, and below it where there is not. */
export const measures: CSSResult = css`
  .measures {
    width: 100%;
  }

  .measures thead th {
    vertical-align: bottom;
  }

  .measures th[scope="row"] {
    width: 100%;
    white-space: normal;
    overflow-wrap: anywhere;
  }

  .measures th,
  .measures td {
    padding-inline-end: 0;
  }

  .measures .number {
    padding-inline-start: 16px;
  }

  .measured {
    display: grid;
    grid-template-columns: minmax(0, 2fr) minmax(0, 3fr);
    gap: 0 16px;
    align-items: center;
  }

  .measured bdi span {
    margin-inline-start: 4px;
  }

  .bar {
    display: block;
    width: 100%;
  }

  .textures {
    position: absolute;
  }

  .mine {
    fill: var(--documents);
  }

  .standing.met {
    fill: var(--met);
  }

  .standing.partly {
    fill: url(#partly);
    stroke: var(--partial);
  }

  .partly-stripe {
    fill: var(--partial);
  }

  .standing.none {
    fill: var(--vscode-editor-background);
    stroke: var(--none);
  }

  .standing.manual {
    fill: var(--faint);
    stroke: var(--quiet);
    stroke-dasharray: 2 2;
  }

  section > .measures + p {
    margin-top: 8px;
  }

  @media (max-width: 540px) {
    .measured {
      display: block;
    }

    /* Over the whole row, under its words. */
    .measures tbody tr {
      position: relative;
    }

    .measures tbody th,
    .measures tbody td {
      padding-block-end: 17px;
    }

    .measured .bar {
      position: absolute;
      inset: auto 0 4px;
    }

    .measures .number {
      padding-inline-start: 6px;
    }

    .measures thead th {
      font-size: 11px;
    }

    .measures thead .number {
      white-space: normal;
    }
  }
`;
