import { parseReference } from "../../expression/reference";
import { own } from "../../json";
import { type FlowDocument, type FlowScreen, type NodeId, screenId } from "../../model/document";
import { findNode } from "../../model/walk";
import type { FindStep, OptionFields, SlotsStep } from "../../rules/rules";
import { openingOf } from "./rules-edits";

/** A list prop of a node: data-source, list-items. */
export type ListAt = { readonly node: NodeId; readonly list: string };

/** A list that a step of a rule fills: the field of its screen that brings the entries, and how they are made of rows. */
export type FilledList<Filling extends FindStep | SlotsStep = FindStep | SlotsStep> = {
  readonly screen: FlowScreen;
  readonly field: string;
  readonly step: Filling;
  readonly fields: OptionFields;
};

/** A list whose entries a rule looks up in a source. */
export type LiveList = FilledList<FindStep>;

/** The source of a list; undefined for one that is typed, or filled in otherwise. */
export function liveListAt(document: FlowDocument, at: ListAt): LiveList | undefined {
  const filled = filledListAt(document, at);
  return filled?.step.do === "find" ? { ...filled, step: filled.step } : undefined;
}

/** The same, also for a list of free times. */
export function filledListAt(document: FlowDocument, { node: id, list }: ListAt): FilledList | undefined {
  const found = findNode(document, id);
  const field = found && fieldIn(own(found.node.props, list));
  if (!found || field === undefined) return undefined;
  const { steps, data } = openingOf(document, screenId(found.screen));
  const value = Object.hasOwn(data, field) ? data[field] : undefined;
  if (value?.kind !== "options") return undefined;
  const step = steps.find((each) => each.id === value.step);
  if (step?.do !== "find" && step?.do !== "slots") return undefined;
  return { screen: found.screen, field, step, fields: value.fields };
}

function fieldIn(value: unknown): string | undefined {
  const reference = typeof value === "string" ? parseReference(value) : null;
  const [field, ...inner] = reference?.path ?? [];
  const isOwn = reference?.scope === "data" && reference.screen === null && inner.length === 0;
  return isOwn ? field : undefined;
}
