/** Makes .demo/payouts, unless it is there and of today; prints its path. */
import { currentDemo } from "./demo.ts";
import { script } from "./lib/script.ts";

await script(() => console.log(currentDemo()));
