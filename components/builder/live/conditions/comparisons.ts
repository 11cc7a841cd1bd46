import type { Option } from "@/components/ui/option";
import { type Comparison, rowIdColumn, type Value } from "@/lib/flow/rules/rules";
import { liveTexts } from "../texts";

const all = Object.keys(liveTexts.comparisons) as readonly Comparison[]; // the texts name every comparison

/** Whether it is said of one thing alone. */
export function isAlone(is: Comparison): boolean {
  return is === "empty" || is === "filled";
}

/** How something can be compared; of a row that was looked up, whether it is there. */
export function comparisonsFor(left: Value | undefined): readonly Option<Comparison>[] {
  if (left?.kind === "cell" && left.column === rowIdColumn) {
    return [
      { value: "empty", label: liveTexts.missing },
      { value: "filled", label: liveTexts.found },
      { value: "is", label: liveTexts.comparisons.is },
    ];
  }
  return all.map((is) => ({ value: is, label: liveTexts.comparisons[is] }));
}

export function comparisonInWords(is: Comparison, left: Value | undefined): string {
  return comparisonsFor(left).find(({ value }) => value === is)?.label ?? liveTexts.comparisons[is];
}
