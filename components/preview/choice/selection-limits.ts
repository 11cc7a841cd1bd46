import type { JsonObject } from "@/lib/flow/json";
import { numberOf } from "../read-props";
import { phoneTexts } from "../texts";

export type SelectionLimits = { readonly min: number; readonly max: number };

export function selectionLimits(props: JsonObject): SelectionLimits {
  return {
    min: numberOf(props["min-selected-items"]) ?? 0,
    max: numberOf(props["max-selected-items"]) ?? Number.POSITIVE_INFINITY,
  };
}

/** The line that tells how many may be chosen; empty when there is nothing to tell. */
export function limitsText({ min, max }: SelectionLimits): string {
  if (min > 0 && max === min) return phoneTexts.selectExactly(min);
  if (min > 0 && max < Number.POSITIVE_INFINITY) return phoneTexts.selectBetween(min, max);
  if (max < Number.POSITIVE_INFINITY) return phoneTexts.selectUpTo(max);
  return min > 1 ? phoneTexts.selectAtLeast(min) : "";
}
