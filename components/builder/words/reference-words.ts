import { type Reference, sameReference } from "@/lib/flow/expression/reference";
import { isJsonArray, isJsonObject, own } from "@/lib/flow/json";
import { answersOn } from "@/lib/flow/model/answers";
import { type FlowDocument, type FlowNode, type FlowScreen, screenId } from "@/lib/flow/model/document";
import { findOnScreen } from "@/lib/flow/model/walk";

/** What a person calls the value behind a reference: the label of the question, or the name made readable. */
export function referenceInWords(document: FlowDocument, screen: FlowScreen, reference: Reference): string {
  const label = answeredBy(document, screen, reference)?.props.label;
  const text = isJsonObject(label) ? own(label, "start-date") : label;
  const isPlain =
    typeof text === "string" && text.trim() !== "" && !text.includes("${") && !text.startsWith("`");
  return isPlain ? text.trim() : readable(reference.path.join(" "));
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
