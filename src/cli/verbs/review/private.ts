import { hidePrivate, unknownRepositories } from "../../../core/review/hide-private.ts";
import type { Review } from "../../../core/review/types.ts";
import { UsageError } from "../../errors.ts";
import { several } from "../../options.ts";
import type { ExportOptions } from "./export.ts";

/**
 * The review without the titles of the repositories that `--hide-private` names.
 * @throws UsageError for a repository that the review has nothing of: with a slip in its name its titles would stay
 */
export function withoutPrivate(review: Review, options: ExportOptions): Review {
  const names = several(options.hidePrivate);
  const [unknown] = unknownRepositories(review, names);
  if (unknown === undefined) return hidePrivate(review, names);
  const known = review.meta.repositories.join(", ");
  throw new UsageError(`--hide-private ${unknown} is no repository of this review. It has ${known}.`);
}
