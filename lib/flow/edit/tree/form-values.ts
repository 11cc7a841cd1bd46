import { type ComponentDefinition, propNamed } from "../../catalogue/definition";
import { definitionOf } from "../../catalogue/index";
import { isJsonObject, type Json, type JsonObject, own, withKey } from "../../json";
import { answerOf } from "../../model/answers";
import type { FlowDocument, FlowNode, NodeId } from "../../model/document";
import { changeNodesOn, changeScreens, withProps } from "./change";
import { flat } from "./flat";
import { isForm } from "./kinds";

/**
 * Inputs inside a Form have their first values and messages in the Form's maps; outside they carry them themselves.
 * These two carry them over when an input changes sides. Source: spec/flow-json.md, 10.22.
 */

/** Gives inputs that are about to leave their Form what it says about them. */
export function takeValuesOut(document: FlowDocument, leaving: readonly NodeId[]): FlowDocument {
  return changeForms(document, leaving, (form, inputs) => {
    let { props } = form;
    const gained = new Map<NodeId, JsonObject>();
    for (const { pairsName, propName } of pairsOf(form)) {
      const pairs = own(props, pairsName);
      if (!isJsonObject(pairs)) continue;
      let left = pairs;
      for (const input of inputs) {
        const name = answerOf(input)?.name ?? "";
        const value = own(left, name);
        if (value === undefined || !takesProp(input, propName)) continue;
        const inputProps = gained.get(input.id) ?? input.props;
        gained.set(input.id, withKey(inputProps, propName, asText(input, propName, value)));
        left = withKey(left, name, undefined);
      }
      if (left !== pairs) props = withKey(props, pairsName, Object.keys(left).length > 0 ? left : undefined);
    }
    return { props, gained };
  });
}

/** Gives the Form what inputs that have come into it say about themselves. */
export function putValuesIn(document: FlowDocument, arrived: readonly NodeId[]): FlowDocument {
  return changeForms(document, arrived, (form, inputs) => {
    let { props } = form;
    const gained = new Map<NodeId, JsonObject>();
    for (const { pairsName, propName } of pairsOf(form)) {
      const pairs = own(props, pairsName) ?? {};
      // A map that is itself a reference cannot take a value.
      if (!isJsonObject(pairs)) continue;
      let filled = pairs;
      for (const input of inputs) {
        const name = answerOf(input)?.name;
        const value = own(input.props, propName);
        if (name === undefined || value === undefined || own(filled, name) !== undefined) continue;
        filled = withKey(filled, name, asAnswer(input, value));
        gained.set(input.id, withKey(gained.get(input.id) ?? input.props, propName, undefined));
      }
      if (filled !== pairs) props = withKey(props, pairsName, filled);
    }
    return { props, gained };
  });
}

type FormChange = (
  form: FlowNode,
  inputs: readonly FlowNode[],
) => { readonly props: JsonObject; readonly gained: ReadonlyMap<NodeId, JsonObject> };

/** Applies a change to every Form that holds some of the nodes, and to those nodes. */
function changeForms(document: FlowDocument, ids: readonly NodeId[], change: FormChange): FlowDocument {
  const wanted = new Set(ids);
  return changeScreens(document, (screen) => {
    if (!screen.children.some(isForm)) return screen;
    const all = new Map<NodeId, JsonObject>();
    for (const form of screen.children.filter(isForm)) {
      const inputs = flat(Object.values(form.slots).flat()).filter(({ id }) => wanted.has(id));
      if (inputs.length === 0) continue;
      const { props, gained } = change(form, inputs);
      all.set(form.id, props);
      for (const [id, own] of gained) all.set(id, own);
    }
    return changeNodesOn(screen, (node) => withProps(node, all.get(node.id) ?? node.props));
  });
}

/** The maps of a Form (init-values) with the prop of an input that means the same (init-value). */
function pairsOf(form: FlowNode): readonly { readonly pairsName: string; readonly propName: string }[] {
  return (definitionOf(form.type)?.props ?? []).flatMap((spec) =>
    spec.kind === "pairs" ? [{ pairsName: spec.name, propName: spec.of.slice(0, -1) }] : [],
  );
}

function takesProp(input: FlowNode, name: string): boolean {
  const definition: ComponentDefinition | undefined = definitionOf(input.type);
  return definition !== undefined && propNamed(definition, name)?.outsideFormOnly === true;
}

/** A number field is pre-filled with a text on itself and with a number in a Form. */
function asText(input: FlowNode, propName: string, value: Json): Json {
  return propName === "init-value" && typeof value === "number" && answerOf(input)?.type === "number"
    ? String(value)
    : value;
}

function asAnswer(input: FlowNode, value: Json): Json {
  const isNumber = answerOf(input)?.type === "number" && typeof value === "string";
  return isNumber && value.trim() !== "" && Number.isFinite(Number(value)) ? Number(value) : value;
}
