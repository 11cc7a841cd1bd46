import { isJsonArray, isJsonObject, type JsonObject, own } from "../json";
import type { FlowDocument, FlowScreen } from "../model/document";
import { screenWithId } from "../model/walk";
import { fieldOf } from "./fields/field-kinds";
import { nameOf } from "./inputs";
import { resolvedProps } from "./resolved-props";
import { environmentOf } from "./run-environment";
import { titleOf } from "./screen-view";
import { shownNodes } from "./shown-nodes";
import type { RunState } from "./state";
import type { SummaryEntry, SummaryScreen } from "./view";

/**
 * What a person sees of their response afterwards: the screens of the history with at least one filled input, and
 * per input its label and value. Source: spec/flow-json.md, 13.8.
 */
export function summaryOf(flow: FlowDocument, state: RunState): readonly SummaryScreen[] {
  return [...new Set(state.history)].flatMap((id) => {
    const screen = screenWithId(flow, id);
    const summary = screen && summaryOfScreen(screen, state, id);
    return summary && summary.entries.length > 0 ? [summary] : [];
  });
}

function summaryOfScreen(screen: FlowScreen, state: RunState, id: string): SummaryScreen {
  const environment = environmentOf(state, id);
  const entries = shownNodes(screen, environment).flatMap((node): readonly SummaryEntry[] => {
    const name = nameOf(node);
    const value = name === null ? undefined : own(environment.form, name);
    if (name === null || value === undefined || value === null) return [];
    const props = resolvedProps(node, environment);
    const field = fieldOf(node.type);
    const told = field?.told(props, value) ?? null;
    if (!field || told === null) return [];
    const isSensitive = sensitiveNames(screen).includes(name);
    if (isSensitive && field.whenSensitive === "left-out") return [];
    const isMasked = isSensitive && field.whenSensitive === "masked";
    return [{ name, label: labelOf(props), value: isMasked ? { kind: "masked" } : told }];
  });
  return { id, title: titleOf(screen, environment), entries };
}

function sensitiveNames(screen: FlowScreen): readonly string[] {
  const names = own(screen.props, "sensitive");
  return isJsonArray(names) ? names.filter((name) => typeof name === "string") : [];
}

/** A range has a label for each end; its title stands for both. */
function labelOf(props: JsonObject): string {
  const label = own(props, "label");
  if (typeof label === "string") return label;
  const title = own(props, "title");
  if (typeof title === "string") return title;
  const ends = isJsonObject(label) ? [own(label, "start-date"), own(label, "end-date")] : [];
  return ends.filter((end) => typeof end === "string").join(" – ");
}
