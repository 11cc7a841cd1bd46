import { parseReference } from "../../expression/reference";
import * as faults from "../faults/payloads";
import type { Fault } from "../issue";
import type { Path } from "../shape/check";
import type { ActionContext } from "./action-context";
import { asChecked } from "./as-checked";
import { checkPayloadAgainst } from "./payload-match";
import { payloadValue, type ValueChecks } from "./payload-values";

/** update_data changes declared data of its own screen. Source: spec/flow-json.md, 9.2. */
export function checkUpdate(look: ActionContext): void {
  const { context, payload } = look;
  if (payload === undefined) return;
  const values: ValueChecks = {
    expressions: context.rules.checksData ? "checked" : "hinted",
    files: "unlimited",
    expressionHome: undefined,
  };
  for (const name in payload) payloadValue(payload[name] ?? null, ["payload", name], values, look);
  const tell = (fault: Fault, below: Path): void => look.tell(asChecked(fault, context.rules), below);
  const { data, id } = context.facts;
  if (!data) {
    tell(faults.nothingToUpdate(id), ["payload"]);
    return;
  }
  const words = faults.updateWords(id);
  for (const name in payload) {
    const path = ["payload", name];
    if (!Object.hasOwn(data, name)) tell(words.undeclared(name), path);
    else if (isItself(name, payload[name])) tell(faults.updatesItself(name), path);
  }
  checkPayloadAgainst(data, payload, words, look);
}

function isItself(name: string, value: unknown): boolean {
  const reference = typeof value === "string" ? parseReference(value) : null;
  if (reference === null || reference.scope !== "data" || reference.screen !== null) return false;
  return reference.path.length === 1 && reference.path[0] === name;
}
