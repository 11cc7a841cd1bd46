import type { Option } from "@/components/ui/option";
import { isJsonArray, isJsonObject, own } from "@/lib/flow/json";
import type { Value } from "@/lib/flow/rules/rules";
import { textOf } from "../../words/node-words";
import { readable } from "../../words/reference-words";
import { inputBehind, type Told } from "./value-words";

type Choices = { readonly choices: readonly Option[]; readonly choicesOf: string };

const none: Choices = { choices: [], choicesOf: "" };

/** What an answer can be, where the Flow lists the options of its question. */
export function choicesFor(value: Value, told: Told): Choices {
  if (value.kind !== "answer") return none;
  const node = inputBehind(value.key, told);
  const list = node && own(node.props, "data-source");
  if (!node || !isJsonArray(list)) return none;
  const choices = list.flatMap((item): readonly Option[] => {
    const id = isJsonObject(item) ? own(item, "id") : undefined;
    const title = isJsonObject(item) ? own(item, "title") : undefined;
    if (typeof id !== "string" || id === "") return [];
    return [{ value: id, label: typeof title === "string" && title !== "" ? title : id }];
  });
  return { choices, choicesOf: textOf(node) || readable(value.key) };
}
