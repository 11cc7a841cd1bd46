import type { JsonObject } from "../../json";
import type { ScreenContext } from "../context";
import type { ActionAt } from "../facts/actions-at";
import type { Fault } from "../issue";
import type { Path } from "../shape/check";

/** One action with what its rules need. `tell` and `echo` take the place below the action. */
export type ActionContext = {
  readonly context: ScreenContext;
  readonly at: ActionAt;
  readonly payload: JsonObject | undefined;
  tell(fault: Fault, below: Path): void;
  /** A second thing Meta reports for the same fault. */
  echo(fault: Fault, below: Path): void;
};
