import { parseReference } from "../../expression/reference";
import { own } from "../../json";
import { keyLabels } from "../faults/actions";
import { linkNotOpened } from "../faults/ends";
import { referenceOfWrongType, unknownReference } from "../faults/references";
import type { ActionContext } from "./action-context";

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
  if (!context.rules.checksData) return;
  const type = context.scope.typeOf(reference);
  if (type === undefined)
    look.tell(unknownReference(keyLabels.url.label, reference, context.facts.id), ["url"]);
  else if (type !== "string") look.tell(referenceOfWrongType(keyLabels.url, reference, ["string"]), ["url"]);
}
