import { type PropSpec, propNamed } from "../catalogue/definition";
import { definitionOf } from "../catalogue/index";
import type { Environment } from "../expression/environment";
import { resolveJson } from "../expression/resolve-json";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../json";
import type { FlowNode } from "../model/document";
import { depthMax } from "../text/survey";

/**
 * A node's props with references and expressions replaced by their values. Props that are always static (names,
 * actions, input-type…) stay as they are; what has no value is absent, so that the default counts.
 */
export function resolvedProps(node: FlowNode, environment: Environment): JsonObject {
  const dynamic = dynamicProps(node);
  if (dynamic.length === 0) return node.props;
  const resolved: { [name: string]: Json } = { ...node.props };
  for (const name of dynamic) {
    const value = resolvedProp(node, name, environment);
    if (value === undefined) delete resolved[name];
    else resolved[name] = value;
  }
  return resolved;
}

/** One prop with its references replaced; undefined when it is missing or has no value. */
export function resolvedProp(node: FlowNode, name: string, environment: Environment): Json | undefined {
  const value = Object.hasOwn(node.props, name) ? node.props[name] : undefined;
  if (value === undefined || !dynamicProps(node).includes(name)) return value;
  const spec = specOf(node, name);
  const resolved = resolveJson(value, environment);
  return spec && resolved !== undefined ? fitted(spec, resolved) : resolved;
}

/** Names of the props that hold a reference or an expression where one counts. */
export function dynamicProps(node: FlowNode): readonly string[] {
  const known = dynamicByNode.get(node);
  if (known) return known;
  const names = Object.keys(node.props).filter((name) => isDynamic(node, name));
  const found = names.length === 0 ? none : names;
  dynamicByNode.set(node, found);
  return found;
}

const none: readonly string[] = [];
const dynamicByNode = new WeakMap<FlowNode, readonly string[]>();

function isDynamic(node: FlowNode, name: string): boolean {
  if (name.startsWith("on-") || name === "__proto__") return false;
  const spec = specOf(node, name);
  if (spec && spec.binds === undefined && !hasItems(spec)) return false;
  return holdsReference(node.props[name]);
}

function specOf(node: FlowNode, name: string): PropSpec | undefined {
  const definition = definitionOf(node.type);
  return definition && propNamed(definition, name);
}

function hasItems(spec: PropSpec): boolean {
  return spec.kind === "options" || spec.kind === "items" || spec.kind === "images" || spec.kind === "pairs";
}

/** Whether some text in a value may be a reference or an expression; actions inside do not count. */
export function holdsReference(value: Json | undefined, levels = depthMax): boolean {
  if (typeof value === "string") return value.startsWith("${") || value.startsWith("`");
  if (typeof value !== "object" || value === null || levels === 0) return false;
  if (isJsonArray(value)) return value.some((item) => holdsReference(item, levels - 1));
  if (!isJsonObject(value)) return false;
  for (const key in value) {
    if (!key.startsWith("on-") && holdsReference(value[key], levels - 1)) return true;
  }
  return false;
}

/** A value that came from data or an answer in the form its prop needs; undefined when it is of no use there. */
function fitted(spec: PropSpec, value: Json): Json | undefined {
  switch (spec.kind) {
    case "text":
    case "paragraphs":
      return typeof value === "number" || typeof value === "boolean" ? String(value) : value;
    case "count":
      return typeof value === "string" && value.trim() !== "" && Number.isFinite(Number(value))
        ? Number(value)
        : value;
    case "options":
    case "items":
    case "images":
      return isJsonArray(value) ? value : undefined;
    default:
      return value;
  }
}
