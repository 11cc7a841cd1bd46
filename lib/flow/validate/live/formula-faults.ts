import { type Formula, rowIdColumn, type Value } from "../../rules/rules";
import type { Told, World } from "./rule-world";

type Checks = {
  readonly valueFaults: (value: Value, world: World) => readonly Told[];
  readonly rowsFaults: (step: string, column: string, world: World) => readonly Told[];
};

/** What is wrong with what a calculation uses. */
export function formulaFaults(
  formula: Formula,
  world: World,
  { valueFaults, rowsFaults }: Checks,
): readonly Told[] {
  switch (formula.op) {
    case "round":
      return valueFaults(formula.value, world);
    case "count":
      return rowsFaults(formula.step, rowIdColumn, world);
    case "sum":
    case "least":
    case "greatest":
    case "average":
      return rowsFaults(formula.step, formula.column, world);
    case "add-days":
      return [...valueFaults(formula.date, world), ...valueFaults(formula.days, world)];
    default:
      return [...valueFaults(formula.left, world), ...valueFaults(formula.right, world)];
  }
}
