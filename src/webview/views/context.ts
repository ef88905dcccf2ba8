import type { Evidence } from "../../core/review/types.ts";
import type { ToHost } from "../../protocol.ts";

/** What every part of the panel may ask of it. */
export interface PanelContext {
  readonly send: (message: ToHost) => void;
  /** Whether a list or a table is unfolded, by its id. */
  readonly isUnfolded: (id: string) => boolean;
  readonly fold: (id: string, unfolded: boolean) => void;
  /** An artifact by its id; undefined when the review names one that it does not hold. */
  readonly evidence: (id: string) => Evidence | undefined;
}
