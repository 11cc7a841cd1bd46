import type { PropSpec } from "../../catalogue/definition";
import { isJsonObject, type Json } from "../../json";
import {
  blank,
  neverDynamic,
  notAChoice,
  notDynamic,
  onlyDynamic,
  tooLarge,
  tooShort,
  tooSmall,
  wrongFormat,
  wrongType,
} from "../faults/shape";
import type { Fault } from "../issue";
import { type Check, report, reportEcho } from "./check";
import { checkAction } from "./check-action";
import { checkImages, checkItems } from "./check-items";
import { checkDays, checkMimeTypes, checkParagraphs, checkTexts } from "./check-lists";
import { isBlank, standsIn } from "./dynamic";
import { hintAtLength, hintAtPicture } from "./hints";

/** Reports what is wrong with the value of one prop when nothing around it is looked at. */
export function checkProp(prop: PropSpec, value: Json, check: Check): void {
  switch (prop.kind) {
    case "text":
    case "date":
      checkText(prop, value, check);
      break;
    case "paragraphs":
      checkParagraphs(prop, value, check);
      break;
    case "name":
      checkName(prop, value, check);
      break;
    case "flag":
      checkFlag(prop, value, check);
      break;
    case "count":
      checkCount(prop, value, check);
      break;
    case "choice":
      checkChoice(prop, value, check);
      break;
    case "pattern":
      checkPattern(prop, value, check);
      break;
    case "image":
    case "condition":
      checkPlainText(prop, value, check);
      break;
    case "subject":
      checkSubject(prop, value, check);
      break;
    case "dates":
    case "ids":
      checkTexts(prop, value, check);
      break;
    case "days":
      checkDays(prop, value, check);
      break;
    case "options":
    case "items":
      checkItems(prop, value, check);
      break;
    case "images":
      checkImages(prop, value, check);
      break;
    case "pairs":
      checkPairs(prop, value, check);
      break;
    case "messages":
      if (typeof value !== "string" && !isJsonObject(value)) report(check, wrongType(prop, "string", value));
      break;
    case "mime-types":
      checkMimeTypes(prop, value, check);
      break;
    case "action":
      checkAction(prop, value, check);
      break;
  }
}

type Of<Kind extends PropSpec["kind"]> = Extract<PropSpec, { kind: Kind }>;

function checkText(prop: Of<"text" | "date">, value: Json, check: Check): void {
  if (typeof value !== "string") {
    if (!(prop.perDate && isJsonObject(value))) report(check, wrongType(prop, "string", value));
    return;
  }
  if (!isBlank(value)) {
    if (prop.kind === "text") hintAtLength(prop, value, check);
    return;
  }
  if (!check.rules.refusesBlanks && !prop.required) return;
  report(check, blank(prop));
  if (prop.perDate) reportEcho(check, wrongType(prop, "object", value));
  if (prop.kind === "text" && prop.countsCharacters && value === "") reportEcho(check, tooShort(prop));
}

/** Text that may be anything; pictures and conditions are read later. */
function checkPlainText(prop: PropSpec, value: Json, check: Check): void {
  if (typeof value !== "string") report(check, wrongType(prop, "string", value));
  else if (prop.kind === "image") hintAtPicture(prop, value, prop.maxKilobytes, check);
}

function checkName(prop: Of<"name">, value: Json, check: Check): void {
  if (typeof value !== "string") {
    report(check, wrongType(prop, "string", value));
    return;
  }
  if (isBlank(value)) {
    report(check, blank(prop));
    if (value === "") reportEcho(check, tooShort(prop));
  } else if (check.rules.hasExpressions && isSpecial(value)) report(check, neverDynamic(prop));
}

function isSpecial(name: string): boolean {
  return (name.startsWith("${") && name.endsWith("}")) || (name.startsWith("`") && name.endsWith("`"));
}

function checkFlag(prop: Of<"flag">, value: Json, check: Check): void {
  if (typeof value === "boolean") return;
  if (prop.perDate && isJsonObject(value)) return;
  if (typeof value === "string" && standsIn(value, prop, check.rules)) return;
  report(check, wrongType(prop, "boolean", value));
  if (typeof value === "string" && prop.binds) reportEcho(check, notDynamic(prop, "boolean"));
}

function checkCount(prop: Of<"count">, value: Json, check: Check): void {
  const type = prop.integer ? "integer" : "number";
  if (typeof value !== "number" || (prop.integer && !Number.isInteger(value))) {
    if (typeof value === "string" && standsIn(value, prop, check.rules)) return;
    report(check, wrongType(prop, type, value));
    if (typeof value === "string" && prop.binds) reportEcho(check, notDynamic(prop, type));
    return;
  }
  const fault =
    prop.min !== undefined && value < prop.min
      ? tooSmall(prop, prop.min)
      : prop.max !== undefined && value > prop.max
        ? tooLarge(prop, prop.max)
        : null;
  if (fault === null) return;
  report(check, fault);
  if (prop.binds) reportEcho(check, wrongType(prop, "string", value));
}

function checkChoice(prop: Of<"choice">, value: Json, check: Check): void {
  if (typeof value === "string") {
    if (prop.unchecked) {
      if (check.rules.refusesBlanks && isBlank(value)) report(check, blank(prop));
      return;
    }
    if (prop.choices.some((choice) => choice.value === value)) return;
    if (standsIn(value, prop, check.rules)) return;
    report(check, noChoice(prop));
    if (prop.binds || isBlank(value)) reportEcho(check, isBlank(value) ? blank(prop) : onlyDynamic(prop));
    return;
  }
  report(check, wrongType(prop, "string", value));
  if (prop.unchecked) return;
  reportEcho(check, noChoice(prop));
}

function noChoice(prop: Of<"choice">): Fault {
  const values = prop.choices.map((choice) => choice.value);
  return notAChoice(
    prop,
    values,
    prop.choices.map((choice) => choice.label),
  );
}

function checkPattern(prop: Of<"pattern">, value: Json, check: Check): void {
  if (typeof value !== "string") report(check, wrongType(prop, "string", value));
  else if (isBlank(value)) report(check, blank(prop));
  else if (!isPattern(value)) report(check, wrongFormat(prop, "regex"));
}

export function isPattern(text: string): boolean {
  try {
    new RegExp(text);
    return true;
  } catch {
    return false;
  }
}

function checkSubject(prop: Of<"subject">, value: Json, check: Check): void {
  if (typeof value !== "string") report(check, wrongType(prop, "string", value));
  else if (isBlank(value) || !standsIn(value, prop, check.rules)) report(check, onlyDynamic(prop));
}

function checkPairs(prop: Of<"pairs">, value: Json, check: Check): void {
  if (isJsonObject(value)) {
    if (prop.of === "error-messages" && check.rules.wantsErrorTexts) checkErrorTexts(value, check);
    return;
  }
  if (typeof value === "string" && standsIn(value, prop, check.rules)) return;
  report(check, wrongType(prop, "object", value));
  if (typeof value === "string") reportEcho(check, notDynamic(prop, "object"));
}

function checkErrorTexts(value: { readonly [key: string]: Json }, check: Check): void {
  for (const name of Object.keys(value)) {
    const text = value[name] ?? null;
    if (typeof text !== "string") report(check, wrongType({ name, label: name }, "string", text), name);
  }
}
