import type { ResponseRow } from "./ports";
import { texts } from "./texts";

/** Whom to call the one who answered. */
export function personName({ name, number }: ResponseRow["sender"]): string {
  return name ?? number ?? texts.nobody;
}
