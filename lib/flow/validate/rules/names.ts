import { isJsonArray } from "../../json";
import type { ScreenContext } from "../context";
import { duplicateName, unknownSensitive } from "../faults/screen-parts";

/** Names of inputs are unique on their screen, and only known ones are sensitive. Source: chapters 5 and 10. */
export function checkNames(context: ScreenContext): void {
  const { inputs, seen, screen, id } = context.facts;
  if (inputs.length > seen.types.size) reportDuplicates(context);
  const { sensitive } = screen.props;
  if (!isJsonArray(sensitive)) return;
  for (const [index, name] of sensitive.entries()) {
    if (typeof name !== "string" || seen.types.has(name)) continue;
    context.report(unknownSensitive(name, id), undefined, ["sensitive", index]);
  }
}

function reportDuplicates({ facts, report }: ScreenContext): void {
  const met = new Set<string>();
  for (const { name, placed } of facts.inputs) {
    if (met.has(name)) report(duplicateName(name), placed.node, ["name"]);
    met.add(name);
  }
}
