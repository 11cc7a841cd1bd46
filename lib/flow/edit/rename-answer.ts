import { definitionOf } from "../catalogue/index";
import type { Reference } from "../expression/reference";
import { isJsonArray, isJsonObject, own } from "../json";
import { answerOf, answersOn } from "../model/answers";
import { carriedTo, type Home, homeOf, homesOf, isHome } from "../model/carriers";
import {
  type FlowDocument,
  type FlowNode,
  type FlowScreen,
  hasEndpoint,
  type NodeId,
  screenId,
} from "../model/document";
import { screensById } from "../model/edges";
import { findNode } from "../model/walk";
import { withInputRenamed } from "../rules/follow-names";
import { renameData, withPayloadKey } from "./rename-data";
import {
  changeNode,
  changeNodesOn,
  changeScreen,
  changeScreens,
  withProps,
  withScreenProp,
} from "./tree/change";
import { changeActions } from "./tree/change-actions";
import { changeRules } from "./tree/change-rules";
import { isReferable } from "./tree/field-names";
import { mendPairs, mendScreen } from "./tree/mend";
import { nameOf, namesOn } from "./tree/names";

export type NameVerdict =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly reason: "gone" | "invalid" | "taken" };

type Details = {
  readonly node: NodeId;
  readonly name: string;
  /**
   * "follow" (the default) also renames the columns that carry the answer under its old name: keys of what is sent at
   * the end, and fields that every route fills with this answer. Keys that an endpoint reads or sends always stay.
   */
  readonly columns?: "follow" | "keep";
};

/** Whether a node may have a name. */
export function renameVerdict(document: FlowDocument, { node, name }: Details): NameVerdict {
  const found = findNode(document, node);
  if (!found || !takesName(found.node)) return { allowed: false, reason: "gone" };
  if (!isReferable(name)) return { allowed: false, reason: "invalid" };
  const isTaken = name !== found.node.props.name && namesOn(found.screen).has(name);
  return isTaken ? { allowed: false, reason: "taken" } : { allowed: true };
}

/**
 * Gives an input another name and mends all that speaks of it: references on its screen and elsewhere, the values and
 * messages of its Form, the list of sensitive inputs, and the columns its answer is sent under. While another input
 * of the screen has the old name too, references stay with that one. The name no longer follows the label.
 */
export function renameAnswer(document: FlowDocument, details: Details): FlowDocument {
  const found = findNode(document, details.node);
  const from = found && nameOf(found.node);
  const to = details.name;
  if (!found || from === to || !renameVerdict(document, details).allowed) return document;
  const { screen } = found;
  const named = changeNode(document, details.node, (node) => withName(node, to));
  const isShared = answersOn(screen).some(({ node, name }) => name === from && node !== details.node);
  if (from === undefined || isShared || !answerOf(found.node)) return named;
  const mended = mend(named, screen, from, to);
  return details.columns === "keep" ? mended : renameColumns(mended, screenId(screen), from, to);
}

/** A name of somebody's own does not follow the label. */
function withName({ isNamedByLabel: _, ...node }: FlowNode, name: string): FlowNode {
  return withProps(node, { ...node.props, name });
}

/** Components the catalogue does not know may have a name; what is no component may not. */
function takesName({ type, raw }: FlowNode): boolean {
  if (raw !== undefined) return false;
  const definition = definitionOf(type);
  return !definition || definition.props.some(({ kind }) => kind === "name");
}

function mend(document: FlowDocument, screen: FlowScreen, from: string, to: string): FlowDocument {
  const id = screenId(screen);
  const isNamed = screensById(document).get(id)?.key === screen.key;
  const rename =
    (at: FlowScreen) =>
    (reference: Reference): Reference => {
      const isOurs = reference.screen === null ? at.key === screen.key : isNamed && reference.screen === id;
      if (!isOurs || reference.scope !== "form" || reference.path[0] !== from) return reference;
      return { ...reference, path: [to, ...reference.path.slice(1)] };
    };
  const names = new Map([[from, to]]);
  const ruled = changeRules(document, (rules) => withInputRenamed(rules, id, names));
  const referred = changeScreens(ruled, (each) => mendScreen(each, rename(each)));
  return changeScreen(referred, screen.key, (each) =>
    withSensitive(
      changeNodesOn(each, (node) => mendPairs(node, names)),
      from,
      to,
    ),
  );
}

function withSensitive(screen: FlowScreen, from: string, to: string): FlowScreen {
  const sensitive = own(screen.props, "sensitive");
  if (!isJsonArray(sensitive) || !sensitive.includes(from)) return screen;
  return withScreenProp(
    screen,
    "sensitive",
    sensitive.map((name) => (name === from ? to : name)),
  );
}

function renameColumns(document: FlowDocument, id: string, from: string, to: string): FlowDocument {
  const origin: Home = { screen: id, scope: "form", name: to };
  const screens = screensById(document);
  const carried = hasEndpoint(document) ? [] : carriedTo(document, [origin]);
  let renamed = document;
  const homes: Home[] = [origin, ...carried];
  for (const [index, home] of homes.entries()) {
    const key = home.scope === "data" && home.name === from ? screens.get(home.screen)?.key : undefined;
    if (key === undefined) continue;
    const next = renameData(renamed, { screen: key, from, to });
    if (next !== renamed) homes[index] = { ...home, name: to };
    renamed = next;
  }
  const known = homesOf(homes);
  // Of two answers with the same name one has its screen in front.
  const prefix = `${id.toLowerCase()}_`;
  return changeActions(renamed, ({ action, screen }) => {
    const payload = action.name === "complete" ? own(action, "payload") : undefined;
    if (!isJsonObject(payload)) return action;
    const isOurs = (key: string): boolean => isHome(homeOf(own(payload, key), screen), known);
    if (isOurs(from)) return withPayloadKey(action, from, to);
    return isOurs(prefix + from) ? withPayloadKey(action, prefix + from, prefix + to) : action;
  });
}
