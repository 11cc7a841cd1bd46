import type { ListRows } from "@/lib/flow/edit/live/find-rows";
import type { OptionFields } from "@/lib/flow/rules/rules";

/** A source as somebody set it up for a list: which rows, and how each of them reads. */
export type ListChoice = {
  readonly rows: ListRows;
  readonly fields: OptionFields;
};

/** A condition as it is edited. */
export type RowCondition = ListRows["where"][number];
