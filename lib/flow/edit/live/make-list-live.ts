import { propNamed } from "../../catalogue/definition";
import { definitionOf } from "../../catalogue/index";
import { isJsonArray, isJsonObject, type JsonObject, jsonEqual, own, withKey } from "../../json";
import { actionsOf } from "../../model/actions-of";
import { fieldsOn } from "../../model/answers";
import { type FlowDocument, type FlowNode, screenId } from "../../model/document";
import { findNode } from "../../model/walk";
import type { OptionFields, Step, Value } from "../../rules/rules";
import { declareData } from "../declare-data";
import { enableEndpoint } from "../enable-endpoint";
import { changeNode, withProps } from "../tree/change";
import { freshName, nameOf } from "../tree/names";
import { findRows, type ListRows } from "./find-rows";
import { keepAsking } from "./keep-asking";
import { listSchema } from "./list-schema";
import type { ListAt } from "./live-list";
import { type Home, openingOf, rulesOf, stepIds, withScreenRules } from "./rules-edits";

export type ListSource = ListAt & {
  readonly rows: ListRows;
  readonly fields: OptionFields;
  /** Entries to show in the builder and while nobody asks. */
  readonly example: readonly JsonObject[];
  readonly home: Home;
};

/**
 * Lets the options of a list come from a source, and writes all that needs: the field the screen declares, the rule that
 * fills it, and every way to the screen asks for it. The options there were stay as its example when none is given.
 */
export function makeListLive(document: FlowDocument, live: ListSource): FlowDocument {
  const { source } = live.rows;
  const filled = fillList(document, live, (id, limit) => ({ do: "find", id, source, where: [], limit }));
  return filled ? findRows(filled.document, { ...filled, rows: live.rows }) : document;
}

type Filling = Omit<ListSource, "rows">;

/**
 * Lets a step bring the options of a list. `newStep` is given its id and how many the list takes. Undefined where the list
 * cannot be filled.
 */
export function fillList(
  document: FlowDocument,
  live: Filling,
  newStep: (id: string, most: number) => Step,
): { readonly document: FlowDocument; readonly screen: string; readonly step: string } | undefined {
  const found = findNode(document, live.node);
  if (!found || screenId(found.screen) === "") return undefined;
  const { node, screen } = found;
  const spec = definitionOf(node.type);
  const prop = spec && propNamed(spec, live.list);
  if (!prop || (prop.kind !== "options" && prop.kind !== "items")) return undefined;
  if (hasWaysOfItsOwn(node, live.list)) return undefined;
  const id = screenId(screen);
  const taken = new Set(fieldsOn(screen).map(({ name }) => name));
  const field = freshName(`${nameOf(node) ?? "list"}_options`, taken);
  const example = live.example.length > 0 ? live.example : staticOptions(node, live.list);
  const schema = listSchema(live.fields, example);
  const declared = declareData(document, { screen: screen.key, name: field, schema });
  if (declared === document) return undefined;
  const bound = changeNode(declared, node.id, (each) => withProps(each, boundProps(each, live.list, field)));
  const rules = rulesOf(bound, live.home);
  const step = freshName(`${field}_rows`, stepIds(rules));
  const options: Value = { kind: "options", step, fields: live.fields };
  const ruled = { ...enableEndpoint(bound), rules };
  const opens = openingOf(ruled, id);
  const filled = withScreenRules(ruled, id, {
    opens: {
      steps: [...opens.steps, newStep(step, prop.maxItems)],
      data: { ...opens.data, [field]: options },
    },
  });
  return { document: keepAsking(filled), screen: id, step };
}

/** Whether the entries of a list do different things, or send different values: rows of a source all do the same. */
export function hasWaysOfItsOwn(node: FlowNode, list: string): boolean {
  const [first, ...others] = actionsOf(node).filter(({ path }) => path[0] === list);
  return others.some(({ action }) => !jsonEqual(action, first?.action));
}

/** Rows of a menu do all the same when they come from a source: what the first of them did. */
function boundProps(node: FlowNode, list: string, field: string): JsonObject {
  const props = withKey(node.props, list, `\${data.${field}}`);
  const action = actionsOf(node).find(({ path }) => path[0] === list)?.action;
  const isMenu = definitionOf(node.type)?.answer === undefined;
  return action && isMenu ? withKey(props, "on-click-action", action) : props;
}

function staticOptions(node: FlowNode, list: string): readonly JsonObject[] {
  const items = own(node.props, list);
  return isJsonArray(items) ? items.filter(isJsonObject) : [];
}
