import { isJsonObject, own } from "../../json";
import type { ScreenContext } from "../context";
import type { ActionAt } from "../facts/actions-at";
import * as faults from "../faults/ends";
import { type Fault, warning } from "../issue";
import type { ActionContext } from "./action-context";
import { checkNavigate } from "./navigate";
import { checkOpenUrl } from "./open-url";
import { checkSent } from "./sent-values";
import { checkUpdate } from "./update-data";

/** What actions do and send. Source: spec/flow-json.md, chapter 9. */
export function checkActions(context: ScreenContext): void {
  for (const at of context.facts.actions) checkAction(at, context);
}

function checkAction(at: ActionAt, context: ScreenContext): void {
  const payload = own(at.action, "payload");
  const look: ActionContext = {
    context,
    at,
    payload: isJsonObject(payload) ? payload : undefined,
    tell: (fault, below) => {
      const path = [...at.path, ...below];
      context.report(at.isUnchecked ? unchecked(fault) : fault, at.placed.node, path);
    },
    echo: (fault, below) => {
      if (!at.isUnchecked) context.echo(fault, at.placed.node, [...at.path, ...below]);
    },
  };
  switch (own(at.action, "name")) {
    case "navigate":
      checkNavigate(look);
      break;
    case "update_data":
      checkUpdate(look);
      break;
    case "data_exchange":
      if (!context.flow.hasEndpoint) look.tell(faults.exchangeWithoutEndpoint(), ["name"]);
      checkSent(look);
      break;
    case "open_url":
      checkOpenUrl(look);
      break;
    case "complete":
      if (!context.facts.isTerminal) look.tell(faults.completeBeforeEnd(), ["name"]);
      checkSent(look);
      break;
  }
}

/** Meta does not look there, phones do. */
function unchecked({ message, fix }: Fault): Fault {
  return warning("row-action", message, fix);
}
