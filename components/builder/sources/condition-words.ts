import { printReference } from "@/lib/flow/expression/reference";
import type { FlowDocument } from "@/lib/flow/model/document";
import { screensById } from "@/lib/flow/model/edges";
import { variableInWords, variablesAt } from "@/lib/flow/model/variables-at";
import type { SourceColumn } from "./data-ports";
import type { RowCondition } from "./list-choice";
import { sourceTexts } from "./texts";

const texts = sourceTexts.conditions;

/** "Day is on or after today" */
export function conditionInWords(
  { column: id, is, value, time }: RowCondition,
  columns: readonly SourceColumn[],
  document: FlowDocument,
): string {
  const column = columns.find((each) => each.id === id);
  const isDay = column?.type === "date" || column?.type === "date-time";
  const operators: { readonly [is in RowCondition["is"]]: string } = {
    ...texts.operators,
    ...(isDay ? texts.dates : {}),
  };
  const needsValue = is !== "empty" && is !== "filled";
  const words = [column?.name ?? id, operators[is], needsValue ? valueInWords(value, document) : ""];
  const said = words.filter((word) => word !== "").join(" ");
  const timeName = columns.find((each) => each.id === time)?.name;
  return timeName === undefined ? said : `${said}, ${texts.notOver(timeName)}`;
}

function valueInWords(value: RowCondition["value"], document: FlowDocument): string {
  switch (value?.kind) {
    case "today":
      return texts.today.toLowerCase();
    case "fixed":
      if (typeof value.value === "boolean") return (value.value ? texts.yes : texts.no).toLowerCase();
      return typeof value.value === "object" ? "" : String(value.value);
    case "asked": {
      const text = printReference(value.reference);
      const home = screensById(document).get(value.reference.screen ?? "");
      const variable =
        home && variablesAt(document, home.key).find(({ reference }) => sameAnswer(reference, value));
      return variable ? `“${variableInWords({ ...variable, isHere: false })}”` : text;
    }
    default:
      return value?.kind === "answer" ? `“${value.key}”` : "";
  }
}

type Asked = Extract<NonNullable<RowCondition["value"]>, { kind: "asked" }>;

function sameAnswer({ scope, path, screen }: Asked["reference"], { reference }: Asked): boolean {
  return screen === null && scope === reference.scope && path.join(".") === reference.path.join(".");
}
