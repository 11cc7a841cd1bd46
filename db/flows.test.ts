import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "./current";
import { replaceDraft } from "./drafts";
import { insertFlow, listFlows, updateFlow } from "./flows";
import { addPerson, testDatabases } from "./test-databases";

const whole = { shelf: "active", page: 1, pageSize: 50 } as const;

describe.each(testDatabases)("the list of Flows on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  async function personWithFlows(...names: readonly string[]) {
    const scope = await addPerson(opened, "Ada");
    const ids = new Map<string, string>();
    for (const name of names) {
      const { id } = await insertFlow(scope, { name, text: `{"name":"${name}"}`, layout: {} });
      ids.set(name, id);
    }
    return { scope, idOf: (name: string) => ids.get(name) ?? "" };
  }

  it("shows a Flow with its text, its status and the time of its last change", async () => {
    const before = Date.now() - 60_000;
    const { scope, idOf } = await personWithFlows("Booking");
    const { flows, total } = await listFlows(scope, whole);
    expect(total).toBe(1);
    expect(flows).toEqual([
      {
        id: idOf("Booking"),
        name: "Booking",
        status: "draft",
        isArchived: false,
        changedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        text: '{"name":"Booking"}',
      },
    ]);
    expect(Date.parse(flows[0]?.changedAt ?? "")).toBeGreaterThan(before);
  });

  it("shows nothing of another workspace", async () => {
    const { idOf } = await personWithFlows("Private");
    const stranger = await addPerson(opened, "Eve");
    expect(await listFlows(stranger, whole)).toEqual({ flows: [], total: 0 });
    expect(await updateFlow(stranger, idOf("Private"), { name: "Mine" })).toBe(false);
  });

  it("puts the Flow that was saved last first", async () => {
    const { scope, idOf } = await personWithFlows("First", "Second", "Third");
    await replaceDraft(scope, { flowId: idOf("First"), text: "{}", layout: {}, base: 1 });
    const { flows } = await listFlows(scope, whole);
    expect(flows.map((flow) => flow.name)).toEqual(["First", "Third", "Second"]);
  });

  it("counts the Flows of all pages and gives one page", async () => {
    const { scope } = await personWithFlows("A", "B", "C", "D", "E");
    const second = await listFlows(scope, { ...whole, page: 2, pageSize: 2 });
    expect(second.total).toBe(5);
    expect(second.flows.map((flow) => flow.name)).toEqual(["C", "B"]);
  });

  it.each([
    ["booking", ["Zürich Booking"]],
    ["ZÜRICH", ["Zürich Booking"]],
    ["%", ["100% off"]],
    ["_", ["a_b"]],
    ["\\", ["back\\slash"]],
    ["nothing like it", []],
  ])("finds %j by a part of the name, whatever its case", async (search, names) => {
    const { scope } = await personWithFlows("Zürich Booking", "100% off", "a_b", "back\\slash", "acb");
    const { flows, total } = await listFlows(scope, { ...whole, search });
    expect(flows.map((flow) => flow.name)).toEqual(names);
    expect(total).toBe(names.length);
  });

  it("keeps archived Flows apart and leaves deleted ones out", async () => {
    const { scope, idOf } = await personWithFlows("Active", "Archived", "Deleted");
    await updateFlow(scope, idOf("Archived"), { archivedAt: new Date() });
    await updateFlow(scope, idOf("Deleted"), { deletedAt: new Date() });
    const active = await listFlows(scope, whole);
    const archived = await listFlows(scope, { ...whole, shelf: "archived" });
    expect(active.flows.map((flow) => flow.name)).toEqual(["Active"]);
    expect(archived.flows.map((flow) => [flow.name, flow.isArchived])).toEqual([["Archived", true]]);
  });

  it("leaves the text of a draft over 200 KB out", async () => {
    const { scope, idOf } = await personWithFlows("Large");
    await replaceDraft(scope, { flowId: idOf("Large"), text: "x".repeat(200_001), layout: {}, base: 1 });
    const { flows } = await listFlows(scope, whole);
    expect(flows[0]?.text).toBeNull();
  });
});
