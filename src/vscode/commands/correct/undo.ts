import type { Services } from "../../services.ts";
import { correct } from "./correction.ts";

/** Takes back what was just said of one field that a correction makes disappear. Other fields are let be. */
export async function undoCorrection(services: Services, target: unknown, field: unknown): Promise<void> {
  if (typeof target !== "string") return;
  if (field !== "mine" && field !== "excluded" && field !== "merged") return;
  await correct(services, target, { field, value: null });
}
