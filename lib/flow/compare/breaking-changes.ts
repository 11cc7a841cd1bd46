import { hasEndpoint } from "../model/document";
import type { Breaking } from "./breaking";
import { brokenAnswers } from "./broken-answers";
import { brokenEntries } from "./broken-entries";
import { brokenOptions } from "./broken-options";
import type { Comparison, ScreenComparison } from "./change";

/**
 * What a comparison breaks for those who rely on the old version. Answers count by the names under which they leave
 * the phone: an input whose name changes breaks nothing as long as its answer is sent under the old one.
 * Source: spec/platform.md, chapters B and D; spec/flow-json.md, chapters 5 to 7.
 */
export function breakingChanges(comparison: Comparison): readonly Breaking[] {
  return [
    ...endpointSwitch(comparison),
    ...brokenEntries(comparison),
    ...comparison.screens.flatMap(brokenScreen),
    ...brokenAnswers(comparison),
    ...brokenOptions(comparison),
  ];
}

function endpointSwitch({ before, after, flow }: Comparison): readonly Breaking[] {
  if (hasEndpoint(before) === hasEndpoint(after)) return [];
  const change = flow.find(({ prop }) => prop === "data_api_version");
  return [{ code: hasEndpoint(after) ? "endpoint-on" : "endpoint-off", change }];
}

function brokenScreen({ before, changes }: ScreenComparison): readonly Breaking[] {
  return changes.flatMap((change): readonly Breaking[] => {
    if (change.kind === "screen-removed" && before)
      return [{ code: "screen-removed", screen: before, change }];
    if (change.kind !== "screen-renamed") return [];
    return [{ code: "screen-renamed", from: change.from, to: change.to, change }];
  });
}
