import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../json";
import type { Reference } from "./reference";

/** What one screen holds during a run. */
export type ScreenValues = { readonly data: JsonObject; readonly form: JsonObject };

/** The values a text on the screen `id` can reach. `screen` answers for every other screen, visited or not. */
export type Environment = ScreenValues & {
  readonly id: string;
  screen(id: string): ScreenValues | undefined;
};

/** The value of a reference as a whole property: its path walks through objects only. */
export function lookUp({ screen, scope, path }: Reference, environment: Environment): Json | undefined {
  let value: Json | undefined = valuesOf(screen, environment)?.[scope];
  for (const name of path) value = isJsonObject(value) ? own(value, name) : undefined;
  return value;
}

/** Phones walk further inside expressions and conditions: to entries of lists and to lengths. */
export function lookUpLoosely(
  { screen, scope, path }: Reference,
  environment: Environment,
): Json | undefined {
  let value: Json | undefined = valuesOf(screen, environment)?.[scope];
  for (const name of path) value = memberOf(value, name);
  return value;
}

function memberOf(value: Json | undefined, name: string): Json | undefined {
  if (isJsonObject(value)) return own(value, name);
  if (name === "length" && (typeof value === "string" || isJsonArray(value))) return value.length;
  return isJsonArray(value) && isIndex(name) ? value[Number(name)] : undefined;
}

function isIndex(name: string): boolean {
  return String(Math.trunc(Number(name))) === name && Number(name) >= 0;
}

function valuesOf(screen: string | null, environment: Environment): ScreenValues | undefined {
  return screen === null || screen === environment.id ? environment : environment.screen(screen);
}
