import { definitionOf } from "../../catalogue/index";
import { isJsonArray, type Json, type JsonObject, own, withKey } from "../../json";
import { fieldsOn } from "../../model/answers";
import { askersOn, leadingTo } from "../../model/asking";
import { type FlowDocument, type FlowNode, hasEndpoint, screenId } from "../../model/document";
import type { Opening, Tap } from "../../rules/rules";
import { disableEndpoint } from "../disable-endpoint";
import { removeData } from "../remove-data";
import { setRules } from "../set-rules";
import { changeNode, withProps } from "../tree/change";
import { withOnly } from "./change-rule";
import { leavePlaces } from "./leave-places";
import { type FilledList, filledListAt, type ListAt, liveListAt } from "./live-list";
import { readsStep } from "./reads-step";
import { removeRule } from "./remove-rule";
import { isFilledByRules, openingOf, screenRulesOf, withScreenRules } from "./rules-edits";

/**
 * Lets the entries of a list be typed again: those given, else what stood as its example. The rule that looked them up
 * goes with its field, unless something else reads it; whoever asked for nothing but that leads to the screen by itself.
 */
export function makeListStatic(
  document: FlowDocument,
  { options, ...at }: ListAt & { readonly options: readonly JsonObject[] },
): FlowDocument {
  const live = filledListAt(document, at);
  if (!live) return document;
  const found = liveListAt(document, at);
  const left = found ? leavePlaces(document, found) : document;
  const typed = changeNode(left, at.node, (node) =>
    withProps(node, withKey(node.props, at.list, entriesFor(node, { options, live, list: at.list }))),
  );
  const removed = removeData(typed, { screen: live.screen.key, name: live.field });
  if (removed.lost.length > 0) return typed;
  const id = screenId(live.screen);
  const unfilled = withoutField(removed.document, id, live);
  const led = isFilledByRules(unfilled, id) ? unfilled : leadingByThemselves(unfilled, id);
  return withoutIdleEndpoint(led);
}

type Entries = {
  readonly options: readonly JsonObject[];
  readonly live: FilledList;
  readonly list: string;
};

function entriesFor({ type }: FlowNode, { options, live, list }: Entries): readonly Json[] {
  if (options.length > 0) return options;
  const schema = fieldsOn(live.screen).find(({ name }) => name === live.field)?.schema;
  const example = schema && own(schema, "__example__");
  if (isJsonArray(example) && example.length > 0) return example;
  const starter = own(definitionOf(type)?.starter ?? {}, list);
  return isJsonArray(starter) ? starter : [];
}

/** What fills the screen without the field, and without the step that looked its rows up, unless another reads them. */
function withoutField(document: FlowDocument, id: string, { field, step }: FilledList): FlowDocument {
  const { data, steps } = openingOf(document, id);
  const { [field]: _, ...others } = data;
  const rest = steps.filter((each) => each !== step);
  const isRead = readsStep({ data: others, steps: rest }, step.id);
  return withOpening(document, id, { data: others, steps: isRead ? steps : rest });
}

function withOpening(document: FlowDocument, id: string, opens: Opening): FlowDocument {
  const filled = withScreenRules(document, id, { opens });
  if (isFilledByRules(filled, id)) return filled;
  const { opens: _, ...own } = screenRulesOf(document, id);
  return withOnly(document, id, own);
}

/** Taps that did nothing but lead to the screen are plain ways to it again. */
function leadingByThemselves(document: FlowDocument, target: string): FlowDocument {
  let next = document;
  for (const { screen, asksFor } of leadingTo(document, target)) {
    const id = screenId(screen);
    const tap = screenRulesOf(next, id).taps?.find(({ trigger }) => trigger === asksFor);
    if (tap && leadsOnly(tap)) next = removeRule(next, { screen: id, when: "tap", trigger: tap.trigger });
  }
  return next;
}

function leadsOnly({ steps, outcomes }: Tap): boolean {
  const [only, ...others] = outcomes;
  return steps.length === 0 && others.length === 0 && only?.then.kind === "go" && only.when.length === 0;
}

/** A Flow in which nothing asks needs no endpoint. */
function withoutIdleEndpoint(document: FlowDocument): FlowDocument {
  if (Object.keys(document.rules?.screens ?? {}).length > 0) return document;
  const bare = setRules(document, null);
  const isAsking = bare.screens.some(
    (screen) => askersOn(screen).length > 0 || screen.props.refresh_on_back === true,
  );
  return isAsking || !hasEndpoint(bare) ? bare : disableEndpoint(bare).document;
}
