import { afterAll, beforeAll, expect, test } from "vitest";
import type { OpenDatabase } from "@/db/current";
import type { Scope } from "@/db/scope";
import { addPerson, testDatabases } from "@/db/test-databases";
import { openDraft } from "@/lib/drafts/open-draft";
import { answerQuestion } from "@/lib/flow/answering/answer-question";
import { isJsonArray, isJsonObject, type Json, type JsonObject } from "@/lib/flow/json";
import { parse } from "@/lib/flow/model/parse";
import { rulesSchema } from "@/lib/flow/rules/rules-schema";
import { validate } from "@/lib/flow/validate/validate";
import { invariant } from "@/lib/invariant";
import { answeringPorts } from "@/lib/live-data/rules/answering-ports";
import { sourceItems } from "@/lib/sources/list-sources";
import { rowsPort } from "@/lib/sources/rows-port";
import { createFromTemplate } from "../create-from-template";
import { templates } from "../templates";

const now = new Date("2026-11-21T08:00:00Z");
let opened: OpenDatabase;
let scope: Scope;
beforeAll(async () => {
  const [embedded] = testDatabases;
  invariant(embedded, "there is a database to test with");
  opened = await embedded.open();
  scope = await addPerson(opened, "Ada");
});
afterAll(() => opened.close());

/** Starts from a template and answers for the phone of one person. */
async function started(templateId: string) {
  const made = await createFromTemplate(scope, { templateId, zone: "Europe/Madrid", locale: "en-GB" }, now);
  invariant(made.ok, "the template exists");
  const draft = await openDraft(scope, made.value.flowId);
  invariant(draft.ok, "the Flow is there");
  const document = parse(JSON.parse(draft.value.text));
  const rules = rulesSchema.parse(draft.value.rules);
  invariant(document, "the Flow parses");
  const rows = rowsPort(scope, () => now);
  const tables = (await sourceItems(scope)).filter(({ name }) => name.startsWith(`${made.value.name}: `));
  let asked = 0;
  const ask = async (holder: string, screen: string | undefined, data: JsonObject, at = now) => {
    const setting = {
      scope,
      rows,
      holder,
      now: () => at,
      zone: rules.zone,
      isDry: false,
      titleOf: (_: string, read: () => Promise<string>) => read(),
    };
    const action = screen === undefined ? ("INIT" as const) : ("data_exchange" as const);
    asked += 1;
    const { reply } = await answerQuestion(
      { action, screen, data, flowToken: holder },
      {
        document,
        rules,
        ports: answeringPorts(setting),
        before: async () => ({}),
        key: () => `${holder} ${asked}`,
      },
    );
    invariant(reply.ok, "the rules answer");
    return reply.value;
  };
  const rowsIn = async (name: string) => {
    const table = tables.find((each) => each.name.endsWith(`: ${name}`));
    const read = table && (await rows.readRows(table.id, {}));
    return read?.ok ? read.value.rows.map(({ cells }) => cells) : [];
  };
  return { name: made.value.name, document, ask, rowsIn };
}

function optionsIn(reply: { readonly data?: JsonObject }, field: string): readonly JsonObject[] {
  const list: Json | undefined = reply.data?.[field];
  return isJsonArray(list) ? list.filter(isJsonObject) : [];
}

test("every template with live data makes a Flow without a problem, again under a name of its own", async () => {
  for (const { id, title, data } of templates) {
    if (!data) continue;
    const { name, document } = await started(id);
    expect(validate(document)).toEqual([]);
    expect(name).toBe(title);
  }
  expect((await started("order-status")).name).toBe("Where is my order? (2)");
});

test("an appointment is booked once: the row is saved, and the last place is not given again", async () => {
  const { ask, rowsIn } = await started("appointment-slots");
  const first = await ask("ana", undefined, {});
  invariant(first.kind === "screen", "a screen opens");
  const slots = optionsIn(first, "slots");
  expect(slots).toHaveLength(15);
  expect(slots[2]).toMatchObject({
    title: "Sun 22 Nov · 15:00",
    description: "Dr Novak",
    metadata: "1 left",
  });
  const slot = slots[2]?.id ?? "";
  const details = await ask("ana", "TIME", { trigger: "to_details", slot });
  expect(details).toEqual({ kind: "screen", screen: "DETAILS", data: { when: "Sun 22 Nov, 15:00" } });

  const late = await ask("eva", "TIME", { trigger: "to_details", slot });
  invariant(late.kind === "screen", "she stays");
  expect(late).toMatchObject({
    screen: "TIME",
    data: { error_message: expect.stringContaining("just taken") },
  });
  expect(optionsIn(late, "slots")).toHaveLength(14);

  const given = { slot, full_name: "Ana", phone: "+34 600", notes: "" };
  expect(await ask("ana", "DETAILS", { trigger: "book", ...given })).toMatchObject({
    kind: "finish",
    params: { when: "Sun 22 Nov, 15:00", with: "Dr Novak", full_name: "Ana" },
  });
  expect(await rowsIn("Bookings")).toMatchObject([{ day: "2026-11-22", time: "15:00", name: "Ana" }]);

  // 12:30 of the next day in Madrid: its morning is over.
  const later = await ask("leo", undefined, {}, new Date("2026-11-23T11:30:00Z"));
  invariant(later.kind === "screen", "a screen opens");
  expect(optionsIn(later, "slots")).toHaveLength(10);
  expect(optionsIn(later, "slots")[0]).toMatchObject({ title: "Mon 23 Nov · 15:00" });
});

test("an order is priced, its stock is held, and nobody orders more than there is", async () => {
  const { ask, rowsIn } = await started("order-stock");
  const first = await ask("ana", undefined, {});
  const products = first.kind === "screen" ? optionsIn(first, "products") : [];
  const cake = products.find(({ title }) => title === "Apple cake");
  expect(cake).toMatchObject({ metadata: "US$18.00" });
  const product = cake?.id ?? "";
  expect(await ask("ana", "PRODUCT", { trigger: "to_confirm", product, quantity: "3" })).toMatchObject({
    screen: "CONFIRM",
    data: { total: "US$54.00", order: "3 × Apple cake" },
  });
  expect(await ask("eva", "PRODUCT", { trigger: "to_confirm", product, quantity: "2" })).toMatchObject({
    screen: "PRODUCT",
    data: { error_message: expect.stringContaining("not so many") },
  });
  const given = { product, quantity: "3", full_name: "Ana", phone: "+34 600", address: "Here" };
  expect(await ask("ana", "CONFIRM", { trigger: "order", ...given })).toMatchObject({ kind: "finish" });
  expect(await rowsIn("Orders")).toMatchObject([
    { day: "2026-11-21", product: "Apple cake", quantity: 3, total: 54, name: "Ana" },
  ]);
});

test("an order is found by its number; an unknown one is refused at its field", async () => {
  const { ask } = await started("order-status");
  expect(await ask("ana", undefined, {})).toMatchObject({ screen: "LOOK_UP" });
  expect(await ask("ana", "LOOK_UP", { trigger: "look_up", number: " 1002 " })).toEqual({
    kind: "screen",
    screen: "STATUS",
    data: { status: "In the oven", items: "Breakfast box", expected: "Planned for Mon 23 Nov." },
  });
  expect(await ask("ana", "LOOK_UP", { trigger: "look_up", number: "7" })).toMatchObject({
    screen: "LOOK_UP",
    data: { field_errors: { number: expect.stringContaining("no order") } },
  });
});
