import { sceneWith } from "@/lib/flow/answering/live-examples";
import type { Row } from "@/lib/flow/answering/ports";
import { valueIn } from "@/lib/flow/answering/value-in";
import type { Home } from "@/lib/flow/edit/live/rules-edits";
import { isJsonArray, isJsonObject, type JsonObject } from "@/lib/flow/json";
import type { FlowDocument, FlowNode } from "@/lib/flow/model/document";
import { parse } from "@/lib/flow/model/parse";
import type { OptionFields } from "@/lib/flow/rules/rules";

const step = "rows";

/** Rows as phones get them: the entries of a list. */
export function entriesOf(rows: readonly Row[], fields: OptionFields, home: Home): readonly JsonObject[] {
  const scene = sceneWith(new Map([[step, rows]]), home, "");
  const entries = valueIn({ kind: "options", step, fields }, scene);
  return isJsonArray(entries) ? entries.filter(isJsonObject) : [];
}

/** A screen with nothing but a list; the list of a dropdown is drawn open. */
export function pictureOf(
  { type, props }: FlowNode,
  list: string,
  entries: readonly JsonObject[],
): FlowDocument | undefined {
  const label = typeof props.label === "string" ? props.label : "";
  const shown = type === "Dropdown" ? "RadioButtonsGroup" : type;
  const node = { type: shown, name: "list", label, [list]: entries };
  const screen = {
    id: "LIST",
    title: label,
    layout: { type: "SingleColumnLayout", children: [node] },
  };
  return parse({ version: "7.3", screens: [screen] });
}
