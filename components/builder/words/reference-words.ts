import { type Reference, sameReference } from "@/lib/flow/expression/reference";
import { isJsonArray, isJsonObject, type Json, own } from "@/lib/flow/json";
import { answersOn } from "@/lib/flow/model/answers";
import { type FlowDocument, type FlowNode, type FlowScreen, screenId } from "@/lib/flow/model/document";
import { findOnScreen } from "@/lib/flow/model/walk";
import type { RangeEnd } from "@/lib/flow/rules/rules";
import { words } from "./texts";

/** What a person calls the value behind a reference: the label of the question, or the name made readable. */
export function referenceInWords(document: FlowDocument, screen: FlowScreen, reference: Reference): string {
  const label = answeredBy(document, screen, reference)?.props.label;
  const text = isJsonObject(label) ? own(label, "start-date") : label;
  return isWords(text) ? text.trim() : readable(reference.path.join(" "));
}

function isWords(text: Json | undefined): text is string {
  return typeof text === "string" && text.trim() !== "" && !text.includes("${") && !text.startsWith("`");
}

/** What a person calls one end of a range of days: its own label, or that of the range with the end. */
export function endInWords(node: FlowNode | undefined, part: RangeEnd, range: string): string {
  const label = node && own(node.props, "label");
  const text = isJsonObject(label) ? own(label, part) : undefined;
  return isWords(text) ? text.trim() : words.ends[part](range);
}

/** What a person calls a value that is compared with: the title of the option it is the id of, or the value. */
export function valueInWords(node: FlowNode | undefined, value: string): string {
  const options = node ? own(node.props, "data-source") : undefined;
  if (!isJsonArray(options)) return value;
  const option = options.find((each) => isJsonObject(each) && each.id === value);
  return isJsonObject(option) && typeof option.title === "string" ? option.title : value;
}

/** The input whose answer a reference reads. */
export function answeredBy(
  document: FlowDocument,
  screen: FlowScreen,
  reference: Reference,
): FlowNode | undefined {
  if (reference.scope !== "form") return undefined;
  const home =
    reference.screen === null ? screen : document.screens.find((each) => screenId(each) === reference.screen);
  if (!home) return undefined;
  const wanted: Reference = { ...reference, screen: null };
  const answer = answersOn(home).find(({ name }) =>
    sameReference(wanted, { scope: "form", screen: null, path: [name] }),
  );
  return answer && findOnScreen(home, answer.node)?.node;
}

/** "full_name" becomes "Full name". */
export function readable(name: string): string {
  const words = name.replace(/[_-]+/g, " ").trim();
  return words === "" ? name : words[0]?.toUpperCase() + words.slice(1);
}
