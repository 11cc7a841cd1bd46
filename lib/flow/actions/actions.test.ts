import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { ComponentDefinition, ItemKey, PropSpec } from "../catalogue/definition";
import { catalogue } from "../catalogue/index";
import { actions } from "./actions";
import type { ActionDefinition, ActionKey, Presence } from "./definition";

type PublishedAction = {
  readonly name: string;
  readonly sinceVersion: string;
  readonly requiresEndpoint: boolean;
  readonly requiredKeys: readonly string[];
  readonly optionalKeys: readonly string[];
  readonly forbiddenKeys: readonly string[];
  readonly triggers: { readonly [trigger: string]: readonly string[] };
  readonly payload?: { readonly [fact: string]: unknown };
};
type Matrix = { readonly [component: string]: { readonly [trigger: string]: readonly string[] } };
type Published = { readonly actions: readonly PublishedAction[]; readonly actionMatrix: Matrix };

const file = new URL("../../../../shared/spec/components.json", import.meta.url);
const isHere = existsSync(file);
const published: Published = isHere
  ? // The file's shape is fixed by the specification that it belongs to.
    (JSON.parse(readFileSync(file, "utf8")) as Published)
  : { actions: [], actionMatrix: {} };

test.skipIf(isHere)("needs ../shared/spec/components.json, which is not here", () => {
  expect(published.actions).toEqual([]);
});

describe.skipIf(!isHere)("the actions state the published facts, no more and no less", () => {
  test("about the same actions", () => {
    expect(Object.keys(actions).sort()).toEqual(published.actions.map(({ name }) => name).sort());
  });

  test.each(Object.values(actions))("$name: version, keys, endpoint and payload", (action) => {
    const found = published.actions.find(({ name }) => name === action.name);
    expect(factsOf(action)).toEqual({
      sinceVersion: found?.sinceVersion,
      requiresEndpoint: found?.requiresEndpoint,
      requiredKeys: ["name", ...(found?.requiredKeys ?? []).filter((key) => key !== "name")].sort(),
      optionalKeys: [...(found?.optionalKeys ?? [])].sort(),
      forbiddenKeys: [...(found?.forbiddenKeys ?? [])].sort(),
      filesMax: found?.payload?.maxFiles,
      kilobytesMax: found?.payload?.maxTotalKilobytes,
    });
  });

  test("components and list entries offer the same actions at the same moments", () => {
    const ours = Object.fromEntries(
      [...catalogue.map((each) => [each.type, triggersOf(each)] as const), ["dataSourceItem", itemTriggers()]]
        // Components without actions are not part of the published table.
        .filter(([, triggers]) => Object.keys(triggers).length > 0),
    );
    expect(ours).toEqual(published.actionMatrix);
  });
});

function factsOf({ since, needsEndpoint, keys, payload }: ActionDefinition) {
  const withPresence = (presence: Presence): string[] =>
    (Object.keys(keys) as ActionKey[]).filter((key) => keys[key] === presence).sort();
  return {
    sinceVersion: since,
    requiresEndpoint: needsEndpoint,
    requiredKeys: ["name", ...withPresence("required")].sort(),
    optionalKeys: withPresence("optional"),
    forbiddenKeys: withPresence("refused"),
    filesMax: payload.filesMax,
    kilobytesMax: payload.kilobytesMax,
  };
}

function triggersOf({ props }: ComponentDefinition): { [trigger: string]: readonly string[] } {
  return actionsAmong(props);
}

function itemTriggers(): { [trigger: string]: readonly string[] } {
  const options = catalogue.flatMap(({ props }) => props).filter((prop) => prop.kind === "options");
  return Object.assign({}, ...options.map((prop) => actionsAmong(prop.item.keys)));
}

function actionsAmong(specs: readonly (PropSpec | ItemKey)[]): { [trigger: string]: readonly string[] } {
  return Object.fromEntries(
    specs.flatMap((spec) => (spec.kind === "action" ? [[spec.name, spec.actions]] : [])),
  );
}
