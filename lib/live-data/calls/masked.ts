import { isJsonArray, isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";

/** What stands in the log in place of a value. */
export const mask = "•••";

/** Keys of files that people sent open those files, so nobody reads them either, nor where the files lie. */
const fileKeys = "encryption_metadata";
const fileAddress = "cdn_url";

/** A copy without the values under sensitive names, at any depth; the same object when there are none. */
export function masked(object: JsonObject, names: ReadonlySet<string>): JsonObject {
  // Every call passes here, and most hold nothing to hide: looking costs a fraction of copying.
  return holdsHidden(object, names) ? maskedCopy(object, names) : object;
}

function maskedCopy(object: JsonObject, names: ReadonlySet<string>): JsonObject {
  const isFile = Object.hasOwn(object, fileKeys);
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [
      name,
      isHiddenName(name, isFile, names) ? hidden(value) : maskedValue(value, names),
    ]),
  );
}

function isHiddenName(name: string, isFile: boolean, names: ReadonlySet<string>): boolean {
  return names.has(name) || name === fileKeys || (isFile && name === fileAddress);
}

function holdsHidden(value: Json, names: ReadonlySet<string>): boolean {
  if (isJsonArray(value)) return value.some((item) => holdsHidden(item, names));
  if (!isJsonObject(value)) return false;
  const isFile = Object.hasOwn(value, fileKeys);
  for (const name of Object.keys(value)) {
    const inner = value[name] ?? null;
    if (isHiddenName(name, isFile, names) ? hidden(inner) !== inner : holdsHidden(inner, names)) return true;
  }
  return false;
}

/** That nothing was given may be seen. */
function hidden(value: Json): Json {
  return value === null || value === "" ? value : mask;
}

function maskedValue(value: Json, names: ReadonlySet<string>): Json {
  if (isJsonArray(value)) return value.map((item) => maskedValue(item, names));
  return isJsonObject(value) ? maskedCopy(value, names) : value;
}

/** Shorter ones would take ordinary words along; they are hidden where they stand alone. */
const charactersMin = 4;

/** What stands under sensitive names, as text: it may travel on under other names, or inside of a message. */
export function hiddenTexts(object: JsonObject, names: ReadonlySet<string>): readonly string[] {
  if (names.size === 0) return [];
  return Object.entries(object).flatMap(([name, value]) => textsIn(value, names, names.has(name)));
}

function textsIn(value: Json, names: ReadonlySet<string>, isHidden: boolean): readonly string[] {
  if (isJsonArray(value)) return value.flatMap((item) => textsIn(item, names, isHidden));
  if (isJsonObject(value)) {
    return Object.entries(value).flatMap(([name, inner]) =>
      textsIn(inner, names, isHidden || names.has(name)),
    );
  }
  return isHidden && value !== "" && (typeof value === "string" || typeof value === "number")
    ? [String(value)]
    : [];
}

/** A copy without these texts, wherever they stand; the same value when there are none. */
export function withoutTexts(value: Json, hidden: readonly string[]): Json {
  if (hidden.length === 0) return value;
  if (typeof value === "number") return hidden.includes(String(value)) ? mask : value;
  if (typeof value === "string") return textWithout(value, hidden);
  if (isJsonArray(value)) return value.map((item) => withoutTexts(item, hidden));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => [name, withoutTexts(inner, hidden)]),
  );
}

export function textWithout(text: string, hidden: readonly string[]): string {
  if (hidden.includes(text)) return mask;
  return hidden
    .filter((each) => each.length >= charactersMin)
    .reduce((shown, each) => shown.replaceAll(each, mask), text);
}
