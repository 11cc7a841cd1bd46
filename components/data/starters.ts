import type { Column } from "@/lib/sources/rows";

export type Starter = "blank" | "slots" | "products" | "orders";
export const starters: readonly Starter[] = ["blank", "slots", "products", "orders"];

/** The columns that a new table begins with. */
export function starterColumns(starter: Starter, newId: () => string): Column[] {
  const column = (name: string, type: Column["type"]): Column => ({ id: newId(), name, type });
  switch (starter) {
    case "blank":
      return [column("Column 1", "text"), column("Column 2", "text"), column("Column 3", "text")];
    case "slots":
      return [
        column("Slot", "list-id"),
        column("Day", "date"),
        column("Time", "time"),
        column("Places", "number"),
      ];
    case "products":
      return [
        column("Product", "list-id"),
        column("Name", "text"),
        { ...column("Price", "money"), currency: "USD" },
        column("In stock", "number"),
        column("On sale", "yes-no"),
        column("Picture", "picture"),
      ];
    case "orders":
      return [
        column("Order number", "text"),
        column("State", "text"),
        column("Expected", "date"),
        column("Note", "text"),
      ];
  }
}
