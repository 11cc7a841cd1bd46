import { isJsonArray, isJsonObject, type JsonObject } from "@/lib/flow/json";
import { type HeaderMediaKind, headerMediaKinds } from "@/lib/meta/media/header-media";

/** What a message made from a template has to fill in. */
export type TemplateParts = {
  readonly header: string;
  readonly body: string;
  readonly footer: string;
  /** Of the button that opens the Flow, with its place among the buttons. */
  readonly button: {
    readonly index: number;
    readonly text: string;
    readonly metaFlowId: string;
    readonly by: "navigate" | "data_exchange";
    readonly screen: string | undefined;
    readonly icon: string | undefined;
  };
  /** As `{{1}}` or `{{name}}`, in the order of the text. */
  readonly headerVariables: readonly string[];
  readonly bodyVariables: readonly string[];
  /** What the header is; "other" is not sent from here. A template without a header counts as one with a text. */
  readonly headerKind: HeaderMediaKind | "text" | "other";
};

/** Undefined for a template without a button that opens a Flow. */
export function templateParts(components: readonly JsonObject[]): TemplateParts | undefined {
  const part = (type: string) => components.find((one) => one.type === type);
  const { buttons } = part("BUTTONS") ?? {};
  const list = isJsonArray(buttons) ? buttons.filter(isJsonObject) : [];
  const index = list.findIndex(({ type }) => type === "FLOW");
  const button = list[index];
  if (!button) return undefined;
  const head = part("HEADER");
  const [header, body] = [textOf(head), textOf(part("BODY"))];
  return {
    header,
    body,
    footer: textOf(part("FOOTER")),
    button: {
      index,
      text: wordIn(button.text) ?? "",
      metaFlowId: String(button.flow_id ?? ""),
      by: button.flow_action === "data_exchange" ? "data_exchange" : "navigate",
      screen: wordIn(button.navigate_screen),
      icon: wordIn(button.icon),
    },
    headerVariables: variablesIn(header),
    bodyVariables: variablesIn(body),
    headerKind: headerKindOf(head),
  };
}

const variable = /\{\{\s*(\w+)\s*\}\}/g;

/** Names of the variables of a text, each once: numbers in their order, names in that of the text. */
export function variablesIn(text: string): readonly string[] {
  const names = [...new Set([...text.matchAll(variable)].map(([, name = ""]) => name))];
  return names.every((name) => /^\d+$/.test(name)) ? names.toSorted((a, b) => Number(a) - Number(b)) : names;
}

/** The text as the person reads it. */
export function filledText(text: string, values: { readonly [name: string]: string }): string {
  return text.replace(variable, (all, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? "") : all,
  );
}

function headerKindOf(head: JsonObject | undefined): TemplateParts["headerKind"] {
  if (head === undefined || head.format === "TEXT") return "text";
  return headerMediaKinds.find((kind) => kind.toUpperCase() === head.format) ?? "other";
}

function textOf(part: JsonObject | undefined): string {
  return wordIn(part?.text) ?? "";
}

function wordIn(value: unknown): string | undefined {
  return typeof value === "string" ? value : undefined;
}
