import { parseReference } from "../../expression/reference";
import * as faults from "../faults/payloads";
import type { ActionContext } from "./action-context";
import { checkPayloadAgainst } from "./payload-match";
import { payloadValue, type ValueChecks } from "./payload-values";

/** update_data changes declared data of its own screen. Source: spec/flow-json.md, 9.2. */
export function checkUpdate(look: ActionContext): void {
  const { context, payload } = look;
  if (payload === undefined) return;
  const values: ValueChecks = {
    expressions: context.rules.checksData,
    files: "unlimited",
    expressionHome: undefined,
  };
  for (const name in payload) payloadValue(payload[name] ?? null, ["payload", name], values, look);
  if (!context.rules.checksData) return;
  const { data, id } = context.facts;
  if (!data) {
    look.tell(faults.nothingToUpdate(id), ["payload"]);
    return;
  }
  const words = faults.updateWords(id);
  for (const name in payload) {
    const path = ["payload", name];
    if (!Object.hasOwn(data, name)) look.tell(words.undeclared(name), path);
    else if (isItself(name, payload[name])) look.tell(faults.updatesItself(name), path);
  }
  checkPayloadAgainst(data, payload, words, look);
}

function isItself(name: string, value: unknown): boolean {
  const reference = typeof value === "string" ? parseReference(value) : null;
  if (reference === null || reference.scope !== "data" || reference.screen !== null) return false;
  return reference.path.length === 1 && reference.path[0] === name;
}
