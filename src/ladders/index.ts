import contractor from "./contractor.yaml";
import fiveRung from "./five-rung.yaml";
import threeRung from "./three-rung.yaml";

/** A ladder that comes with the program, to start from. */
export interface ShippedLadder {
  readonly id: "five-rung" | "three-rung" | "contractor";
  readonly label: string;
  /** Whom it is for, in one sentence. */
  readonly description: string;
  /** The file as it is written for the user, comments included. */
  readonly text: string;
}

/** The ladders that `init` and Create Ladder File offer; the first is the one that serves when there is no file. */
export const shippedLadders: readonly [ShippedLadder, ...ShippedLadder[]] = [
  {
    id: "five-rung",
    label: "Five rungs",
    description: "Junior to Principal, for eight engineers or more.",
    text: fiveRung,
  },
  { id: "three-rung", label: "Three rungs", description: "For a team of fewer than eight engineers.", text: threeRung },
  { id: "contractor", label: "Contractor", description: "Four weeks, judged after week two.", text: contractor },
];
