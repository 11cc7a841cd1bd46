import { isJsonArray, type JsonObject } from "../../json";
import { routingModelMissing } from "../faults/flow";
import * as faults from "../faults/routing";
import type { WholeFlow } from "../whole-flow";
import { checkConnected, type Edges, hasEntry } from "./connected";

const routesMax = 10;

/** The routing model against the screens and their actions. Source: spec/flow-json.md, chapter 4. */
export function checkRoutingModel(flow: WholeFlow): void {
  const { model, named, rules, hasEndpoint, report } = flow;
  if (!model && hasEndpoint) report(routingModelMissing(), undefined, []);
  if (!model || named.length === 0) return;
  const edges = edgesOf(model);
  checkIds(flow, edges);
  checkMissing(flow, edges);
  checkConnected(flow, edges, "model");
  checkDirections(flow, edges);
  if (!rules.checksRoutes) return;
  if (!hasEntry(named, edges)) report(faults.noEntry("model"), undefined, ["routing_model"]);
  checkActions(flow, edges);
}

/** Targets by screen, as far as they are texts. */
function edgesOf(model: JsonObject): Edges {
  const edges = new Map<string, readonly string[]>();
  for (const id of Object.keys(model)) {
    const targets = model[id];
    edges.set(id, isJsonArray(targets) ? targets.filter((target) => typeof target === "string") : []);
  }
  return edges;
}

function checkIds({ byId, report }: WholeFlow, edges: Edges): void {
  for (const [id, targets] of edges) {
    if (!byId.has(id)) report(faults.unknownInModel(id), undefined, ["routing_model", id]);
    if (targets.length > routesMax) {
      report(faults.tooManyRoutes(id, routesMax), undefined, ["routing_model", id]);
    }
    for (const [index, target] of targets.entries()) {
      if (!byId.has(target)) report(faults.unknownInModel(target), undefined, ["routing_model", id, index]);
    }
  }
}

/** A screen that is not the last has to be named somewhere. */
function checkMissing({ named, report }: WholeFlow, edges: Edges): void {
  const listed = new Set([...edges.keys(), ...[...edges.values()].flat()]);
  if (named.length === 1 && edges.size === 0) return;
  for (const screen of named) {
    if (screen.isTerminal || listed.has(screen.id)) continue;
    report(faults.notInModel(screen.id), { screen }, ["id"]);
  }
}

function checkDirections({ report }: WholeFlow, edges: Edges): void {
  const before = new Set<string>();
  for (const [id, targets] of edges) {
    for (const [index, target] of targets.entries()) {
      if (target === id) report(faults.selfRoute(id), undefined, ["routing_model", id]);
      else if (before.has(target) && edges.get(target)?.includes(id)) {
        report(faults.backwardRoute(id, target), undefined, ["routing_model", id, index]);
      }
    }
    before.add(id);
  }
}

/** What a navigate does has to be a route, in either direction. */
function checkActions({ named, byId, report }: WholeFlow, edges: Edges): void {
  for (const screen of named) {
    for (const target of screen.routes.navigates) {
      if (target === screen.id || !byId.has(target)) continue;
      const isRoute = edges.get(screen.id)?.includes(target) || edges.get(target)?.includes(screen.id);
      if (!isRoute) report(faults.routeMissing(screen.id, target), { screen }, ["id"]);
    }
  }
}
