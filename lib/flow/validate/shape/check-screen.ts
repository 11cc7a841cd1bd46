import { isJsonArray, isJsonObject, type Json, type JsonObject, own } from "../../json";
import type { FlowScreen } from "../../model/document";
import * as faults from "../faults/screens";
import {
  blank,
  missing,
  type Named,
  tooFew,
  tooShort,
  unknownKey,
  wrongConstant,
  wrongType,
} from "../faults/shape";
import type { VersionRules } from "../version-rules";
import { type Check, type Found, report, reportEcho, startCheck } from "./check";
import { checkField } from "./check-field";
import { isBlank } from "./dynamic";

const labels = faults.screenLabels;

/** What is wrong with the shape of a screen, without its nodes. Source: spec/flow-json.md, chapters 5 to 7. */
export function screenShapeFaults(screen: FlowScreen, rules: VersionRules): readonly Found[] {
  const check = startCheck(rules);
  if (screen.malformed?.part === "screen") {
    report(check, wrongType(faults.screen, "object", screen.malformed.value));
    return check.found;
  }
  const { props } = screen;
  for (const name in props) {
    check.path.push(name);
    checkScreenProp(name, props[name] ?? null, check);
    check.path.pop();
  }
  for (const required of [labels.id, labels.title]) {
    if (!Object.hasOwn(props, required.name)) report(check, missing(required));
  }
  if (Object.hasOwn(props, "success") && own(props, "terminal") !== true) {
    report(check, faults.successWithoutEnd(), "success");
  }
  checkLayout(screen, check);
  return check.found;
}

function checkScreenProp(name: string, value: Json, check: Check): void {
  switch (name) {
    case "id":
      checkId(value, check);
      break;
    case "title":
      if (typeof value !== "string") report(check, wrongType(labels.title, "string", value));
      else if (isBlank(value)) report(check, blank(labels.title));
      break;
    case "terminal":
    case "success":
    case "refresh_on_back":
      if (typeof value !== "boolean") report(check, wrongType(labels[name], "boolean", value));
      break;
    case "sensitive":
      checkSensitive(value, check);
      break;
    case "data":
      checkData(value, check);
      break;
    default:
      report(check, unknownKey(name));
  }
}

function checkId(value: Json, check: Check): void {
  if (typeof value !== "string") report(check, wrongType(labels.id, "string", value));
  else if (value === "") {
    report(check, faults.badScreenId(value));
    reportEcho(check, tooShort(labels.id));
  } else if (!isScreenId(value, check.rules)) report(check, faults.badScreenId(value));
}

/** Letters and underscores; since 7.0 at least one letter, and no commas. */
export function isScreenId(text: string, { hasStrictScreenIds }: VersionRules): boolean {
  let hasLetter = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) hasLetter = true;
    else if (code !== underscore && !(code === comma && !hasStrictScreenIds)) return false;
  }
  return text !== "" && (hasLetter || !hasStrictScreenIds);
}

const underscore = 95;
const comma = 44;

function checkSensitive(value: Json, check: Check): void {
  if (!isJsonArray(value)) {
    report(check, wrongType(labels.sensitive, "array", value));
    return;
  }
  if (value.length === 0) report(check, tooFew(labels.sensitive, 1));
  for (const [index, name] of value.entries()) {
    if (typeof name !== "string") report(check, wrongType(labels.sensitive, "string", name), index);
  }
}

function checkData(value: Json, check: Check): void {
  if (!isJsonObject(value)) {
    report(check, wrongType(labels.data, "object", value));
    return;
  }
  for (const name in value) {
    check.path.push(name);
    if (name === "required") checkRequiredFields(value[name] ?? null, check);
    else checkField(name, value[name] ?? null, check);
    check.path.pop();
  }
}

/** `required` beside the fields lists those that must come; so no field can have that name. */
function checkRequiredFields(value: Json, check: Check): void {
  const named = { name: "required", label: "required" };
  if (!isJsonArray(value)) report(check, wrongType(named, "array", value));
}

function checkLayout({ layout, malformed }: FlowScreen, check: Check): void {
  if (malformed?.part === "layout") {
    const { value } = malformed;
    if (value !== undefined) report(check, wrongType(labels.layout, "object", value), "layout");
    else if (check.rules.requiresLayout) report(check, missing(labels.layout));
    return;
  }
  check.path.push("layout");
  checkLayoutKeys(layout, check);
  if (malformed?.part === "children") {
    const { value } = malformed;
    if (value === undefined) report(check, missing(labels.children));
    else report(check, wrongType(labels.children, "array", value), "children");
  }
  check.path.pop();
}

function checkLayoutKeys(layout: JsonObject, check: Check): void {
  const type: Named = labels.layoutType;
  const value = own(layout, type.name);
  if (value === undefined) report(check, missing(type));
  else if (value !== "SingleColumnLayout") {
    const fault =
      typeof value === "string"
        ? wrongConstant(type, ["SingleColumnLayout"])
        : wrongType(type, "string", value);
    report(check, fault, type.name);
  }
  for (const key in layout) if (key !== type.name) report(check, unknownKey(key), key);
}
