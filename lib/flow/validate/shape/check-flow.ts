import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../json";
import type { FlowScreen } from "../../model/document";
import * as faults from "../faults/flow";
import { missing, tooFew, unknownKey, wrongConstant, wrongType } from "../faults/shape";
import type { VersionRules } from "../version-rules";
import { type Check, type Found, report, startCheck } from "./check";
import { isScreenId } from "./check-screen";

const labels = faults.flowLabels;

/** What is wrong with the top level of a Flow. `screens` is its list as it came. Source: spec/flow-json.md, 3. */
export function flowShapeFaults(
  props: JsonObject,
  screens: Json | readonly FlowScreen[] | undefined,
  rules: VersionRules,
): readonly Found[] {
  const check = startCheck(rules);
  for (const name in props) {
    check.path.push(name);
    checkFlowProp(name, props[name] ?? null, check);
    check.path.pop();
  }
  if (screens === undefined) report(check, missing(labels.screens));
  else if (!Array.isArray(screens)) report(check, faults.screensNoList(), "screens");
  else if (screens.length === 0) report(check, tooFew(labels.screens, 1), "screens");
  return check.found;
}

function checkFlowProp(name: string, value: Json, check: Check): void {
  switch (name) {
    case "version":
    case "meta":
      break;
    case "data_api_version":
      if (typeof value !== "string" || !check.rules.dataApiVersions.includes(value)) {
        report(check, wrongConstant(labels.dataApiVersion, check.rules.dataApiVersions));
      }
      break;
    case "routing_model":
      checkRoutingModel(value, check);
      break;
    case "data_channel_uri":
      report(check, faults.channelGone());
      break;
    default:
      report(check, unknownKey(name));
  }
}

function checkRoutingModel(value: Json, check: Check): void {
  if (!isJsonObject(value)) {
    report(check, wrongType(labels.routingModel, "object", value));
    return;
  }
  for (const id of Object.keys(value)) {
    if (id === "") report(check, faults.badRouteId(id));
    else if (!isScreenId(id, check.rules)) report(check, faults.badRouteId(id), id);
    const targets = value[id] ?? null;
    if (!isJsonArray(targets)) {
      report(check, wrongType({ name: id, label: id }, "array", targets), id);
      continue;
    }
    check.path.push(id);
    for (const [index, target] of targets.entries()) {
      if (typeof target !== "string")
        report(check, wrongType({ name: id, label: id }, "string", target), index);
    }
    check.path.pop();
  }
}
