import { z } from "zod";
import { newId } from "@/db/new-id";
import type { Scope } from "@/db/scope";
import { type AddedFlow, addFlow, freeName } from "@/lib/drafts/add-flow";
import { dayOf, isoOfDay } from "@/lib/flow/dates/day-number";
import type { Rules, Step } from "@/lib/flow/rules/rules";
import { failure, type Result, success } from "@/lib/result";
import { insertTable, type TableToCreate } from "@/lib/sources/create-table";
import { sourceNameMax } from "@/lib/sources/source-name";
import type { Template } from "./template";
import type { SampleCell, TemplateData, TemplateTable } from "./template-data";
import { templateWithId } from "./templates";

export const templateChoiceSchema = z.object({
  templateId: z.string().max(100),
  /** Of the person who starts: what "today" means, and how numbers and dates are written. */
  zone: z.string().min(1).max(60),
  locale: z.string().min(2).max(35),
});

type TemplateChoice = z.output<typeof templateChoiceSchema>;

/** A Flow like a template, under its title or a number behind it, with its tables and its rules: all of it or nothing. */
export async function createFromTemplate(
  scope: Scope,
  { templateId, ...home }: TemplateChoice,
  now: Date,
): Promise<Result<AddedFlow, { readonly reason: "not-found" }>> {
  const template = templateWithId(templateId);
  if (!template) return failure({ reason: "not-found" });
  for (;;) {
    const name = await freeName(scope, template.title);
    const added = await addFlow(scope, flowLike(template, { name, home, now }));
    // Somebody else may take the name between the look and the write; then the next one is looked for.
    if (added.ok) return success(added.value);
  }
}

type Start = {
  readonly name: string;
  readonly home: Omit<TemplateChoice, "templateId">;
  readonly now: Date;
};

function flowLike({ flow, data }: Template, { name, home, now }: Start): Parameters<typeof addFlow>[1] {
  const common = { name, text: JSON.stringify(flow, null, 2), layout: {} };
  if (!data) return common;
  const ids = new Map(data.tables.map(({ key }) => [key, newId()]));
  return {
    ...common,
    rules: rulesOver(data, ids, home),
    then: async (inside) => {
      for (const table of data.tables) {
        const id = ids.get(table.key);
        if (id !== undefined) await insertTable(inside, { id, ...tableFor(table, name, now) }, now);
      }
    },
  };
}

/** Named after the Flow, as there may be several with tables alike. */
function tableFor({ name, columns, rows }: TemplateTable, flow: string, now: Date): TableToCreate {
  return {
    name: `${flow.slice(0, sourceNameMax - name.length - 2)}: ${name}`,
    columns: [...columns],
    rows: rows.map((row) =>
      Object.fromEntries(Object.entries(row).map(([column, cell]) => [column, cellOn(cell, now)])),
    ),
  };
}

function cellOn(cell: SampleCell, now: Date): Exclude<SampleCell, object> | null {
  if (typeof cell !== "object" || cell === null) return cell;
  return isoOfDay((dayOf(now.toISOString().slice(0, 10)) ?? 0) + cell.inDays);
}

/** The rules with the ids that tables have here. */
function rulesOver({ screens }: TemplateData, ids: ReadonlyMap<string, string>, home: Start["home"]): Rules {
  const over = (step: Step): Step =>
    "source" in step ? { ...step, source: ids.get(step.source) ?? step.source } : step;
  const placed = Object.entries(screens).map(([id, { opens, taps, ...rest }]) => [
    id,
    {
      ...rest,
      ...(opens ? { opens: { ...opens, steps: opens.steps.map(over) } } : {}),
      ...(taps ? { taps: taps.map((tap) => ({ ...tap, steps: tap.steps.map(over) })) } : {}),
    },
  ]);
  return { version: 1, ...home, screens: Object.fromEntries(placed) };
}
