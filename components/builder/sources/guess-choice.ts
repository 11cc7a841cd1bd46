import type { OptionFields, OptionPart } from "@/lib/flow/rules/rules";
import type { SourceChoice, SourceColumn } from "./data-ports";
import { type FieldKey, titleKeyOf } from "./field-keys";
import type { ListChoice, RowCondition } from "./list-choice";
import { optionIds } from "./table-of-options";

/** What somebody most likely means by choosing a source: a good start, to be changed by pointing. */
export function guessChoice(source: SourceChoice, keys: readonly FieldKey[]): ListChoice {
  const { columns } = source;
  const titleKey = titleKeyOf(keys);
  const title = titleColumns(columns);
  // Places are reserved in tables alone.
  const places = source.kind === "table" ? placesColumn(columns) : undefined;
  const rest = columns.filter((column) => !title.includes(column) && column !== places);
  const prefix = titleKey.slice(0, -"title".length);
  const description = rest.find(({ type }) => type === "text");
  const extra = rest.find(({ type }) => type === "money");
  const id = columns.find((column) => column.type === "list-id" && namesRows(source, column));
  const fields: OptionFields = {
    ...(id ? { id: [{ column: id.id }] } : {}),
    [titleKey]: joined(title),
    ...offered(keys, `${prefix}description`, description),
    ...offered(keys, `${prefix}metadata`, extra),
  };
  const day = title.find(({ type }) => type === "date");
  const time = title.find(({ type }) => type === "time");
  const where: readonly RowCondition[] = day
    ? [{ column: day.id, is: "at-least", value: { kind: "today" }, ...(time ? { time: time.id } : {}) }]
    : [];
  return {
    rows: {
      source: source.id,
      where,
      ...(day ? { sort: { column: day.id, isDescending: false } } : {}),
      ...(places ? { free: { column: places.id, quantity: { kind: "fixed", value: 1 } } } : {}),
    },
    fields,
    savesWords: id === undefined,
  };
}

/** Rows kept here have an id for good; a column of ids may be left empty, unless it came with typed options. */
function namesRows({ kind }: SourceChoice, { id }: SourceColumn): boolean {
  return kind !== "table" || id === optionIds;
}

/** A column as people write what is in it. */
export function partOf({ id, type, currency }: SourceColumn): OptionPart {
  switch (type) {
    case "number":
      return { column: id, as: "number" };
    case "money":
      return { column: id, as: "money", ...(currency === undefined ? {} : { currency }) };
    case "date":
    case "date-time":
      return { column: id, as: "weekday" };
    case "time":
      return { column: id, as: "time" };
    default:
      return { column: id };
  }
}

/** Stands between two columns of one text. */
export const between = " · ";

function joined(columns: readonly SourceColumn[]): readonly OptionPart[] {
  return columns.flatMap((column, index) => {
    const { id, type } = column;
    const parts =
      type === "date-time"
        ? [partOf(column), between, { column: id, as: "time" } as const]
        : [partOf(column)];
    return index === 0 ? parts : [between, ...parts];
  });
}

/** A name where there is one before any day; else day and time together; else whatever comes first. */
function titleColumns(columns: readonly SourceColumn[]): readonly SourceColumn[] {
  const shown = columns.filter(({ type }) => type !== "list-id" && type !== "picture" && type !== "yes-no");
  const name = shown.find(({ type }) => type === "text");
  const day = shown.find(({ type }) => type === "date" || type === "date-time");
  const isNamed = name && !(day && shown.indexOf(day) < shown.indexOf(name));
  if (isNamed) return [name];
  const time = day?.type === "date" ? shown.find(({ type }) => type === "time") : undefined;
  if (day) return time ? [day, time] : [day];
  return shown.slice(0, 1);
}

function offered(
  keys: readonly FieldKey[],
  key: string,
  column: SourceColumn | undefined,
): { readonly [key: string]: readonly OptionPart[] } {
  return column && keys.some((each) => each.key === key) ? { [key]: [partOf(column)] } : {};
}

/** Words for how many people or things are left, in the languages the builder meets most. */
const placesWords =
  /\b(places?|seats?|spots?|capacity|stock|available|left|plazas?|cupos?|vagas?|lugares|plätze|existencias|estoque)\b/i;

function placesColumn(columns: readonly SourceColumn[]): SourceColumn | undefined {
  return columns.find(({ type, name }) => type === "number" && placesWords.test(name));
}
