import { isJsonArray, isJsonObject, type Json, type JsonObject, own, withKey } from "@/lib/flow/json";

/** The entries of a list prop; what is no object is shown as an empty entry and kept until it is edited. */
export function itemsOf(value: Json | undefined): readonly JsonObject[] {
  return isJsonArray(value) ? value.map((item) => (isJsonObject(item) ? item : {})) : [];
}

export function moved<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const item = items[from];
  return item === undefined ? items : items.toSpliced(from, 1).toSpliced(to, 0, item);
}

export function textIn(item: JsonObject, ...path: readonly string[]): string {
  let value: Json | undefined = item;
  for (const step of path) value = isJsonObject(value) ? own(value, step) : undefined;
  return typeof value === "string" ? value : "";
}

/** `item` with a value at a path; groups that become empty go. */
export function withIn(item: JsonObject, path: readonly string[], value: Json | undefined): JsonObject {
  const [step, ...rest] = path;
  if (step === undefined) return item;
  if (rest.length === 0) return withKey(item, step, value);
  const inner = own(item, step);
  const next = withIn(isJsonObject(inner) ? inner : {}, rest, value);
  return withKey(item, step, Object.keys(next).length === 0 ? undefined : next);
}

/** "id_like_this" from words; never empty, and not among `taken`. */
export function freshId(words: string, taken: readonly string[]): string {
  const plain = words
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^_+|_+$/g, "")
    .slice(0, 40);
  const base = plain === "" ? "option" : /^[0-9]/.test(plain) ? `o_${plain}` : plain;
  if (!taken.includes(base)) return base;
  for (let count = 2; ; count += 1) {
    if (!taken.includes(`${base}_${count}`)) return `${base}_${count}`;
  }
}

/** Entries from lines "Title | description"; an entry with the same title keeps its id and everything else. */
export function itemsFromLines(lines: string, before: readonly JsonObject[]): readonly JsonObject[] {
  const made: JsonObject[] = [];
  const taken = before.map((item) => textIn(item, "id"));
  for (const line of lines.split("\n")) {
    const [title = "", description = ""] = line.split("|").map((part) => part.trim());
    if (title === "") continue;
    const known = before.find((item) => textIn(item, "title") === title && !made.includes(item));
    const id = freshId(title, taken);
    if (!known) taken.push(id);
    const item: JsonObject = known ?? { id, title };
    made.push(description === "" ? item : withKey(item, "description", description));
  }
  return made;
}

export function linesOf(items: readonly JsonObject[]): string {
  return items
    .map((item) =>
      [textIn(item, "title"), textIn(item, "description")].filter((part) => part !== "").join(" | "),
    )
    .join("\n");
}
