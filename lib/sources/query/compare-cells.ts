import type { Cell } from "../rows";

const order = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

/** A text as it is compared: without capitals, outer spaces and other forms of the same letters. */
export function comparable(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}

/** The same for cells that are the same to a person. */
export function keyOf(cell: Cell): Cell {
  return typeof cell === "string" ? comparable(cell) : cell;
}

/** Below zero when the first comes first. Cells of one column are of one type; days and times are ordered as texts. */
export function compareCells(a: Cell, b: Cell): number {
  if (typeof a === "number" && typeof b === "number") return a - b;
  return order.compare(String(a), String(b));
}
