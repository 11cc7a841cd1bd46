import { type ComponentDefinition, propNamed } from "../../catalogue/definition";
import { definitionOf } from "../../catalogue/index";
import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../../json";
import { actionListOf, actionsOf } from "../../model/actions-of";
import { type FlowDocument, type FlowNode, type NodeId, screenId } from "../../model/document";
import { navigateTarget } from "../../model/edges";
import type { IdSource } from "../../model/parse";
import { findNode } from "../../model/walk";
import { type Outcome, type Tap, triggerKey, type Value } from "../../rules/rules";
import { addFooter } from "../add-footer";
import { enableEndpoint } from "../enable-endpoint";
import { insertNode } from "../insert-node";
import { changeNode, withProps } from "../tree/change";
import { isButton, isMenu } from "../tree/kinds";
import { freshName, nameOf } from "../tree/names";
import { takeOut } from "../tree/remove";
import { withRoutes } from "./ask-by-rules";
import { type Home, openingOf, rulesOf, screenRulesOf, withTap } from "./rules-edits";

type Turning = {
  readonly node: NodeId;
  /** The component that offers the rows as options. */
  readonly to: string;
  readonly home: Home;
  readonly newId: IdSource;
};

/** `choice` is the new component. */
export type Turned = { readonly document: FlowDocument; readonly choice: NodeId };

/**
 * Makes a choice with a button of a menu whose rows lead to screens of their own, and a rule that leads from each option
 * where its row led. Phones do not say which row of a list from a source was tapped, but which option was chosen they do,
 * so the options can come from a source afterwards. Undefined where that cannot be: rows that do something else than
 * leading to a screen, and menus that share their screen.
 */
export function menuToChoice(
  document: FlowDocument,
  { node: id, to, home, newId }: Turning,
): Turned | undefined {
  const found = findNode(document, id);
  const rows = found && rowsOf(found.node);
  if (!found || !rows || found.screen.children.length !== 1 || screenId(found.screen) === "")
    return undefined;
  const { key: screen } = found.screen;
  const at = { screen, parent: null, slot: "children", index: 0 };
  const left = takeOut(document, [id]).document;
  const inserted = insertNode(left, { component: to, at, newId });
  const [choice] = inserted.nodes;
  const definition = definitionOf(to);
  if (choice === undefined || !definition) return undefined;
  const labelled = changeNode(inserted.document, choice, (node) =>
    withProps(node, choiceProps(node, { definition, menu: found.node, rows })),
  );
  const ready = enableEndpoint(addFooter({ ...labelled, rules: rulesOf(labelled, home) }, { screen, newId }));
  const placed = findNode(ready, choice);
  const button = placed?.screen.children.find(isButton);
  const answer = placed && nameOf(placed.node);
  if (!placed || !button || answer === undefined) return undefined;
  const { payload, tap } = ruleOf(ready, { rows, answer, screen: screenId(placed.screen) });
  const asking = { ...button.props, "on-click-action": { name: "data_exchange", payload } };
  const changed = changeNode(ready, button.id, (node) => withProps(node, asking));
  return { document: withRoutes(withTap(changed, screenId(placed.screen), tap), placed.screen, tap), choice };
}

/** Whether `menuToChoice` can do its work. */
export function canBecomeChoice(document: FlowDocument, id: NodeId): boolean {
  const found = findNode(document, id);
  return found !== undefined && found.screen.children.length === 1 && rowsOf(found.node) !== undefined;
}

type Row = {
  readonly id: string;
  readonly item: JsonObject;
  readonly target: string;
  readonly sent: JsonObject;
};

