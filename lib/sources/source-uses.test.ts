import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { saveFlowLink } from "@/db/flow-links";
import { insertFlow, updateFlow } from "@/db/flows";
import { insertRevision } from "@/db/revisions";
import type { Scope } from "@/db/scope";
import { addAccount } from "@/db/test-accounts";
import { addPerson, testDatabases } from "@/db/test-databases";
import type { Rules, Step } from "@/lib/flow/rules/rules";
import type { Column } from "./rows";
import { usesBySource, usesOfSource } from "./source-uses";
import { addTable } from "./test-table";

const columns: readonly Column[] = [{ id: "day", name: "Day", type: "date" }];
const now = new Date("2026-11-21T08:00:00Z");

describe.each(testDatabases)("a table in $name", ({ open }) => {
  let opened: OpenDatabase;
  let scope: Scope;
  beforeAll(async () => {
    opened = await open();
    scope = await addPerson(opened, "Ada");
  });
  afterAll(() => opened.close());

  it("tells which Flows use it, wherever in their rules, in drafts and in what is live, but not deleted ones", async () => {
    const { id: sourceId } = await addTable(scope, { columns, now });
    const other = await addTable(scope, { columns, now });
    const draftOf = async (name: string, rules: Rules) =>
      (await insertFlow(scope, { name, text: "{}", layout: {}, rules })).id;
    const both = await draftOf("Both", looksIn(sourceId, other.id));
    const gone = await draftOf("Gone", looksIn(sourceId));
    await updateFlow(scope, gone, { deletedAt: now });
    const live = await draftOf("Live", looksIn(other.id));
    const rules = looksIn(sourceId);
    const kept = await insertRevision(scope, live, {
      kind: "published",
      name: "1",
      text: "{}",
      rules,
    });
    const link = { metaFlowId: "1", status: "published", checkedAt: now, liveRevisionId: kept.id } as const;
    await saveFlowLink(scope, { flowId: live, accountId: await addAccount(scope) }, link);
    const draft = { isInDraft: true, isLive: false };
    const inBoth = { flowId: both, flowName: "Both", ...draft };
    expect(await usesOfSource(scope, sourceId)).toEqual([
      inBoth,
      { flowId: live, flowName: "Live", isInDraft: false, isLive: true },
    ]);
    expect((await usesBySource(scope))[other.id]).toEqual([
      inBoth,
      { flowId: live, flowName: "Live", ...draft },
    ]);
    expect(await usesBySource(await addPerson(opened, "Eve"))).toEqual({});
  });
});

/** Rules that look rows up in the first, and count bookings of the second for free times. */
function looksIn(source: string, bookings = source): Rules {
  const find: Step = { do: "find", id: "f", source, where: [] };
  const slots: Step = {
    do: "slots",
    id: "s",
    hours: [],
    durationMinutes: 30,
    everyMinutes: 30,
    capacity: 1,
    from: { kind: "today" },
    days: 1,
    busy: { kind: "calendar", source: bookings },
  };
  const opens = { steps: [find, slots], data: {} };
  return { version: 1, zone: "UTC", locale: "en", screens: { A: { opens } } };
}
