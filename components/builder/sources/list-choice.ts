import type { ListRows } from "@/lib/flow/edit/live/find-rows";
import type { OptionFields } from "@/lib/flow/rules/rules";

/** A source as somebody set it up for a list: which rows, and how each of them reads. */
export type ListChoice = {
  readonly rows: ListRows;
  readonly fields: OptionFields;
  /** Answers are what the option says, unless places of its row are taken: then the row has to be known. */
  readonly savesWords: boolean;
};

/** A condition as it is edited. */
export type RowCondition = ListRows["where"][number];
