import { definitionOf } from "../../catalogue/index";
import { isJsonArray, isJsonObject, type Json, own } from "../../json";
import type { RunEvent } from "../state";
import type { NodeView, ScreenView } from "../view";

/** Something on a screen that can be tapped and leads on. */
export type WayOn = {
  /** The same for the same button or row each time the screen comes up. */
  readonly key: string;
  readonly kind: "button" | "row" | "link";
  /** The text on it. */
  readonly label: string;
  readonly event: Extract<RunEvent, { type: "act" }>;
};

/** What a person could tap now to get on: the button when it is live, then rows, then links. */
export function waysOn(view: ScreenView): readonly WayOn[] {
  const button = view.footer && view.isReady ? waysOf(view.footer, view.id, "button") : [];
  const others = view.nodes.flatMap((node) => waysOf(node, view.id, "link"));
  const rows = others.filter(({ kind }) => kind === "row");
  return [...button, ...rows, ...others.filter(({ kind }) => kind !== "row")];
}

function waysOf(node: NodeView, screen: string, kind: "button" | "link"): readonly WayOn[] {
  if (!node.isEnabled) return [];
  const items = definitionOf(node.type)?.props.find((prop) => prop.kind === "items");
  const own_ = own(node.props, "on-click-action");
  if (!items) return leadsOn(own_) ? [wayOf(node, screen, kind)] : [];
  const rows = own(node.props, items.name);
  return (isJsonArray(rows) ? rows : []).flatMap((row, index): readonly WayOn[] => {
    if (!isJsonObject(row) || row.enabled === false) return [];
    const isWay = leadsOn(own(row, "on-click-action") ?? own_);
    return isWay ? [{ ...wayOf(node, screen, "row", index), label: titleOf(row) }] : [];
  });
}

function wayOf(node: NodeView, screen: string, kind: WayOn["kind"], item?: number): WayOn {
  const label = own(node.props, "label") ?? own(node.props, "text");
  return {
    key: `${screen} ${node.node} ${item ?? ""}`,
    kind,
    label: typeof label === "string" ? label : "",
    event: {
      type: "act",
      node: node.node,
      trigger: "on-click-action",
      ...(item === undefined ? {} : { item }),
    },
  };
}

function titleOf(row: { readonly [key: string]: Json }): string {
  const content = own(row, "main-content");
  const title = isJsonObject(content) ? own(content, "title") : undefined;
  return typeof title === "string" ? title : "";
}

/** A link to a web page leaves the Flow where it is. */
function leadsOn(action: Json | undefined): boolean {
  return isJsonObject(action) && action.name !== "open_url" && action.name !== "update_data";
}
