import type { PropSpec } from "../../catalogue/definition";
import { isJsonArray, type Json } from "../../json";
import { blank, notAChoice, onlyDynamic, tooFew, wrongType } from "../faults/shape";
import { type Check, hasErrorSince, report, reportEcho } from "./check";
import { isBlank, standsIn } from "./dynamic";
import { hintAtLength } from "./hints";

type Of<Kind extends PropSpec["kind"]> = Extract<PropSpec, { kind: Kind }>;

/** A list of texts: dates, chosen ids. */
export function checkTexts(prop: Of<"dates" | "ids">, value: Json, check: Check): void {
  if (typeof value === "string") {
    if (!standsIn(value, prop, check.rules)) report(check, onlyDynamic(prop));
  } else if (isJsonArray(value)) {
    for (const [index, item] of value.entries()) checkEntry(prop, item, index, check);
  } else report(check, wrongType(prop, "array", value));
}

function checkEntry(prop: PropSpec, item: Json, index: number, check: Check): void {
  if (typeof item !== "string") report(check, wrongType(prop, "string", item), index);
  else if (check.rules.refusesBlanks && isBlank(item)) report(check, blank(prop), index);
}

/** Weekdays. */
export function checkDays(prop: Of<"days">, value: Json, check: Check): void {
  checkEitherWay(prop, value, check, (days) => {
    if (days.length < prop.minItems) report(check, tooFew(prop, prop.minItems));
    const choices = prop.choices.map((choice) => choice.value);
    for (const [index, day] of days.entries()) {
      if (typeof day !== "string" || !choices.includes(day)) report(check, notAChoice(prop, choices), index);
    }
  });
}

/** A plain list or a reference. Meta tries both, and reports why the value is neither. */
export function checkEitherWay(
  prop: PropSpec,
  value: Json,
  check: Check,
  look: (list: readonly Json[]) => void,
): void {
  if (typeof value === "string") {
    if (standsIn(value, prop, check.rules)) return;
    report(check, onlyDynamic(prop));
    reportEcho(check, wrongType(prop, "array", value));
  } else if (isJsonArray(value)) {
    const before = check.found.length;
    look(value);
    if (hasErrorSince(check, before)) reportEcho(check, wrongType(prop, "string", value));
  } else report(check, wrongType(prop, "array", value));
}

export function checkMimeTypes(prop: Of<"mime-types">, value: Json, check: Check): void {
  if (!isJsonArray(value)) {
    report(check, wrongType(prop, "array", value));
    return;
  }
  if (value.length < prop.minItems) report(check, tooFew(prop, prop.minItems));
  for (const [index, type] of value.entries()) {
    if (typeof type !== "string") report(check, wrongType(prop, "string", type), index);
    else if (!prop.choices.includes(type)) report(check, notAChoice(prop, prop.choices), index);
  }
}

/** One text or a list of texts. Meta tries both and reports why it is neither. */
export function checkParagraphs(prop: Of<"paragraphs">, value: Json, check: Check): void {
  if (typeof value === "string") {
    if (!isBlank(value)) {
      hintAtLength(prop, value, check);
      return;
    }
    report(check, blank(prop));
    reportEcho(check, wrongType(prop, "array", value));
    return;
  }
  if (!isJsonArray(value)) {
    report(check, wrongType(prop, "string", value));
    return;
  }
  const before = check.found.length;
  for (const [index, text] of value.entries()) checkEntry(prop, text, index, check);
  if (hasErrorSince(check, before)) reportEcho(check, wrongType(prop, "string", value));
}
