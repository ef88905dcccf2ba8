import { type CSSResult, css } from "lit";

/** Forced colours (Windows contrast themes in a browser): the system's palette, and textures instead of hues. */
export const forcedColors: CSSResult = css`
  @media (forced-colors: active) {
    :root {
      --text: CanvasText;
      --met: CanvasText;
      --partial: CanvasText;
      --none: CanvasText;
      --quiet: CanvasText;
      --faint: GrayText;
      --documents: Highlight;
      --changes: CanvasText;
      --with-others: CanvasText;
      --elsewhere: CanvasText;
    }

    .link bdi,
    .link.more {
      color: LinkText;
      text-decoration: underline;
    }

    .track {
      fill: none;
      stroke: CanvasText;
    }

    .block.changes {
      fill-opacity: 0.35;
      stroke: CanvasText;
    }

    .block.withOthers {
      fill: url(#stripes);
      stroke: CanvasText;
    }

    .block.elsewhere {
      fill: none;
      stroke: CanvasText;
    }
  }
`;
