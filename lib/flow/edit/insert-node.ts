import { definitionOf } from "../catalogue/index";
import type { JsonObject } from "../json";
import { answerOf, answersOn } from "../model/answers";
import { type FlowDocument, type FlowNode, isTerminal } from "../model/document";
import type { Location } from "../model/location";
import { type IdSource, parseNode } from "../model/parse";
import { screenWithKey } from "../model/walk";
import { setIn } from "../text/set-in";
import { allAnswers } from "./collect-answers";
import { type Inserted, insertNodes } from "./insert-nodes";
import { leadOn, nowhere } from "./lead-on";
import { withRouting } from "./routing-model";
import { withProps } from "./tree/change";
import { isButton } from "./tree/kinds";
import { freshName } from "./tree/names";
import { withUsualLabel } from "./tree/usual-label";

/**
 * Inserts a new component as its starter, under a name that no other answer has. A button finishes the Flow with every answer on a
 * last screen, and leads to the next screen elsewhere. Refused where `dropVerdict` says so.
 */
export function insertNode(
  document: FlowDocument,
  details: { readonly component: string; readonly at: Location; readonly newId: IdSource },
): Inserted {
  const definition = definitionOf(details.component);
  if (!definition) return { document, nodes: [], refused: [] };
  const starter = withOwnName(document, parseNode(definition.starter, details.newId));
  const isFinal = isButton(starter);
  const node = isFinal ? settledButton(document, details.at, starter) : starter;
  const inserted = insertNodes(document, { nodes: [node], at: details.at });
  if (!isFinal || inserted.document === document) return inserted;
  const led = leadOn(inserted.document, { node: node.id, screen: details.at.screen });
  return { ...inserted, document: withRouting(document, led) };
}

function settledButton(document: FlowDocument, at: Location, button: FlowNode): FlowNode {
  const screen = screenWithKey(document, at.screen);
  if (!screen || !isTerminal(screen)) return withAction(button, nowhere);
  return withAction(withUsualLabel(button, "finish"), {
    name: "complete",
    payload: allAnswers(document, screen),
  });
}

/**
 * The answers of a new input get a column of their own, so its name differs from those on other screens too.
 * Until somebody types a name, it follows the label.
 */
function withOwnName(document: FlowDocument, node: FlowNode): FlowNode {
  const name = answerOf(node)?.name;
  if (name === undefined) return node;
  const taken = new Set(document.screens.flatMap((screen) => answersOn(screen).map((answer) => answer.name)));
  const named = withProps(node, setIn(node.props, ["name"], freshName(name, taken)));
  return { ...named, isNamedByLabel: true };
}

function withAction(button: FlowNode, action: JsonObject): FlowNode {
  return withProps(button, setIn(button.props, ["on-click-action"], action));
}
