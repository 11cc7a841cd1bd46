import { actions } from "../../actions/actions";
import type { ActionName } from "../../catalogue/definition";
import { isBackticked } from "../../expression/classify-text";
import { isJsonObject, type Json, type JsonObject, own } from "../../json";
import { isAtLeast } from "../../version";
import { actionKeyRefused, keyLabels, quotedTitle } from "../faults/actions";
import {
  blank,
  missing,
  type Named,
  notAChoice,
  unknownKey,
  wrongConstant,
  wrongFormat,
  wrongType,
} from "../faults/shape";
import { perVersion } from "../per-version";
import type { VersionRules } from "../version-rules";
import { type Check, report, reportEcho } from "./check";
import { isBlank, isReferenceLike } from "./dynamic";

type ActionSpec = Named & { readonly actions: readonly ActionName[] };

/** Reports what is wrong with the shape of an action. Source: spec/flow-json.md, 9.2. */
export function checkAction(spec: ActionSpec, value: Json, check: Check): void {
  if (!isJsonObject(value)) {
    report(check, wrongType(spec, "object", value));
    return;
  }
  if (spec.name === "on-click-action") checkClick(spec, value, check);
  else checkSelect(spec, value, check);
}

/** The actions a trigger offers in a version. */
const offeredActions = perVersion<readonly ActionName[], readonly ActionName[]>((names, { version }) =>
  names.filter((name) => isAtLeast(version, actions[name].since)),
);

/** Selecting takes a name and a payload, nothing else. */
function checkSelect(spec: ActionSpec, action: JsonObject, check: Check): void {
  for (const key in action) {
    if (key !== "name" && key !== "payload") report(check, unknownKey(key), key);
  }
  const name = own(action, "name");
  if (name === undefined) report(check, missing(keyLabels.name));
  else {
    const offered = offeredActions(spec.actions, check.rules);
    if (!isAmong(name, offered))
      report(check, wrongConstant(keyLabels.name, offered, offered.map(quotedTitle)), "name");
  }
  const payload = own(action, "payload");
  if (payload === undefined) report(check, missing(keyLabels.payload));
  else checkPayload(payload, check);
}

function checkClick(spec: ActionSpec, action: JsonObject, check: Check): void {
  for (const key in action) if (!isKnownKey(key, check.rules)) report(check, unknownKey(key), key);
  const name = own(action, "name");
  if (name === undefined) checkNameless(action, check);
  else if (isAmong(name, offeredActions(spec.actions, check.rules))) checkKeysOf(name, action, check);
  else checkUnknownName(spec, name, check);
  const payload = own(action, "payload");
  if (payload !== undefined) checkPayload(payload, check);
  const next = own(action, "next");
  if (next !== undefined) checkNext(next, check);
  const url = own(action, "url");
  if (url !== undefined && check.rules.hasExpressions) checkUrl(url, check);
}

function isKnownKey(key: string, { hasExpressions }: VersionRules): boolean {
  return key === "name" || key === "payload" || key === "next" || (key === "url" && hasExpressions);
}

function isAmong(name: Json, offered: readonly ActionName[]): name is ActionName {
  return (offered as readonly Json[]).includes(name);
}

/** Meta takes an action without a name for one that opens a link. */
function checkNameless(action: JsonObject, check: Check): void {
  report(check, missing(keyLabels.name));
  if (!check.rules.hasExpressions) return;
  if (!Object.hasOwn(action, "url")) reportEcho(check, missing(keyLabels.url));
  for (const key of ["payload", "next"] as const) {
    if (Object.hasOwn(action, key)) reportEcho(check, actionKeyRefused(key, "then"));
  }
}

function checkUnknownName(spec: ActionSpec, name: Json, check: Check): void {
  const offered = offeredActions(spec.actions, check.rules);
  report(check, notAChoice(keyLabels.name, offered, offered.map(quotedTitle)), "name");
  if (typeof name !== "string") reportEcho(check, wrongType(keyLabels.name, "string", name), "name");
  else if (isBlank(name)) reportEcho(check, blank(keyLabels.name), "name");
}

function checkKeysOf(name: ActionName, action: JsonObject, check: Check): void {
  const { keys } = actions[name];
  for (const key of ["next", "payload", "url"] as const) {
    const isThere = Object.hasOwn(action, key);
    if (keys[key] === "required" && !isThere) report(check, missing(keyLabels[key]));
    if (keys[key] === "refused" && isThere && isKnownKey(key, check.rules)) {
      report(check, actionKeyRefused(key, name));
    }
  }
}

function checkPayload(payload: Json, check: Check): void {
  if (!isJsonObject(payload)) report(check, wrongType(keyLabels.payload, "object", payload), "payload");
}

function checkNext(next: Json, check: Check): void {
  if (!isJsonObject(next)) {
    report(check, wrongType(keyLabels.next, "object", next), "next");
    return;
  }
  check.path.push("next");
  for (const key in next) if (key !== "type" && key !== "name") report(check, unknownKey(key), key);
  for (const key of ["type", "screen"] as const) {
    const named = keyLabels[key];
    const value = own(next, named.name);
    if (value === undefined) report(check, missing(named));
    else if (typeof value !== "string") report(check, wrongType(named, "string", value), named.name);
    else if (isBlank(value) && check.rules.refusesBlanks) report(check, blank(named), named.name);
  }
  check.path.pop();
}

function checkUrl(url: Json, check: Check): void {
  if (typeof url !== "string") {
    report(check, wrongType(keyLabels.url, "string", url), "url");
    return;
  }
  if (isReferenceLike(url) || isBackticked(url) || isUri(url)) return;
  report(check, wrongFormat(keyLabels.url, "uri"), "url");
  if (isBlank(url)) reportEcho(check, blank(keyLabels.url), "url");
}

/** A scheme, a colon, and nothing that a URI cannot hold. */
function isUri(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i.test(text);
}
