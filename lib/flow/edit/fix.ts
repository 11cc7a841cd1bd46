import { isJsonObject, type JsonObject, own, withKey } from "../json";
import type { FlowDocument, FlowNode, FlowScreen } from "../model/document";
import type { Fix, Fixable } from "../model/fix";
import type { IdSource } from "../model/parse";
import type { Target } from "../model/pointer";
import { findNode, screenWithKey } from "../model/walk";
import { type Path, valueAt } from "../text/set-in";
import { isFlowVersion } from "../version";
import { addFooter } from "./add-footer";
import { declareData } from "./declare-data";
import { deleteNodes } from "./delete-nodes";
import { deleteScreen } from "./delete-screen";
import { keepLast } from "./keep-last";
import { removeData } from "./remove-data";
import { renameAnswer } from "./rename-answer";
import { renameScreenId } from "./rename-screen-id";
import { routingModelOf } from "./routing-model";
import { screenIdFromTitle } from "./screen-id";
import { sendAnswer } from "./send-answer";
import { setPropAt } from "./set-prop-at";
import { setTerminal } from "./set-terminal";
import { setVersion } from "./set-version";
import { withFlowProp } from "./tree/change";
import { freshName, namesOn } from "./tree/names";

/** Carries out the fix of an issue; the same document when there is none or its place is gone. */
export function applyFix(document: FlowDocument, issue: Fixable, newId: IdSource): FlowDocument {
  const { fix, target } = issue;
  if (!fix) return document;
  switch (fix.name) {
    case "remove":
      return removed(document, target);
    case "set":
      return isVersion(target) && isFlowVersion(fix.value)
        ? setVersion(document, fix.value)
        : setPropAt(document, target, fix.value);
    case "declare-data":
      return declareData(document, { screen: fix.screen, name: fix.field, schema: fix.schema });
    case "rename-screen":
      return renamedScreen(document, target, fix.to);
    case "rename-answer":
      return renamedAnswer(document, target, fix.to);
    case "write-routes":
      return withFlowProp(document, "routing_model", routingModelOf(document));
    case "carry-fields":
      return carriedFields(document, target, fix.fields);
    case "send-answer":
      return target.node === undefined ? document : sendAnswer(document, { node: target.node });
    case "keep-last":
      return keepLast(document, target);
    default:
      return onScreen(document, target, fix, newId);
  }
}

/**
 * Carries out the fixes of several issues of one document. Removals come last and from the end of the document, so
 * that no fix moves the place of another.
 */
export function applyFixes(
  document: FlowDocument,
  issues: readonly Fixable[],
  newId: IdSource,
): FlowDocument {
  const removals = issues.filter(({ fix }) => fix?.name === "remove");
  const others = issues.filter(({ fix }) => fix?.name !== "remove");
  const ordered = [...others, ...removals.toSorted((a, b) => comparePaths(b.target.path, a.target.path))];
  return ordered.reduce((next, issue) => applyFix(next, issue, newId), document);
}

/** Positions in lists count as numbers; what stands deeper comes after what it stands in. */
function comparePaths(a: Path, b: Path): number {
  for (const [index, step] of a.entries()) {
    const other = b[index];
    if (other === undefined) return 1;
    if (step === other) continue;
    if (typeof step === "number" && typeof other === "number") return step - other;
    return String(step) < String(other) ? -1 : 1;
  }
  return a.length - b.length;
}

function removed(document: FlowDocument, target: Target): FlowDocument {
  const { node, screen, path } = target;
  if (path.length > 0) {
    const [first, field] = path;
    const isField = node === undefined && first === "data" && path.length === 2 && typeof field === "string";
    if (screen !== undefined && isField) return removeData(document, { screen, name: field }).document;
    return setPropAt(document, target, undefined);
  }
  if (node !== undefined) return deleteNodes(document, [node]).document;
  return screen === undefined ? document : deleteScreen(document, screen).document;
}

function isVersion({ screen, path }: Target): boolean {
  return screen === undefined && path.length === 1 && path[0] === "version";
}

function renamedScreen(document: FlowDocument, { screen }: Target, to: string): FlowDocument {
  if (screen === undefined) return document;
  const taken = new Set(
    document.screens.flatMap(({ key, props }) => (key === screen ? [] : [String(props.id)])),
  );
  const id = taken.has(to) ? screenIdFromTitle(to, taken) : to;
  return renameScreenId(document, { screen, id });
}

function renamedAnswer(document: FlowDocument, { node }: Target, to: string): FlowDocument {
  const found = node === undefined ? undefined : findNode(document, node);
  if (!found) return document;
  return renameAnswer(document, { node: found.node.id, name: freshName(to, namesOn(found.screen)) });
}

/** The target is the payload itself or the action around it. */
function carriedFields(document: FlowDocument, target: Target, fields: JsonObject): FlowDocument {
  const node: FlowNode | undefined =
    target.node === undefined ? undefined : findNode(document, target.node)?.node;
  if (!node) return document;
  const path = target.path.at(-1) === "payload" ? target.path : [...target.path, "payload"];
  const present = valueAt(node.props, path);
  let payload: JsonObject = isJsonObject(present) ? present : {};
  for (const name of Object.keys(fields)) {
    if (own(payload, name) === undefined) payload = withKey(payload, name, own(fields, name));
  }
  return setPropAt(document, { ...target, path }, payload);
}

function onScreen(
  document: FlowDocument,
  target: Target,
  fix: Extract<Fix, { name: "add-footer" | "mark-terminal" }>,
  newId: IdSource,
): FlowDocument {
  const screen: FlowScreen | undefined =
    target.screen === undefined ? undefined : screenWithKey(document, target.screen);
  if (!screen) return document;
  return fix.name === "add-footer"
    ? addFooter(document, { screen: screen.key, newId })
    : setTerminal(document, { screen: screen.key, terminal: true, newId });
}
