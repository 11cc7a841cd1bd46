import { definitionOf } from "../catalogue/index";
import { isJsonObject, type Json, own } from "../json";
import { answerOf, answersOn } from "../model/answers";
import {
  type FlowDocument,
  type FlowNode,
  type FlowScreen,
  hasEndpoint,
  type NodeId,
} from "../model/document";
import type { Target } from "../model/pointer";
import { findNode } from "../model/walk";
import { isFromLabel, isNumbered, type Labelled, nameFromLabel } from "./answer-name";
import { renameAnswer } from "./rename-answer";
import { setPropAt } from "./set-prop-at";
import { freshName, namesOn } from "./tree/names";

/**
 * Writes what a person typed or chose, as `setPropAt` does. Where it is the label of an input, the name of its answer
 * follows while it is what the old label gives: a column called "email" says more than "text_2". Everything that
 * speaks of the answer is mended.
 *
 * A name that somebody typed stays, and so does every name in a Flow with an endpoint, whose code knows the names, and
 * one that several inputs share. The new name differs from those of all other answers of the Flow.
 */
export function writeProp(document: FlowDocument, target: Target, value: Json | undefined): FlowDocument {
  const written = setPropAt(document, target, value);
  const { node, path } = target;
  if (written === document || node === undefined || path[0] !== "label" || hasEndpoint(document)) {
    return written;
  }
  const before = labelledInput(document, node);
  const after = labelledInput(written, node);
  if (!before || !after || !isFromLabel(before.name, before) || isShared(before)) return written;
  const wanted = nameFromLabel(after);
  if (isNumbered(before.name, wanted)) return written;
  return renameAnswer(written, { node, name: freshName(wanted, namesAround(written, after)) });
}

type LabelledInput = Labelled & {
  readonly node: NodeId;
  readonly name: string;
  readonly screen: FlowScreen;
};

/** Undefined for what asks nothing, and for a label that is worked out from elsewhere. */
function labelledInput(document: FlowDocument, id: NodeId): LabelledInput | undefined {
  const found = findNode(document, id);
  const answer = found && answerOf(found.node);
  if (!found || !answer || (answer.label === "" && !hasBlankLabel(found.node))) return undefined;
  const { name, label, screen } = { ...answer, screen: found.screen };
  return { node: id, name, label, screen, starter: starterOf(found.node) };
}

function hasBlankLabel({ props }: FlowNode): boolean {
  const { label } = props;
  const text = isJsonObject(label) ? own(label, "start-date") : label;
  return text === undefined || (typeof text === "string" && text.trim() === "");
}

function starterOf({ type }: FlowNode): Labelled["starter"] {
  const { name, label } = definitionOf(type)?.starter ?? {};
  return { name: typeof name === "string" ? name : "answer", label: typeof label === "string" ? label : "" };
}

function isShared({ screen, node, name }: LabelledInput): boolean {
  return answersOn(screen).some((answer) => answer.name === name && answer.node !== node);
}

/** The names that are taken for one input: those on its screen, and the answers of all others. */
function namesAround(document: FlowDocument, { screen, name }: LabelledInput): ReadonlySet<string> {
  const taken = namesOn(screen);
  taken.delete(name);
  for (const other of document.screens) {
    if (other.key !== screen.key) for (const answer of answersOn(other)) taken.add(answer.name);
  }
  return taken;
}
