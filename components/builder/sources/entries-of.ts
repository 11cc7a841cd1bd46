import { sceneWith } from "@/lib/flow/answering/live-examples";
import type { Row } from "@/lib/flow/answering/ports";
import { valueIn } from "@/lib/flow/answering/value-in";
import type { Home } from "@/lib/flow/edit/live/rules-edits";
import { isJsonArray, isJsonObject, type JsonObject, own } from "@/lib/flow/json";
import type { FlowDocument, FlowNode } from "@/lib/flow/model/document";
import { parse } from "@/lib/flow/model/parse";
import type { OptionFields } from "@/lib/flow/rules/rules";
import { valueAt } from "@/lib/flow/text/set-in";

const step = "rows";

/** Rows as phones get them: the entries of a list. */
export function entriesOf(rows: readonly Row[], fields: OptionFields, home: Home): readonly JsonObject[] {
  const scene = sceneWith(new Map([[step, rows]]), home, "");
  const entries = valueIn({ kind: "options", step, fields }, scene);
  return isJsonArray(entries) ? entries.filter(isJsonObject) : [];
}

/** What an entry is known by. */
export function titleOf(entry: JsonObject): string {
  const main = own(entry, "main-content") ?? entry;
  const title = isJsonObject(main) ? own(main, "title") : undefined;
  return typeof title === "string" ? title : "";
}

/** How many entries say more under a key than phones show. */
export function longTexts(entries: readonly JsonObject[], key: string, max: number): number {
  const path = key.split(".");
  return entries.filter((entry) => {
    const text = valueAt(entry, path);
    return typeof text === "string" && [...text].length > max;
  }).length;
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
