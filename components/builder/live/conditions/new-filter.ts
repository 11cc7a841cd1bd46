import type { Filter } from "@/lib/flow/rules/rules";

/** A filter that is not chosen yet: on the first column. */
export function newFilter(column: string): Filter {
  return { column, is: "is", value: { kind: "fixed", value: "" } };
}
