import type { FieldType } from "../../expression/field-type";
import { parseReference, type Reference } from "../../expression/reference";
import { own } from "../../json";
import { keyLabels } from "../faults/actions";
import { linkNotOpened } from "../faults/ends";
import { referenceOfWrongType, unknownReference } from "../faults/references";
import type { Fault } from "../issue";
import type { ActionContext } from "./action-context";
import { asChecked } from "./as-checked";

/** Phones open links that begin with https:// only. Source: spec/flow-json.md, 9.2. */
export function checkOpenUrl(look: ActionContext): void {
  const url = own(look.at.action, "url");
  if (typeof url !== "string") return;
  const { context } = look;
  const reference = parseReference(url);
  if (reference === null) {
    if (!url.startsWith("`") && !url.startsWith("https://")) look.tell(linkNotOpened(), ["url"]);
    return;
  }
  const fault = faultOf(reference, context.scope.typeOf(reference), context.facts.id);
  if (fault) look.tell(asChecked(fault, context.rules), ["url"]);
}

function faultOf(reference: Reference, type: FieldType | undefined, own: string): Fault | null {
  if (type === undefined) return unknownReference(keyLabels.url.label, reference, own);
  return type === "string" ? null : referenceOfWrongType(keyLabels.url, reference, ["string"]);
}
