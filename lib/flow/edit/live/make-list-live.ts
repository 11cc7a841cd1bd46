import { propNamed } from "../../catalogue/definition";
import { definitionOf } from "../../catalogue/index";
import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../../json";
import { fieldsOn } from "../../model/answers";
import { type FlowDocument, type FlowNode, type NodeId, screenId } from "../../model/document";
import { findNode } from "../../model/walk";
import type { FindStep, OptionFields, Value } from "../../rules/rules";
import { declareData } from "../declare-data";
import { enableEndpoint } from "../enable-endpoint";
import { changeNode, withProps } from "../tree/change";
import { freshName, nameOf } from "../tree/names";
import { keepAsking } from "./keep-asking";
import { type Home, openingOf, rulesOf, stepIds, withScreenRules } from "./rules-edits";

type LiveList = {
  readonly node: NodeId;
  /** The prop that holds the list: data-source, list-items. */
  readonly list: string;
  readonly rows: Pick<FindStep, "source" | "where" | "sort" | "free">;
  readonly fields: OptionFields;
  /** Rows to show in the builder and while nobody asks. */
  readonly example: readonly JsonObject[];
  readonly home: Home;
};

/**
 * Lets the options of a list come from a source, and writes all that needs: the field the screen declares, the rule that
 * fills it, and every way to the screen asks for it. The options there were stay as its example when none is given.
 */
export function makeListLive(document: FlowDocument, live: LiveList): FlowDocument {
  const found = findNode(document, live.node);
  if (!found || screenId(found.screen) === "") return document;
  const { node, screen } = found;
  const spec = definitionOf(node.type);
  const prop = spec && propNamed(spec, live.list);
  if (!prop || (prop.kind !== "options" && prop.kind !== "items")) return document;
  const id = screenId(screen);
  const taken = new Set(fieldsOn(screen).map(({ name }) => name));
  const field = freshName(`${nameOf(node) ?? "list"}_options`, taken);
  const example = live.example.length > 0 ? live.example : staticOptions(node, live.list);
  const schema = schemaOf(live.fields, example);
  const declared = declareData(document, { screen: screen.key, name: field, schema });
  if (declared === document) return document;
  const bound = changeNode(declared, node.id, (each) =>
    withProps(each, { ...each.props, [live.list]: `\${data.${field}}` }),
  );
  const rules = rulesOf(bound, live.home);
  const stepId = freshName(`${field}_rows`, stepIds(rules));
  const step: FindStep = { do: "find", id: stepId, ...live.rows, limit: prop.maxItems };
  const options: Value = { kind: "options", step: stepId, fields: live.fields };
  const ruled = { ...enableEndpoint(bound), rules };
  const opens = openingOf(ruled, id);
  return keepAsking(
    withScreenRules(ruled, id, {
      opens: { steps: [...opens.steps, step], data: { ...opens.data, [field]: options } },
    }),
  );
}

/** Few are enough to see how it looks. */
const examplesMax = 5;

function staticOptions(node: FlowNode, list: string): readonly JsonObject[] {
  const items = own(node.props, list);
  return isJsonArray(items) ? items.filter(isJsonObject) : [];
}

/** As phones want it declared: a list of objects with the keys that options have (spec/flow-json.md, 6). */
function schemaOf(fields: OptionFields, example: readonly JsonObject[]): JsonObject {
  let properties: JsonObject = { id: { type: "string" } };
  for (const [key, parts] of Object.entries(fields)) {
    const type = key === "enabled" ? "boolean" : "string";
    const [group, inner] = key.split(".");
    if (parts.length === 0 || group === undefined) continue;
    properties =
      inner === undefined
        ? { ...properties, [group]: { type } }
        : { ...properties, [group]: grouped(own(properties, group), inner, type) };
  }
  return {
    type: "array",
    items: { type: "object", properties },
    __example__: example.slice(0, examplesMax).map((item) => withKeysOf(item, properties)),
  };
}

function grouped(group: Json | undefined, key: string, type: string): JsonObject {
  const known = isJsonObject(group) ? own(group, "properties") : undefined;
  return { type: "object", properties: { ...(isJsonObject(known) ? known : {}), [key]: { type } } };
}

/** Actions and pictures of the old options are no part of the new ones. */
function withKeysOf(item: JsonObject, properties: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(item).filter(([key]) => Object.hasOwn(properties, key)));
}
