/** How many tests passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

export const none: Counts = { passed: 0, failed: 0 };

export function add(left: Counts, right: Counts): Counts {
  return { passed: left.passed + right.passed, failed: left.failed + right.failed };
}

/** A step that is one test: it worked or it didn't. */
export function one(worked: boolean): Counts {
  return worked ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}
