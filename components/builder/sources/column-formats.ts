import type { OptionPart } from "@/lib/flow/rules/rules";
import type { SourceColumn } from "./data-ports";
import { sourceTexts } from "./texts";

const texts = sourceTexts.fields;

export type ColumnPart = Exclude<OptionPart, string>;
export type Format = NonNullable<ColumnPart["as"]> | "plain";

/** How a column can be written; one way needs no choice. */
export function formatsOf({ type }: Pick<SourceColumn, "type">): readonly Format[] {
  switch (type) {
    case "number":
      return ["number", "plain"];
    case "money":
      return ["money", "number"];
    case "date":
      return ["weekday", "date", "plain"];
    case "date-time":
      return ["weekday", "date", "time"];
    case "time":
      return ["time"];
    default:
      return ["plain"];
  }
}

export function formatWords(format: Format): string {
  return texts[format];
}

/** The part with another format. */
export function withFormat(part: ColumnPart, format: Format, column: SourceColumn): ColumnPart {
  if (format === "plain") return { column: part.column };
  const { currency } = column;
  const isPriced = format === "money" && currency !== undefined;
  return { column: part.column, as: format, ...(isPriced ? { currency } : {}) };
}
