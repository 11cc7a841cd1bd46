import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../../json";
import type { Neighbour } from "../context";
import { nextOfUnknownKind } from "../faults/ends";
import { unchecked } from "../faults/hints";
import * as faults from "../faults/payloads";
import type { ActionContext } from "./action-context";
import { asChecked } from "./as-checked";
import { checkPayloadAgainst, isDynamic } from "./payload-match";
import { payloadValue, type ValueChecks } from "./payload-values";

/** Where a navigate leads and whether it brings what the next screen declares. Source: spec/flow-json.md, 9.2. */
export function checkNavigate(look: ActionContext): void {
  const { context, at } = look;
  const next = own(at.action, "next");
  if (!isJsonObject(next)) return;
  const id = own(next, "name");
  if (typeof id !== "string") return;
  if (own(next, "type") !== "screen") look.tell(nextOfUnknownKind(), ["next", "type"]);
  const isOwn = id === context.facts.id;
  const target = isOwn ? context.facts : context.flow.neighbour(id);
  if (isOwn) look.tell(faults.ownScreenAsNext(id), ["next", "name"]);
  else if (!target) look.tell(faults.unknownNextScreen(id), ["next", "name"]);
  checkPayload(look, id, target);
}

function checkPayload(look: ActionContext, id: string, target: Neighbour | undefined): void {
  const { context, payload } = look;
  const { rules } = context;
  const fields = fieldsOf(target?.data);
  if (payload === undefined) {
    if (fields.length === 0) return;
    const fault = faults.missingPayload(id, fields);
    look.tell(rules.checksMissingFields ? fault : unchecked(fault), []);
    return;
  }
  const values: ValueChecks = {
    expressions: !rules.hasExpressions ? "unread" : rules.checksData ? "checked" : "hinted",
    files: "refused",
    // Meta looks up local names of an expression on the next screen.
    expressionHome: target,
  };
  for (const name in payload) payloadValue(payload[name] ?? null, ["payload", name], values, look);
  if (!target?.data) {
    const hasValues = Object.keys(payload).length > 0;
    if (hasValues) look.tell(asChecked(faults.noModelAtNext(id), rules), ["payload"]);
    return;
  }
  checkExtraFields(look, id, target.data, payload);
  checkPayloadAgainst(target.data, payload, faults.navigateWords(context.facts.id, id), look);
  const missing = fields.filter((name) => !Object.hasOwn(payload, name));
  if (missing.length === 0) return;
  const fault = faults.missingFields(id, missing, carried(missing, look));
  look.tell(rules.checksMissingFields ? fault : unchecked(fault), ["payload"]);
}

/** Fields a screen declares; a list under `required` names those that must come. */
export function fieldsOf(data: JsonObject | undefined): readonly string[] {
  return data ? Object.keys(data).filter((name) => !(name === "required" && isJsonArray(data[name]))) : [];
}

function checkExtraFields(look: ActionContext, id: string, data: JsonObject, payload: JsonObject): void {
  const { rules, facts } = look.context;
  for (const name in payload) {
    if (Object.hasOwn(data, name)) continue;
    const value: Json = payload[name] ?? null;
    const path = ["payload", name];
    if (isDynamic(value)) {
      const fault = faults.undeclaredAtNext(name, id);
      look.tell(rules.checksMissingFields ? fault : unchecked(fault), path);
      continue;
    }
    look.tell(asChecked(faults.undeclaredPlainAtNext(name, facts.id, id), rules), path);
    if (rules.repeatsExtraFields) look.echo(faults.undeclaredAtNext(name, id), path);
  }
}

/** Values of the same name on this screen for the fields that are missing; undefined when one has none. */
function carried(missing: readonly string[], { context: { facts } }: ActionContext): JsonObject | undefined {
  const fields: { [name: string]: Json } = {};
  for (const name of missing) {
    if (facts.seen.types.has(name)) fields[name] = `\${form.${name}}`;
    else if (facts.data && Object.hasOwn(facts.data, name)) fields[name] = `\${data.${name}}`;
    else return undefined;
  }
  return fields;
}
