/** What polishing needs, in one piece that is loaded when it is first asked for: it brings a Markdown parser. */

export { parseAnswer } from "../../core/review/polish/answer.ts";
export { applied } from "../../core/review/polish/applied.ts";
export { promptText } from "../../core/review/polish/prompt.ts";
export { proposalOf } from "../../core/review/polish/proposal.ts";
export { gatherSending } from "../../core/review/polish/send.ts";

export type Polisher = typeof import("./polisher.ts");
