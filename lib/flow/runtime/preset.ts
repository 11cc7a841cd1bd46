import type { Environment } from "../expression/environment";
import { referencesIn } from "../expression/references-in";
import { resolveJson } from "../expression/resolve-json";
import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../json";
import type { FlowScreen } from "../model/document";
import { type Input, inputsOf } from "./inputs";
import { resolvedProps } from "./resolved-props";

/** Names of data fields that have just arrived; "all" when everything on the screen is new. */
export type Fresh = "all" | ReadonlySet<string>;

/**
 * What init-value and init-values put into the form of a screen, by input name: everything, or what reads data that
 * has just arrived. Source: spec/flow-json.md, 13.3.
 */
export function initialValues(screen: FlowScreen, environment: Environment, fresh: Fresh): JsonObject {
  return presets(screen, environment, fresh, { one: "init-value", all: "init-values" }, (input, value) =>
    input.field.initial(resolvedProps(input.node, environment), value),
  );
}

/** Messages of error-message and error-messages, by input name. Source: spec/flow-json.md, 13.5. */
export function errorMessages(screen: FlowScreen, environment: Environment, fresh: Fresh): JsonObject {
  return presets(screen, environment, fresh, { one: "error-message", all: "error-messages" }, (_, value) =>
    isMessage(value) ? value : undefined,
  );
}

type PropNames = { readonly one: string; readonly all: string };

function presets(
  screen: FlowScreen,
  environment: Environment,
  fresh: Fresh,
  names: PropNames,
  use: (input: Input, value: Json) => Json | undefined,
): JsonObject {
  const entries: (readonly [string, Json])[] = [];
  for (const input of inputsOf(screen)) {
    if (!readsFresh(writtenFor(input, names), fresh, environment.id)) continue;
    const value = presetOf(input, names, environment);
    const used = value === undefined || value === null ? undefined : use(input, value);
    if (used !== undefined) entries.push([input.name, used]);
  }
  return Object.fromEntries(entries);
}

/** The prop as written that concerns an input: its own, its entry in the form's map, or the map as one reference. */
function writtenFor(input: Input, names: PropNames): Json | undefined {
  if (!input.form) return own(input.node.props, names.one);
  const map = own(input.form.props, names.all);
  return isJsonObject(map) ? own(map, input.name) : map;
}

/** Its value; a map that came as one reference is looked into. */
function presetOf(input: Input, names: PropNames, environment: Environment): Json | undefined {
  const written = writtenFor(input, names);
  const resolved = written === undefined ? undefined : resolveJson(written, environment);
  const isWholeMap = input.form !== null && written === own(input.form.props, names.all);
  if (!isWholeMap) return resolved;
  return isJsonObject(resolved) ? own(resolved, input.name) : undefined;
}

function readsFresh(written: Json | undefined, fresh: Fresh, id: string): boolean {
  if (fresh === "all" || written === undefined) return fresh === "all";
  if (typeof written === "string") {
    return referencesIn(written).some(
      ({ reference: { scope, screen, path } }) =>
        scope === "data" && (screen === null || screen === id) && fresh.has(path[0] ?? ""),
    );
  }
  const inner = isJsonArray(written) ? written : isJsonObject(written) ? Object.values(written) : [];
  return inner.some((item) => readsFresh(item, fresh, id));
}

function isMessage(value: Json): boolean {
  if (typeof value === "string") return value.trim() !== "";
  return isJsonObject(value) && Object.values(value).some(isMessage);
}
