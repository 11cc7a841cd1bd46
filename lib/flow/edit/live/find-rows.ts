import type { Reference } from "../../expression/reference";
import type { FlowDocument } from "../../model/document";
import type { Filter, FindStep, Value } from "../../rules/rules";
import { openingOf, withScreenRules } from "./rules-edits";
import { sendAlong } from "./send-along";

/** Which rows of a source a list shows. */
export type ListRows = Pick<FindStep, "source" | "sort" | "free"> & {
  readonly where: readonly RowCondition[];
};

export type RowCondition = Omit<Filter, "value"> & { readonly value?: Value | Asked };

/** An answer or value of a screen, which the reference names: whoever asks has to send it along. */
export type Asked = { readonly kind: "asked"; readonly reference: Reference };

/** Lets a step of what fills a screen look for these rows; what its conditions read is sent along. */
export function findRows(
  document: FlowDocument,
  { screen, step: id, rows }: { readonly screen: string; readonly step: string; readonly rows: ListRows },
): FlowDocument {
  let next = document;
  const where = rows.where.map(({ value, ...condition }): Filter => {
    if (value === undefined) return condition;
    if (value.kind !== "asked") return { ...condition, value };
    const sent = sendAlong(next, { screen, when: "opens" }, value.reference);
    next = sent.document;
    return { ...condition, value: { kind: "answer", key: sent.key } };
  });
  const opens = openingOf(next, screen);
  const steps = opens.steps.map((step) =>
    step.id === id && step.do === "find" ? changed(step, rows, where) : step,
  );
  return withScreenRules(next, screen, { opens: { ...opens, steps } });
}

function changed(step: FindStep, { source, sort, free }: ListRows, where: readonly Filter[]): FindStep {
  const { limit } = step;
  return {
    do: "find",
    id: step.id,
    source,
    where,
    ...(sort ? { sort } : {}),
    ...(limit === undefined ? {} : { limit }),
    ...(free ? { free } : {}),
  };
}
