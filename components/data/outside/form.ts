import { isJsonArray, isJsonObject, type Json } from "@/lib/flow/json";
import { guessColumn } from "@/lib/sources/cells/guess-column";
import { columnsMax } from "@/lib/sources/columns";
import { plainValue, valueAt } from "@/lib/sources/outside/pick-rows";
import type { OutsideSettings, Path } from "@/lib/sources/outside/settings";
import type { Column } from "@/lib/sources/rows";
import { hereZone } from "../table/column-dialog";
import { newRowId } from "../table/new-row-id";

export type OutsideKind = OutsideSettings["kind"];

/** What a new source begins with. */
export function startSettings(kind: OutsideKind): OutsideSettings {
  switch (kind) {
    case "url":
      return { kind, url: "", method: "GET", headers: [], query: [], body: "", listPath: [], paths: {} };
    case "sheet":
      return { kind, via: "link", url: "", tab: "", listPath: [], paths: {} };
    case "calendar":
      return { kind, host: "", zone: hereZone() };
  }
}

export type Picking = {
  readonly listPath: Path;
  readonly columns: readonly Column[];
  readonly paths: { readonly [columnId: string]: Path };
};

/** The items that rows are made of. */
export function itemsAt(json: Json, listPath: Path): readonly Json[] {
  const list = valueAt(json, listPath);
  if (list === undefined) return [];
  return isJsonArray(list) ? list : [list];
}

/** Columns made at once when a list is chosen; more are there to be clicked. */
const firstColumnsMax = 12;

/** Choosing a list takes the plain values of its items as columns. */
export function pickList(json: Json, listPath: Path): Picking {
  const items = itemsAt(json, listPath);
  const start: Picking = { listPath, columns: [], paths: {} };
  return plainPaths(items)
    .slice(0, firstColumnsMax)
    .reduce((picking, path) => togglePath(picking, path, items), start);
}

/** Makes a column of a value, or takes it out. */
export function togglePath(picking: Picking, path: Path, items: readonly Json[]): Picking {
  const key = JSON.stringify(path);
  const used = picking.columns.find(({ id }) => JSON.stringify(picking.paths[id]) === key);
  if (used) return withoutColumn(picking, used.id);
  if (picking.columns.length >= columnsMax) return picking;
  const id = newRowId();
  const name = uniqueName(nameOf(path), picking.columns);
  const { type, currency } = guessColumn(
    items.map((item) => plainValue(valueAt(item, path))),
    name,
  );
  const column: Column = {
    id,
    name,
    type,
    ...(currency === undefined ? {} : { currency }),
    ...(type === "date-time" ? { zone: hereZone() } : {}),
  };
  return { ...picking, columns: [...picking.columns, column], paths: { ...picking.paths, [id]: path } };
}

export function withoutColumn(picking: Picking, id: string): Picking {
  const { [id]: _, ...paths } = picking.paths;
  return { ...picking, columns: picking.columns.filter((column) => column.id !== id), paths };
}

export function isPicked({ paths }: Picking, path: Path): boolean {
  const key = JSON.stringify(path);
  return Object.values(paths).some((one) => JSON.stringify(one) === key);
}

/** The ways to plain values in the items of a list, in the order in which they stand. */
export function plainPaths(items: readonly Json[]): readonly Path[] {
  const found = new Map<string, Path>();
  const visit = (value: Json, path: Path): void => {
    if (isJsonObject(value) && path.length < 4) {
      for (const [key, inner] of Object.entries(value)) visit(inner, [...path, key]);
    } else if (typeof value !== "object" || value === null) found.set(JSON.stringify(path), path);
  };
  for (const item of items.slice(0, 20)) visit(item, []);
  return [...found.values()];
}

/** "cost.amount"; the place itself for a plain item. */
export function shownPath(path: Path): string {
  return path.length === 0 ? "value" : path.join(".");
}

function nameOf(path: Path): string {
  const last = path.findLast((step) => typeof step === "string") ?? "value";
  const words = String(last)
    .replace(/([a-z\d])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .trim();
  return (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, 90) || "Value";
}

function uniqueName(base: string, columns: readonly Column[]): string {
  const isTaken = (name: string) =>
    columns.some((column) => column.name.toLowerCase() === name.toLowerCase());
  let name = base;
  for (let count = 2; isTaken(name); count += 1) name = `${base} ${count}`;
  return name;
}
