import type { Json, JsonObject } from "@/lib/flow/json";
import { recommendedVersion } from "@/lib/flow/version";

/** Short hands for the wire shapes that every template repeats. They only fill in keys. */

export function flow(...screens: readonly JsonObject[]): JsonObject {
  return { version: recommendedVersion, screens };
}

/** A Flow that asks for live data. `routes` are the screens that may follow each. */
export function liveFlow(routes: JsonObject, ...screens: readonly JsonObject[]): JsonObject {
  return { ...flow(...screens), data_api_version: "3.0", routing_model: routes };
}

export function screen(id: string, title: string, children: readonly Json[], data?: JsonObject): JsonObject {
  return { id, title, ...(data ? { data } : {}), layout: layout(children) };
}

export function lastScreen(
  id: string,
  title: string,
  children: readonly Json[],
  data?: JsonObject,
): JsonObject {
  return { id, title, terminal: true, ...(data ? { data } : {}), layout: layout(children) };
}

export function heading(text: string): JsonObject {
  return { type: "TextHeading", text };
}

export function body(text: string): JsonObject {
  return { type: "TextBody", text };
}

export function caption(text: string): JsonObject {
  return { type: "TextCaption", text };
}

/** "Label: answer" in bold and plain, for summaries. */
export function summaryLine(label: string, reference: string): JsonObject {
  return body(`\`'${label}: ' ${reference}\``);
}

/** One option per "id | title" or "id | title | description". */
export function options(...lines: readonly string[]): readonly JsonObject[] {
  return lines.map((line) => {
    const [id = "", title = "", description] = line.split("|").map((part) => part.trim());
    return { id, title, ...(description ? { description } : {}) };
  });
}

export function button(
  label: string,
  next: string,
  payload: JsonObject = {},
  extra: JsonObject = {},
): JsonObject {
  return { type: "Footer", label, ...extra, "on-click-action": navigate(next, payload) };
}

export function finish(label: string, payload: JsonObject): JsonObject {
  return { type: "Footer", label, "on-click-action": { name: "complete", payload } };
}

export function navigate(next: string, payload: JsonObject = {}): JsonObject {
  return { name: "navigate", next: { type: "screen", name: next }, payload };
}

/** A button that asks: a rule knows it by its trigger. */
export function ask(label: string, trigger: string, payload: JsonObject): JsonObject {
  return {
    type: "Footer",
    label,
    "on-click-action": { name: "data_exchange", payload: { trigger, ...payload } },
  };
}

/** A text that a rule fills in. */
export function textField(example: string): JsonObject {
  return { type: "string", __example__: example };
}

/** Options that a rule fills in, with what stands there until it does. */
export function optionsField(keys: readonly string[], ...example: readonly JsonObject[]): JsonObject {
  const properties = Object.fromEntries(["id", ...keys].map((key) => [key, { type: "string" }]));
  return { type: "array", items: { type: "object", properties }, __example__: example };
}

/** `{name: "${screen.SCREEN.form.name}"}` for every name. */
export function answersOf(screenId: string, ...names: readonly string[]): JsonObject {
  return Object.fromEntries(names.map((name) => [name, `\${screen.${screenId}.form.${name}}`]));
}

export function answer(screenId: string, name: string): string {
  return `\${screen.${screenId}.form.${name}}`;
}

function layout(children: readonly Json[]): JsonObject {
  return { type: "SingleColumnLayout", children };
}
