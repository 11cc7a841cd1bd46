import { definitionOf } from "../catalogue/index";
import type { Environment } from "../expression/environment";
import { isJsonArray, type Json, type JsonObject, own, withKey } from "../json";
import type { FlowScreen } from "../model/document";
import { idOf, optionsOf } from "./fields/options";
import { type Input, inputsOf } from "./inputs";
import { dynamicProps, resolvedProps } from "./resolved-props";

/**
 * The form without choices whose option was there before new data came and is gone now. Source: spec/flow-json.md,
 * 13.6, last sentence.
 */
export function withoutVanishedChoices(
  screen: FlowScreen,
  before: Environment,
  after: Environment,
): JsonObject {
  let form = after.form;
  for (const input of inputsOf(screen)) {
    const value = own(form, input.name);
    if (value === undefined || !dynamicProps(input.node).includes("data-source")) continue;
    const gone = vanishedIds(input, before, after);
    const picked = input.field.picks(value);
    if (!picked.some((id) => gone.has(id))) continue;
    form = withKey(form, input.name, remaining(input, value, gone));
  }
  return form;
}

function vanishedIds(input: Input, before: Environment, after: Environment): ReadonlySet<string> {
  const ids = (environment: Environment): readonly string[] =>
    optionsOf(resolvedProps(input.node, environment)).map(idOf);
  const now = new Set(ids(after));
  return new Set(ids(before).filter((id) => !now.has(id)));
}

function remaining(input: Input, value: Json, gone: ReadonlySet<string>): Json | undefined {
  if (isJsonArray(value)) return value.filter((id) => typeof id !== "string" || !gone.has(id));
  return definitionOf(input.node.type)?.answer?.cleared;
}
