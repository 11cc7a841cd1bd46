import { isJsonObject, own } from "../../json";
import type { ActionAt } from "./actions-at";

/** Where the actions of a screen lead. */
export type Routes = {
  /** Screens its navigate actions name, each once, in order. */
  readonly navigates: readonly string[];
  /** Those that only rows of a list name; Meta does not look at them. */
  readonly rows: readonly string[];
  readonly hasExchange: boolean;
  readonly hasComplete: boolean;
};

export function routesOf(actions: readonly ActionAt[]): Routes {
  const navigates = new Set<string>();
  const rows = new Set<string>();
  let hasExchange = false;
  let hasComplete = false;
  for (const { action, isUnchecked } of actions) {
    const name = own(action, "name");
    if (name === "data_exchange") hasExchange = true;
    else if (name === "complete") hasComplete = true;
    else if (name === "navigate") {
      const target = targetOf(own(action, "next"));
      if (target !== undefined) (isUnchecked ? rows : navigates).add(target);
    }
  }
  return { navigates: [...navigates], rows: [...rows], hasExchange, hasComplete };
}

/** An edge of another type than screen counts for nothing. */
function targetOf(next: unknown): string | undefined {
  if (!isJsonObject(next) || own(next, "type") !== "screen") return undefined;
  const name = own(next, "name");
  return typeof name === "string" ? name : undefined;
}
