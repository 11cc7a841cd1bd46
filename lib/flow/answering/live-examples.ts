import { isJsonObject, type JsonObject, own, withKey } from "../json";
import { type FlowDocument, type FlowScreen, screenId } from "../model/document";
import type { Filter, FindStep, Opening, Rules } from "../rules/rules";
import { fitData } from "./fit-data";
import type { Row, RowFilter, Wanted } from "./ports";
import type { Scene } from "./scene";
import { valueIn } from "./value-in";

/** What screens look up, as far as that is known before anybody answers. */
export type RowsOf = (wanted: Wanted) => readonly Row[] | undefined;

/** Rows that a builder shows of one list. */
const examplesMax = 200;

/** Everything the screens of a Flow look up when they open. `today` is YYYY-MM-DD. */
export function wantedByScreens({ rules }: FlowDocument, today: string): readonly Wanted[] {
  return Object.values(rules?.screens ?? {}).flatMap(({ opens }) =>
    opens ? findsIn(opens).map((step) => wantedNow(step, today)) : [],
  );
}

/** The same for the same question. */
export function wantedKey(wanted: Wanted): string {
  return JSON.stringify(wanted);
}

/**
 * What a step looks for before anybody answered: a condition that needs an answer is left out, and places are asked for
 * one person.
 */
export function wantedNow(
  { source, where, sort, limit, free }: Pick<FindStep, "source" | "where" | "sort" | "limit" | "free">,
  today: string,
): Wanted {
  return {
    source,
    where: where.flatMap((filter) => filterNow(filter, today)),
    limit: Math.min(limit ?? examplesMax, examplesMax),
    ...(sort ? { sort } : {}),
    ...(free ? { free: { column: free.column, quantity: 1 } } : {}),
  };
}

function filterNow({ value, ...filter }: Filter, today: string): readonly RowFilter[] {
  if (value === undefined) return [{ ...filter, value: null }];
  if (value.kind === "today") return [{ ...filter, value: today }];
  return value.kind === "fixed" ? [{ ...filter, value: value.value }] : [];
}

/**
 * The Flow as phones would show it now: what rules look up stands as the example of its fields. A screen of which nothing
 * is looked up, or not yet, stays as it is; the same screen with the same rows is the same again.
 */
export function withLiveExamples(
  document: FlowDocument,
  { rowsOf, today }: { readonly rowsOf: RowsOf; readonly today: string },
): FlowDocument {
  const { rules } = document;
  if (!rules) return document;
  let isChanged = false;
  const screens = document.screens.map((screen) => {
    const id = screenId(screen);
    const opens = Object.hasOwn(rules.screens, id) ? rules.screens[id]?.opens : undefined;
    const shown = opens ? filled(screen, { opens, rules, rowsOf, today }) : screen;
    isChanged ||= shown !== screen;
    return shown;
  });
  return isChanged ? { ...document, screens } : document;
}

type Filling = {
  readonly opens: Opening;
  readonly rules: Rules;
  readonly rowsOf: RowsOf;
  readonly today: string;
};

type Remembered = Pick<Filling, "opens"> & {
  readonly rows: readonly (readonly Row[] | undefined)[];
  readonly shown: FlowScreen;
};

const remembered = new WeakMap<FlowScreen, Remembered>();

function filled(screen: FlowScreen, { opens, rules, rowsOf, today }: Filling): FlowScreen {
  const finds = findsIn(opens);
  const rows = finds.map((step) => rowsOf(wantedNow(step, today)));
  const known = remembered.get(screen);
  if (known?.opens === opens && known.rows.every((each, index) => each === rows[index])) return known.shown;
  const found = finds.flatMap(({ id }, index): readonly [string, readonly Row[]][] => {
    const each = rows[index];
    return each ? [[id, each]] : [];
  });
  const shown = withExamples(screen, opens, sceneWith(new Map(found), rules, today));
  remembered.set(screen, { opens, rows, shown });
  return shown;
}

function withExamples(screen: FlowScreen, { data: values }: Opening, scene: Scene): FlowScreen {
  const present = own(screen.props, "data");
  if (!isJsonObject(present)) return screen;
  let data: JsonObject = present;
  for (const [field, value] of Object.entries(values)) {
    const isKnown = (value.kind === "options" || value.kind === "column") && scene.rows.has(value.step);
    const schema = own(present, field);
    if (!isKnown || !isJsonObject(schema)) continue;
    const example = own(fitData(screen, { [field]: valueIn(value, scene) }), field);
    data = withKey(data, field, withKey(schema, "__example__", example));
  }
  return data === present ? screen : { ...screen, props: withKey(screen.props, "data", data) };
}

/** Values can be read of these rows, and of nothing else yet. */
export function sceneWith(
  rows: Scene["rows"],
  { zone, locale }: Pick<Rules, "zone" | "locale">,
  today: string,
): Scene {
  return { rules: { zone, locale }, answers: {}, token: "", today, rows, results: new Map() };
}

function findsIn({ steps }: Opening): readonly FindStep[] {
  return steps.flatMap((step) => (step.do === "find" ? [step] : []));
}
