import { type JsonObject, own } from "@/lib/flow/json";

/** How many whole places a row has; what is no number is none. */
export function placesIn(cells: JsonObject, column: string): number {
  const cell = own(cells, column);
  return typeof cell === "number" ? Math.max(Math.floor(cell), 0) : 0;
}
