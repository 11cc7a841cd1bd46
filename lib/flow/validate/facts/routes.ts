import { isJsonObject, own } from "../../json";
import type { ActionAt } from "./actions-at";

/** Where the actions of a screen lead. */
export type Routes = {
  /** Screens its navigate actions name, each once, in order. */
  readonly navigates: readonly string[];
  /** Those that only rows of a list name; Meta does not look at them. */
  readonly rows: readonly string[];
  /** Those of links and consents: a way aside, from which people come back. */
  readonly asides: readonly string[];
  readonly hasExchange: boolean;
};

export function routesOf(actions: readonly ActionAt[]): Routes {
  const navigates = new Set<string>();
  const rows = new Set<string>();
  const ahead = new Set<string>();
  let hasExchange = false;
  for (const { action, isUnchecked, placed } of actions) {
    const name = own(action, "name");
    if (name === "data_exchange") hasExchange = true;
    if (name !== "navigate") continue;
    const target = targetOf(own(action, "next"));
    if (target === undefined) continue;
    (isUnchecked ? rows : navigates).add(target);
    const { place } = placed.definition ?? {};
    if (place?.neededOnTerminal || place?.refusedOnTerminal) ahead.add(target);
  }
  const asides = [...navigates].filter((target) => !ahead.has(target));
  return { navigates: [...navigates], rows: [...rows], asides, hasExchange };
}

/** An edge of another type than screen counts for nothing. */
function targetOf(next: unknown): string | undefined {
  if (!isJsonObject(next) || own(next, "type") !== "screen") return undefined;
  const name = own(next, "name");
  return typeof name === "string" ? name : undefined;
}
