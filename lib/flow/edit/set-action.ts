import { actionNamed } from "../actions/actions";
import type { ActionName } from "../catalogue/definition";
import { isJsonObject, type JsonObject } from "../json";
import { type ActionPlace, actionPath } from "../model/actions-of";
import { answersOn } from "../model/answers";
import {
  type FlowDocument,
  type FlowNode,
  hasEndpoint,
  isTerminal,
  type NodeId,
  type ScreenKey,
} from "../model/document";
import type { IdSource } from "../model/parse";
import { findNode } from "../model/walk";
import { setIn, valueAt } from "../text/set-in";
import { isAtLeast } from "../version";
import { allAnswers } from "./collect-answers";
import { connectScreens, withAction } from "./connect-screens";
import { enableEndpoint } from "./enable-endpoint";
import { withRouting } from "./routing-model";
import { setTerminal, terminalVerdict } from "./set-terminal";
import { actionsAllowed } from "./tree/actions-allowed";
import { changeNode, withProps } from "./tree/change";
import { isButton } from "./tree/kinds";
import { withUsualLabel } from "./tree/usual-label";
import { versionOf } from "./tree/version-of";

/** What an action is to do; null takes it away. */
export type ActionChoice =
  | { readonly name: "navigate"; readonly to: ScreenKey }
  | { readonly name: "complete" }
  | { readonly name: "data_exchange" }
  | { readonly name: "update_data"; readonly payload: JsonObject }
  | { readonly name: "open_url"; readonly url: string }
  | null;

type Details = ActionPlace & {
  readonly node: NodeId;
  readonly action: ActionChoice;
  readonly newId: IdSource;
};

/**
 * Chooses what happens at a moment, with all that belongs to it: finishing marks the screen as a last screen, going
 * on from a last screen's button unmarks it, asking live data gives the Flow an endpoint and sends the answers of the
 * screen. Choosing again what is there already keeps its payload. Refused where the component cannot do it.
 */
export function setAction(document: FlowDocument, details: Details): FlowDocument {
  const found = findNode(document, details.node);
  const { action } = details;
  if (!found) return document;
  if (action === null) return cleared(document, found.node, details);
  if (!mayDo(document, found.node, details, action.name)) return document;
  const present = valueAt(found.node.props, actionPath(found.node, details));
  const isThere = isJsonObject(present) && present.name === action.name;
  switch (action.name) {
    case "navigate":
      return connectScreens(freed(document, details), { ...details, to: action.to });
    case "complete":
      return isThere ? document : finished(document, details);
    case "data_exchange":
      return isThere ? document : asking(document, details);
    case "update_data":
      return written(document, details, { name: action.name, payload: action.payload });
    case "open_url":
      return written(document, details, { name: action.name, url: action.url });
  }
}

function mayDo(document: FlowDocument, node: FlowNode, place: ActionPlace, name: ActionName): boolean {
  const since = actionNamed(name)?.since ?? "2.1";
  return actionsAllowed(node, place).includes(name) && isAtLeast(versionOf(document), since);
}

function written(document: FlowDocument, details: Details, action: JsonObject): FlowDocument {
  const changed = changeNode(document, details.node, (node) => withAction(node, details, action));
  return withRouting(document, changed);
}

function cleared(document: FlowDocument, node: FlowNode, details: Details): FlowDocument {
  const path = actionPath(node, details);
  const changed = changeNode(document, node.id, (each) =>
    withProps(each, setIn(each.props, path, undefined)),
  );
  return withRouting(document, changed);
}

/** The Flow with the screen no longer last, where its own button is to lead on. */
function freed(document: FlowDocument, details: Details): FlowDocument {
  const found = findNode(document, details.node);
  if (!found || !isTerminal(found.screen) || !isButton(found.node)) return document;
  return setTerminal(document, { screen: found.screen.key, terminal: false, newId: details.newId });
}

function finished(document: FlowDocument, details: Details): FlowDocument {
  const found = findNode(document, details.node);
  if (!found || !isButton(found.node) || !terminalVerdict(document, found.screen.key).allowed)
    return document;
  const { screen } = found;
  const payload = allAnswers(document, screen);
  const sending = written(document, details, { name: "complete", payload });
  const labelled = changeNode(sending, details.node, (node) => withUsualLabel(node, "finish"));
  return setTerminal(labelled, { screen: screen.key, terminal: true, newId: details.newId });
}

function asking(document: FlowDocument, details: Details): FlowDocument {
  const screen = findNode(document, details.node)?.screen;
  const answers = screen ? answersOn(screen) : [];
  const payload = Object.fromEntries(answers.map(({ name }) => [name, `\${form.${name}}`]));
  const ready = hasEndpoint(document) ? document : enableEndpoint(document);
  const changed = changeNode(ready, details.node, (node) =>
    withAction(node, details, { name: "data_exchange", payload }),
  );
  // The old route stays in the model: the endpoint may well answer with the same screen.
  return withRouting(ready, changed);
}
