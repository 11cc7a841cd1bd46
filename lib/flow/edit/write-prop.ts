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
import { isFromLabel, isNumbered, isUntouched, type Labelled, nameFromLabel } from "./answer-name";
import { renameAnswer } from "./rename-answer";
import { setPropAt } from "./set-prop-at";
import { changeNode } from "./tree/change";
import { freshName, namesOn } from "./tree/names";

/**
 * Writes what a person typed or chose, as `setPropAt` does. Where it is the label of an input that was made in this
 * sitting, or that nobody has touched since it came from the palette, the name of its answer follows while it is what
 * the old label gives: a column called "email" says more than "text_2". Everything that speaks of it is mended.
 *
 * A name that somebody typed stays. So do the names of a Flow that was opened, because others may know them by now
 * (an imported Flow with one changed label differs in that label alone), those of a Flow with an endpoint, whose code
 * knows them, and one that several inputs share. The new name differs from those of all other answers of the Flow.
 */
export function writeProp(document: FlowDocument, target: Target, value: Json | undefined): FlowDocument {
  const written = setPropAt(document, target, value);
  const { node, path } = target;
  if (written === document || node === undefined || path[0] !== "label" || hasEndpoint(document)) {
    return written;
  }
  const before = labelledInput(document, node);
  const after = labelledInput(written, node);
  if (!before || !after || !isFollowing(before)) return written;
  const wanted = nameFromLabel(after);
  const renamed = isNumbered(before.name, wanted)
    ? written
    : renameAnswer(written, { node, name: freshName(wanted, namesAround(written, after)) });
  return changeNode(renamed, node, (each) => ({ ...each, isNamedByLabel: true }));
}

function isFollowing(input: LabelledInput): boolean {
  const isOurs = input.node.isNamedByLabel === true ? isFromLabel(input.name, input) : isFromPalette(input);
  const { screen, node, name } = input;
  return isOurs && !answersOn(screen).some((answer) => answer.name === name && answer.node !== node.id);
}

/** A name that says as much as its label ("date" for "Date") may have come from anywhere. */
function isFromPalette(input: LabelledInput): boolean {
  return isUntouched(input) && !isNumbered(input.name, nameFromLabel(input));
}

type LabelledInput = Labelled & {
  readonly node: FlowNode;
  readonly name: string;
  readonly screen: FlowScreen;
};

/** Undefined for what asks nothing, and for a label that is worked out from elsewhere. */
function labelledInput(document: FlowDocument, id: NodeId): LabelledInput | undefined {
  const found = findNode(document, id);
  const answer = found && answerOf(found.node);
  if (!found || !answer || (answer.label === "" && !hasBlankLabel(found.node))) return undefined;
  const { node, screen } = found;
  return { node, screen, name: answer.name, label: answer.label, starter: starterOf(node) };
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

/** The names that are taken for one input: those on its screen, and the answers of all others. */
function namesAround(document: FlowDocument, { screen, name }: LabelledInput): ReadonlySet<string> {
  const taken = namesOn(screen);
  taken.delete(name);
  for (const other of document.screens) {
    if (other.key !== screen.key) for (const answer of answersOn(other)) taken.add(answer.name);
  }
  return taken;
}
