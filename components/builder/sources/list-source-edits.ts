import { changeLiveList } from "@/lib/flow/edit/live/change-live-list";
import { leavePlaces } from "@/lib/flow/edit/live/leave-places";
import { type ListAt, type LiveList, liveListAt } from "@/lib/flow/edit/live/live-list";
import type { Home } from "@/lib/flow/edit/live/rules-edits";
import { sentUnder } from "@/lib/flow/edit/live/send-along";
import { takePlaces, takingOf } from "@/lib/flow/edit/live/take-places";
import { type JsonObject, jsonEqual } from "@/lib/flow/json";
import { type FlowDocument, screenId } from "@/lib/flow/model/document";
import type { OptionFields } from "@/lib/flow/rules/rules";
import type { ListChoice, RowCondition } from "./list-choice";
import { isComplete } from "./row-conditions";
import type { Taking } from "./row-places";
import { sourceTexts } from "./texts";

/** Minutes that a place is held for who has not finished. */
const heldMinutes = 15;

/** How a list is set up now; undefined while its entries are typed. */
export function choiceOf(
  document: FlowDocument,
  at: ListAt,
): { readonly choice: ListChoice; readonly taking: Taking } | undefined {
  const live = liveListAt(document, at);
  if (!live) return undefined;
  const { source, where, sort, free } = live.step;
  const conditions = where.map(({ value, ...rest }): RowCondition => {
    if (value?.kind !== "answer") return value === undefined ? rest : { ...rest, value };
    const place = { screen: screenId(live.screen), when: "opens" } as const;
    const reference = sentUnder(document, place, value.key);
    return { ...rest, value: reference ? { kind: "asked", reference } : value };
  });
  const reserve = takingOf(document, live);
  const said = reserve?.full.kind === "fixed" ? String(reserve.full.value) : sourceTexts.places.fullText;
  return {
    choice: {
      rows: { source, where: conditions, ...(sort ? { sort } : {}), ...(free ? { free } : {}) },
      ...savedAs(live.fields),
    },
    taking: { isOn: reserve !== undefined, full: said },
  };
}

type ListSetUp = ListAt & {
  readonly choice: ListChoice;
  readonly taking: Taking | undefined;
  readonly example: readonly JsonObject[];
  readonly home: Home;
};

/** Lets a list come from a source as it was set up: one edit, one step back. */
export function withListSource(
  document: FlowDocument,
  { choice, taking, example, home, ...at }: ListSetUp,
): FlowDocument {
  const live = liveListAt(document, at);
  const isTaking = taking?.isOn === true && choice.rows.free !== undefined;
  const fields = fieldsFor(choice, isTaking);
  const left =
    live && !(isTaking && isSamePlace(live, { rows: choice.rows, fields }))
      ? leavePlaces(document, live)
      : document;
  const rows = { ...choice.rows, where: choice.rows.where.filter(isComplete) };
  const changed = changeLiveList(left, { ...at, rows, fields, example, home });
  if (!isTaking) return changed;
  return takePlaces(changed, { ...at, full: taking.full, minutes: heldMinutes });
}

/** Whether the same places of the same rows are taken as before. */
function isSamePlace(
  { step, fields }: LiveList,
  { rows, fields: wanted }: Pick<ListChoice, "rows" | "fields">,
): boolean {
  const isSameRow = step.source === rows.source && jsonEqual(fields.id ?? [], wanted.id ?? []);
  return isSameRow && step.free?.column === rows.free?.column;
}

/** The fields as they are written, with what is saved as the answer. */
export function fieldsFor({ fields, savesWords }: ListChoice, isTaking: boolean): OptionFields {
  const filled = Object.entries(fields).filter(([, parts]) => parts.length > 0);
  const words = wordsIn(fields);
  return { ...(savesWords && !isTaking && words ? { id: words } : {}), ...Object.fromEntries(filled) };
}

function savedAs({ id, ...fields }: OptionFields): Pick<ListChoice, "fields" | "savesWords"> {
  const savesWords = id !== undefined && jsonEqual(id, wordsIn(fields));
  return { fields: id === undefined || savesWords ? fields : { id, ...fields }, savesWords };
}

function wordsIn(fields: OptionFields): OptionFields[string] | undefined {
  return fields.title ?? fields["main-content.title"];
}
