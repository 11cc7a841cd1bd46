import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "@/lib/flow/json";
import { actionsOf } from "@/lib/flow/model/actions-of";
import {
  type FlowDocument,
  type FlowNode,
  type FlowScreen,
  isTerminal,
  screenId,
} from "@/lib/flow/model/document";
import { navigateTarget } from "@/lib/flow/model/edges";
import { visitNodes } from "@/lib/flow/model/walk";
import { type ExampleView, exampleView } from "@/lib/flow/runtime/example-view";
import type { NodeView } from "@/lib/flow/runtime/view";

/** What a screen shows, asks and leads to, drawn with example data. */
export type ScreenDescription = {
  readonly id: string;
  readonly title: string;
  readonly terminal: boolean;
  readonly components: readonly ComponentDescription[];
  /** Names of the inputs in sight that have to be filled. */
  readonly required: readonly string[];
};

export type ComponentDescription = {
  readonly type: string;
  /** Containers around it on the screen. */
  readonly depth: number;
  readonly name?: string;
  /** Its label or text with references resolved. */
  readonly text: string;
  /** Titles of its options or rows. */
  readonly options?: readonly string[];
  readonly required: boolean;
  /** Whether it is in sight with the example data. */
  readonly shown: boolean;
  readonly leadsTo: readonly Lead[];
};

/** An action. `row` is the title of the entry that carries it. */
export type Lead = {
  readonly trigger: string;
  readonly action: string;
  readonly screen?: string;
  readonly url?: string;
  readonly row?: string;
};

export function describeScreen(document: FlowDocument, screen: FlowScreen): ScreenDescription {
  const view = exampleView(document, screen.key);
  const components: ComponentDescription[] = [];
  visitNodes(screen, ({ node, ancestors }) => {
    const described = view && describeNode(node, ancestors.length, view);
    if (described) components.push(described);
  });
  return {
    id: screenId(screen),
    title: view?.title ?? "",
    terminal: isTerminal(screen),
    components,
    required: components.flatMap(({ name, required, shown }) =>
      name !== undefined && required && shown ? [name] : [],
    ),
  };
}

function describeNode(node: FlowNode, depth: number, view: ExampleView): ComponentDescription | undefined {
  const drawn = view.nodes.get(node.id);
  if (!drawn) return undefined;
  const rows = titlesIn(drawn);
  const { name } = node.props;
  return {
    type: node.type === "" ? "no component" : node.type,
    depth,
    ...(typeof name === "string" ? { name } : {}),
    text: textOf(drawn.props),
    ...(rows.length > 0 ? { options: rows } : {}),
    required: drawn.isRequired,
    shown: view.shown.has(node.id),
    leadsTo: actionsOf(node).map(({ trigger, action, item }) => ({
      trigger,
      ...leadOf(action, item === undefined ? undefined : rows[item]),
    })),
  };
}

function leadOf(action: JsonObject, row: string | undefined): Omit<Lead, "trigger"> {
  const screen = navigateTarget(action);
  const url = own(action, "url");
  return {
    action: typeof action.name === "string" ? action.name : "",
    ...(screen === undefined ? {} : { screen }),
    ...(typeof url === "string" ? { url } : {}),
    ...(row === undefined ? {} : { row }),
  };
}

/** What a person reads first on a component; a range of dates has two labels, conditions stand as written. */
function textOf(props: JsonObject): string {
  for (const key of ["label", "text", "alt-text", "condition", "value"]) {
    const text = textIn(own(props, key));
    if (text !== "") return text;
  }
  return "";
}

function textIn(value: Json | undefined): string {
  if (typeof value === "string" || typeof value === "number") return String(value);
  if (isJsonArray(value)) return value.map(textIn).join(" ");
  return isJsonObject(value) ? Object.values(value).map(textIn).join(" – ") : "";
}

/** Titles of the entries of data-source or list-items. */
function titlesIn({ props }: NodeView): readonly string[] {
  const entries = own(props, "data-source") ?? own(props, "list-items");
  if (!isJsonArray(entries)) return [];
  return entries.map((entry) => {
    if (!isJsonObject(entry)) return "";
    const content = own(entry, "main-content");
    return textIn(own(isJsonObject(content) ? content : entry, "title"));
  });
}
