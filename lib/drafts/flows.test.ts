import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { addPerson, testDatabases } from "@/db/test-databases";
import { archiveFlow, restoreFlow } from "./archive-flow";
import { createFlow } from "./create-flow";
import { deleteFlow, undeleteFlow } from "./delete-flow";
import { duplicateFlow } from "./duplicate-flow";
import { importFlow } from "./import-flow";
import { textBytesMax } from "./limits";
import { listFlows } from "./list-flows";
import { openDraft } from "./open-draft";
import { renameFlow } from "./rename-flow";
import { listRevisions } from "./revisions";
import { saveDraft } from "./save-draft";
import { emptyFlow, flowNamed, valueIn } from "./test-flow";

const refused = (reason: string) => ({ ok: false, failure: { reason } });

describe.each(testDatabases)("the workroom of drafts on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  const newPerson = () => addPerson(opened, "Ada");
  const namesOf = async (scope: Awaited<ReturnType<typeof newPerson>>, shelf: "active" | "archived") => {
    const page = await listFlows(scope, { search: "", shelf, page: 1 });
    return page.flows.map((flow) => flow.name).sort();
  };

  it("numbers new Flows without a name", async () => {
    const ada = await newPerson();
    const first = valueIn(await createFlow(ada, { text: emptyFlow }));
    const second = valueIn(await createFlow(ada, { text: emptyFlow }));
    expect([first.name, second.name]).toEqual(["New Flow", "New Flow (2)"]);
  });

  it.each(["Booking", "booking", " BOOKING ", "Ｂooking"])(
    "refuses the name %j next to Booking",
    async (name) => {
      const ada = await newPerson();
      await flowNamed(ada, "Booking");
      expect(await createFlow(ada, { name, text: emptyFlow })).toEqual(refused("name-taken"));
      const other = await flowNamed(ada, "Other");
      expect(await renameFlow(ada, { flowId: other, name })).toEqual(refused("name-taken"));
    },
  );

  it("lets two workspaces use the same name", async () => {
    await flowNamed(await newPerson(), "Booking");
    expect(await flowNamed(await newPerson(), "Booking")).toMatch(/^[a-z2-9]{16}$/);
  });

  it("renames a Flow to its own name in another case", async () => {
    const ada = await newPerson();
    const flowId = await flowNamed(ada, "booking");
    expect(await renameFlow(ada, { flowId, name: "Booking" })).toEqual({
      ok: true,
      value: { name: "Booking" },
    });
  });

  it("imports any text as it came, under the file's name, and keeps the original as a revision", async () => {
    const ada = await newPerson();
    const text = "\ufeff{ not json\u0000 \u00a0 \ud800 1.50 }\r\n";
    const added = valueIn(await importFlow(ada, { text, fileName: "lead form.JSON" }));
    expect(added.name).toBe("lead form");
    expect(valueIn(await openDraft(ada, added.flowId)).text).toBe(text);
    const revisions = valueIn(await listRevisions(ada, added.flowId));
    expect(revisions).toMatchObject([{ number: 1, kind: "imported", name: "As imported", createdBy: "Ada" }]);
  });

  it("imports the same file twice under two names", async () => {
    const ada = await newPerson();
    const file = { text: "{}", fileName: "form.json" };
    const names = [await importFlow(ada, file), await importFlow(ada, file)].map((one) => valueIn(one).name);
    expect(names).toEqual(["form", "form (2)"]);
  });

  it("gives ten imports at the same time ten names", async () => {
    const ada = await newPerson();
    const file = { text: "{}", fileName: "form.json" };
    const added = await Promise.all(Array.from({ length: 10 }, () => importFlow(ada, file)));
    expect(new Set(added.map((one) => valueIn(one).name)).size).toBe(10);
  });

  it("refuses a text over 10 MB, counted in UTF-8, and takes one of exactly 10 MB", async () => {
    const ada = await newPerson();
    const tooLarge = { ok: false, failure: { reason: "too-large", bytesMax: textBytesMax } };
    expect(await importFlow(ada, { text: `${"é".repeat(textBytesMax / 2)}x` })).toEqual(tooLarge);
    expect((await importFlow(ada, { text: "x".repeat(textBytesMax) })).ok).toBe(true);
  });

  it("duplicates the text and the map of a Flow", async () => {
    const ada = await newPerson();
    const flowId = await flowNamed(ada, "Booking");
    const layout = { FIRST: { x: 1.5, y: -2 } };
    await saveDraft(ada, { flowId, text: '{"a":1.0}', layout, base: 1 });
    const copy = valueIn(await duplicateFlow(ada, flowId));
    expect(copy.name).toBe("Copy of Booking");
    expect(valueIn(await openDraft(ada, copy.flowId))).toMatchObject({
      text: '{"a":1.0}',
      layout,
      number: 1,
    });
    expect(valueIn(await duplicateFlow(ada, flowId)).name).toBe("Copy of Booking (2)");
  });

  it("moves a Flow to the archive and back", async () => {
    const ada = await newPerson();
    const flowId = await flowNamed(ada, "Booking");
    await archiveFlow(ada, flowId);
    expect([await namesOf(ada, "active"), await namesOf(ada, "archived")]).toEqual([[], ["Booking"]]);
    await restoreFlow(ada, flowId);
    expect([await namesOf(ada, "active"), await namesOf(ada, "archived")]).toEqual([["Booking"], []]);
  });

  it("deletes a Flow and brings it back with everything it had", async () => {
    const ada = await newPerson();
    const flowId = await flowNamed(ada, "Booking", "{ }");
    await deleteFlow(ada, flowId);
    expect(await namesOf(ada, "active")).toEqual([]);
    expect(await openDraft(ada, flowId)).toEqual(refused("not-found"));
    expect(await undeleteFlow(ada, flowId)).toEqual({ ok: true, value: { flowId, name: "Booking" } });
    expect(valueIn(await openDraft(ada, flowId)).text).toBe("{ }");
  });

  it("brings a deleted Flow back under a free name when its name was taken meanwhile", async () => {
    const ada = await newPerson();
    const flowId = await flowNamed(ada, "Booking");
    await deleteFlow(ada, flowId);
    await flowNamed(ada, "booking");
    expect(await undeleteFlow(ada, flowId)).toEqual({ ok: true, value: { flowId, name: "Booking (2)" } });
  });

  it("answers not found for what another workspace owns, and changes nothing", async () => {
    const ada = await newPerson();
    const eve = await newPerson();
    const flowId = await flowNamed(ada, "Booking");
    const tries = [
      await renameFlow(eve, { flowId, name: "Mine" }),
      await duplicateFlow(eve, flowId),
      await archiveFlow(eve, flowId),
      await restoreFlow(eve, flowId),
      await deleteFlow(eve, flowId),
      await undeleteFlow(eve, flowId),
      await openDraft(eve, flowId),
    ];
    expect(tries).toEqual(tries.map(() => refused("not-found")));
    expect(await namesOf(ada, "active")).toEqual(["Booking"]);
    expect(await namesOf(eve, "active")).toEqual([]);
  });

  it("answers a page past the end with the last one", async () => {
    const ada = await newPerson();
    await flowNamed(ada, "Only");
    const page = await listFlows(ada, { search: "", shelf: "active", page: 9 });
    expect(page).toMatchObject({ page: 1, pages: 1, total: 1, flows: [{ name: "Only" }] });
  });
});
