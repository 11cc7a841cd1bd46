import type { ItemKey, ItemSpec, PropSpec } from "../../catalogue/definition";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "../../json";
import { isAtLeast } from "../../version";
import {
  blank,
  mismatch,
  missing,
  notDynamic,
  onlyDynamic,
  tooFew,
  tooMany,
  unknownKey,
  wrongType,
} from "../faults/shape";
import { error } from "../issue";
import { perVersion } from "../per-version";
import type { VersionRules } from "../version-rules";
import { type Check, report, reportEcho } from "./check";
import { checkAction } from "./check-action";
import { checkEitherWay } from "./check-lists";
import { isBlank, isReferenceLike, standsIn } from "./dynamic";
import { hintAtLength, hintAtPicture } from "./hints";

type Of<Kind extends PropSpec["kind"]> = Extract<PropSpec, { kind: Kind }>;

export function checkItems(prop: Of<"options" | "items">, value: Json, check: Check): void {
  if (typeof value === "string") {
    if (!standsIn(value, prop, check.rules)) report(check, onlyDynamic(prop));
  } else if (isJsonArray(value)) checkEntries(prop, value, check);
  else {
    report(check, wrongType(prop, "array", value));
    reportEcho(
      check,
      error("ONE_OF_SCHEMA_VALIDATION_FAILED", `“${prop.label}” has to be a list.`, wrongAlternative),
    );
  }
}

const wrongAlternative = "Invalid value found for property 'type'.";

export function checkImages(prop: Of<"images">, value: Json, check: Check): void {
  checkEitherWay(prop, value, check, (entries) => checkEntries(prop, entries, check));
}

type List = Of<"options" | "items" | "images">;

function checkEntries(prop: List, entries: readonly Json[], check: Check): void {
  if (entries.length < prop.minItems) report(check, tooFew(prop, prop.minItems));
  const keys = keysOf(prop.item, check.rules);
  for (let index = 0; index < entries.length; index += 1) {
    const entry = entries[index] ?? null;
    check.path.push(index);
    if (isJsonObject(entry)) checkKeys(keys, entry, check);
    else report(check, wrongType(prop, "object", entry));
    check.path.pop();
  }
}

type Keys = {
  readonly byName: ReadonlyMap<string, ItemKey>;
  readonly required: readonly ItemKey[];
};

/** The keys an entry, or a group within one, may have in a version. */
const keysOf = perVersion<ItemSpec | Extract<ItemKey, { kind: "group" }>, Keys>((spec, { version }) => {
  const available = spec.keys.filter(({ since }) => since === undefined || isAtLeast(version, since));
  return {
    byName: new Map(available.map((key) => [key.name, key])),
    required: available.filter((key) => key.required),
  };
});

function checkKeys({ byName, required }: Keys, entry: JsonObject, check: Check): void {
  for (const name in entry) {
    const key = byName.get(name);
    if (!key) {
      report(check, unknownKey(name), name);
      continue;
    }
    check.path.push(name);
    checkKey(key, entry[name] ?? null, check);
    check.path.pop();
  }
  for (const key of required) if (!Object.hasOwn(entry, key.name)) report(check, missing(key));
}

function checkKey(key: ItemKey, value: Json, check: Check): void {
  switch (key.kind) {
    case "text":
      if (typeof value !== "string") report(check, wrongType(key, "string", value));
      else if (!isBlank(value)) hintAtLength(key, value, check);
      else if (check.rules.refusesBlanks || key.required) report(check, blank(key));
      break;
    case "image":
      if (typeof value !== "string") report(check, wrongType(key, "string", value));
      else hintAtPicture(key, value, kilobytesMax(key, check.rules), check);
      break;
    case "flag":
      checkFlag(key, value, check);
      break;
    case "color":
      if (typeof value !== "string") report(check, wrongType(key, "string", value));
      else if (!isColor(value)) report(check, mismatch(key, "^#[A-Fa-f0-9]{6}$", "#1A7F5A"));
      break;
    case "tags":
      checkTags(key, value, check);
      break;
    case "action":
      checkAction(key, value, check);
      break;
    case "group":
      if (isJsonObject(value)) checkKeys(keysOf(key, check.rules), value, check);
      else report(check, wrongType(key, "object", value));
      return;
  }
}

function checkFlag(key: ItemKey, value: Json, check: Check): void {
  if (typeof value === "boolean") return;
  if (typeof value === "string" && key.dynamic && isReferenceLike(value)) return;
  report(check, wrongType(key, "boolean", value));
  if (typeof value === "string" && key.dynamic) reportEcho(check, notDynamic(key, "boolean"));
}

function checkTags(key: Extract<ItemKey, { kind: "tags" }>, value: Json, check: Check): void {
  if (typeof value === "string" && isReferenceLike(value)) return;
  if (!isJsonArray(value)) {
    report(check, wrongType(key, "array", value));
    return;
  }
  if (value.length < key.minItems) report(check, tooFew(key, key.minItems));
  if (value.length > key.maxItems) report(check, tooMany(key, key.maxItems));
  for (const [index, tag] of value.entries()) {
    if (typeof tag !== "string") report(check, wrongType(key, "string", tag), index);
    else if (isBlank(tag)) report(check, blank(key), index);
    else hintAtLength(key, tag, check);
  }
}

function kilobytesMax(
  { maxKilobytes, maxKilobytesBefore6 }: Extract<ItemKey, { kind: "image" }>,
  { hasExpressions }: VersionRules,
): number | undefined {
  return hasExpressions ? maxKilobytes : (maxKilobytesBefore6 ?? maxKilobytes);
}

function isColor(text: string): boolean {
  return /^#[A-Fa-f0-9]{6}$/.test(text);
}