/** The rows of a menu that all lead to screens by themselves; undefined when some do not. */
function rowsOf(node: FlowNode): readonly Row[] | undefined {
  const list = actionListOf(node);
  const items = list === undefined ? undefined : own(node.props, list);
  if (!isMenu(node) || !isJsonArray(items)) return undefined;
  const rows = items.flatMap((item, index): readonly Row[] => {
    const action = actionsOf(node).find((each) => each.item === index)?.action;
    const target = action && navigateTarget(action);
    if (!isJsonObject(item) || typeof item.id !== "string" || !action || !target) return [];
    const sent = own(action, "payload");
    return [{ id: item.id, item, target, sent: isJsonObject(sent) ? sent : {} }];
  });
  return rows.length > 0 && rows.length === items.length ? rows : undefined;
}

type Made = {
  readonly definition: ComponentDefinition;
  readonly menu: FlowNode;
  readonly rows: readonly Row[];
};

function choiceProps(node: FlowNode, { definition, menu, rows }: Made): JsonObject {
  const options = definition.props.find(({ kind }) => kind === "options");
  const label = propNamed(definition, "label");
  const labelMax = label && "max" in label && typeof label.max === "number" ? label.max : 30;
  const { label: said } = menu.props;
  const isShort = typeof said === "string" && said !== "" && said.length <= labelMax;
  return {
    ...node.props,
    ...(isShort ? { label: said } : {}),
    required: true,
    ...(options ? { [options.name]: rows.map(optionOf) } : {}),
  };
}

/** What a row shows, as far as options show it too: what stood at its end, such as a price, becomes its extra text. */
function optionOf({ id, item }: Row): JsonObject {
  const { title, description, metadata } = groupIn(item, "main-content");
  const end = groupIn(item, "end");
  const { image, "alt-text": said } = groupIn(item, "start");
  const more = joined([description, metadata]);
  const extra = joined([end.title, end.description, end.metadata]);
  return {
    id,
    title: title ?? id,
    ...(more === "" ? {} : { description: more }),
    ...(extra === "" ? {} : { metadata: extra }),
    ...(typeof image === "string" ? { image } : {}),
    ...(typeof said === "string" ? { "alt-text": said } : {}),
  };
}

function groupIn(item: JsonObject, name: string): JsonObject {
  const group = own(item, name);
  return isJsonObject(group) ? group : {};
}

function joined(texts: readonly (Json | undefined)[]): string {
  return texts.filter((text) => typeof text === "string" && text !== "").join(" · ");
}

type Ruling = { readonly rows: readonly Row[]; readonly answer: string; readonly screen: string };

/** The way of the last row is taken for what no other means, so that there is always one. */
function ruleOf(document: FlowDocument, { rows, answer, screen }: Ruling) {
  const taken = new Set((screenRulesOf(document, screen).taps ?? []).map(({ trigger }) => trigger));
  const trigger = freshName("chosen", taken);
  const payload: { [key: string]: Json } = { [triggerKey]: trigger, [answer]: `\${form.${answer}}` };
  const outcomes = rows.map(({ id, target, sent }, index): Outcome => {
    const isLast = index === rows.length - 1;
    const { data: filled } = openingOf(document, target);
    const data: { [key: string]: Value } = {};
    for (const [key, value] of Object.entries(sent)) {
      if (!Object.hasOwn(filled, key)) data[key] = sentValue(payload, key, value);
    }
    const chosen = {
      left: { kind: "answer", key: answer },
      is: "is",
      right: { kind: "fixed", value: id },
    } as const;
    return { when: isLast ? [] : [chosen], then: { kind: "go", screen: target, data } };
  });
  const tap: Tap = { trigger, steps: [], outcomes };
  return { payload, tap };
}

/** What a row sent as it was; what it read on the phone has to be sent along. */
function sentValue(payload: { [key: string]: Json }, wanted: string, value: Json): Value {
  const isRead = typeof value === "string" && (value.includes("${") || value.includes("`"));
  if (!isRead) return { kind: "fixed", value };
  const key =
    Object.keys(payload).find((each) => payload[each] === value) ??
    freshName(wanted, new Set(Object.keys(payload)));
  payload[key] = value;
  return { kind: "answer", key };
}
