import { isJsonObject, type Json, type JsonObject, own } from "../json";
import type { FlowDocument, FlowScreen } from "../model/document";
import { isPublishable, recommendedVersion } from "../version";
import { factsOf, type ScreenFacts } from "./facts/screen-facts";
import { metaReserved, versionMissing, versionUnsupported } from "./faults/flow";
import { type Issue, issueAt } from "./issue";
import { flowRules } from "./rules";
import { issuesOfScreen } from "./screen-issues";
import { flowShapeFaults } from "./shape/check-flow";
import { foreignReads, unusedIssues } from "./unused-issues";
import { rulesOf } from "./version-rules";
import type { WholeFlow } from "./whole-flow";

/** Everything there is to say about a document, echoes included, the Flow itself first, then screen by screen. */
export function inspect(document: FlowDocument, version: Json | undefined): readonly Issue[] {
  const rules = rulesOf(version);
  const issues: Issue[] = [...topLevelIssues(document.props, document.screens, version)];
  const screens = document.screens.map(factsOf);
  const byId = firstById(screens);
  const hasEndpoint = document.props.data_api_version !== undefined;
  const model = own(document.props, "routing_model");
  const flow: WholeFlow = {
    document,
    rules,
    screens,
    named: screens.filter(({ id }) => id !== ""),
    byId,
    hasEndpoint,
    model: isJsonObject(model) ? model : undefined,
    report: (fault, place, path) =>
      issues.push(issueAt({ fault, layer: "whole", screen: place?.screen.screen, node: place?.node, path })),
  };
  for (const rule of flowRules) rule(flow);
  const around = { rules, hasEndpoint, byId };
  const foreign = foreignReads(screens);
  for (const facts of screens) {
    for (const issue of issuesOfScreen(facts.screen, around)) issues.push(issue);
    for (const issue of unusedIssues(facts, foreign, document)) issues.push(issue);
  }
  return issues;
}

/** What is wrong before any screen is looked at. `screens` is the list as it came. */
export function topLevelIssues(
  props: JsonObject,
  screens: Json | readonly FlowScreen[] | undefined,
  version: Json | undefined,
): readonly Issue[] {
  const issues: Issue[] = [];
  if (own(props, "meta") !== undefined) {
    issues.push(issueAt({ fault: metaReserved(), layer: "text", path: ["meta"] }));
  }
  if (version === undefined) issues.push(issueAt({ fault: versionMissing(), layer: "version", path: [] }));
  else if (!isPublishable(version)) {
    const shown = typeof version === "string" ? version : JSON.stringify(version);
    const fault = versionUnsupported(shown, recommendedVersion);
    issues.push(issueAt({ fault, layer: "version", path: ["version"] }));
  }
  for (const found of flowShapeFaults(props, screens, rulesOf(version))) {
    issues.push(issueAt({ ...found, layer: "shape" }));
  }
  return issues;
}

function firstById(screens: readonly ScreenFacts[]): ReadonlyMap<string, ScreenFacts> {
  const byId = new Map<string, ScreenFacts>();
  for (const facts of screens) if (facts.id !== "" && !byId.has(facts.id)) byId.set(facts.id, facts);
  return byId;
}
