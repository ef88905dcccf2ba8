import type { PartFinding } from "../../core/review/check/by-part.ts";
import type { Evidence } from "../../core/review/types.ts";
import type { Beside, PanelEdit, PreviousReview, ToHost } from "../../protocol.ts";
import type { FieldHost } from "../editing/text-field.ts";
import type { Ready } from "./header.ts";

/** What every part of the panel may ask of it. */
export interface PanelContext {
  readonly send: (message: ToHost) => void;
  /** Sends an edit to the document of the review that is shown. */
  readonly edit: (edit: PanelEdit) => void;
  /** Whether a list or a table is unfolded, by its id. */
  readonly isUnfolded: (id: string) => boolean;
  readonly fold: (id: string, unfolded: boolean) => void;
  /** An artifact by its id; undefined when the review names one that it does not hold. */
  readonly evidence: (id: string) => Evidence | undefined;
  /** What is shown. Only parts of a review that is there ask for it. */
  readonly ready: () => Ready;
  /** What the check of the words about a part found. */
  readonly findings: (part: string) => readonly PartFinding[];
  /** The page's last edit that could not be made. */
  readonly refusal: () => { readonly number: number; readonly message: string } | undefined;
  /** The review of the period before, while it is shown beside this one. */
  readonly previous: () => PreviousReview | undefined;
  /** What text fields need. */
  readonly fields: FieldHost;
  /** What was read beside the review, as far as it came. */
  readonly beside: () => Beside | undefined;
}
