import type { JsonObject } from "../json";
import type { FlowScreen } from "../model/document";
import { type FlowAround, type Neighbour, type ScreenContext, scopeOf } from "./context";
import type { Inputs } from "./facts/inputs";
import { factsOf, type ScreenFacts } from "./facts/screen-facts";
import { type Issue, issueAt } from "./issue";
import { screenRules } from "./rules";
import { startCheck } from "./shape/check";
import { shapeFaults } from "./shape/check-node";
import { screenShapeFaults } from "./shape/check-screen";
import type { VersionRules } from "./version-rules";

/** The issues of one screen, and what they depend on beside the screen itself. */
type Remembered = {
  readonly rules: VersionRules;
  readonly hasEndpoint: boolean;
  readonly needs: ReadonlyMap<string, Need>;
  readonly issues: readonly Issue[];
};

/** What a screen asked of another: two objects that stay the same while nothing that counts changes. */
type Need = { readonly data: JsonObject | undefined; readonly seen: Inputs | undefined };

export type Surroundings = {
  readonly rules: VersionRules;
  readonly hasEndpoint: boolean;
  readonly byId: ReadonlyMap<string, ScreenFacts>;
};

const known: WeakMap<FlowScreen, Remembered> = new WeakMap();

/** Issues of a screen and its nodes, taken from memory while nothing they depend on has changed. */
export function issuesOfScreen(screen: FlowScreen, around: Surroundings): readonly Issue[] {
  const remembered = known.get(screen);
  if (remembered && isCurrent(remembered, around)) return remembered.issues;
  const fresh = look(screen, around);
  known.set(screen, fresh);
  return fresh.issues;
}

function isCurrent({ rules, hasEndpoint, needs }: Remembered, around: Surroundings): boolean {
  if (rules !== around.rules || hasEndpoint !== around.hasEndpoint) return false;
  for (const [id, need] of needs) {
    const facts = around.byId.get(id);
    if (facts?.data !== need.data || facts?.seen !== need.seen) return false;
  }
  return true;
}

function look(screen: FlowScreen, { rules, hasEndpoint, byId }: Surroundings): Remembered {
  const facts = factsOf(screen);
  const issues: Issue[] = [];
  addShape(facts, rules, issues);
  const needs = new Map<string, Need>();
  const flow: FlowAround = {
    rules,
    hasEndpoint,
    neighbour: (id): Neighbour | undefined => {
      const found = byId.get(id);
      needs.set(id, { data: found?.data, seen: found?.seen });
      return found;
    },
  };
  const context: ScreenContext = {
    flow,
    rules,
    facts,
    scope: scopeOf(facts, flow),
    report: (fault, node, path) => issues.push(issueAt({ fault, layer: "whole", screen, node, path })),
    echo: (fault, node, path) =>
      issues.push(issueAt({ fault, layer: "whole", screen, node, path, isEcho: true })),
  };
  for (const rule of screenRules) rule(context);
  return { rules, hasEndpoint, needs, issues };
}

function addShape({ screen, nodes }: ScreenFacts, rules: VersionRules, issues: Issue[]): void {
  for (const found of screenShapeFaults(screen, rules))
    issues.push(issueAt({ ...found, layer: "shape", screen }));
  const check = startCheck(rules);
  for (const place of nodes) {
    if (shapeFaults(place, check).length === 0) continue;
    for (const found of check.found)
      issues.push(issueAt({ ...found, layer: "shape", screen, node: place.node }));
    check.found.length = 0;
  }
}
