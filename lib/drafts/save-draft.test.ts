import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { membership } from "@/db/schema/membership";
import type { Scope } from "@/db/scope";
import { addPerson, testDatabases } from "@/db/test-databases";
import { deleteFlow } from "./delete-flow";
import { textBytesMax } from "./limits";
import { openDraft } from "./open-draft";
import { createRevision, listRevisions, loadRevision, restoreRevision } from "./revisions";
import { draftToSaveSchema, saveDraft } from "./save-draft";
import { flowNamed, valueIn } from "./test-flow";

const notFound = { ok: false, failure: { reason: "not-found" } };

describe.each(testDatabases)("saving on $name", ({ open }) => {
  let opened: OpenDatabase;
  beforeAll(async () => {
    opened = await open();
  });
  afterAll(() => opened.close());

  async function adaWithFlow(text = "start") {
    const ada = await addPerson(opened, "Ada");
    return { ada, flowId: await flowNamed(ada, "Booking", text) };
  }

  /** Somebody else in the same workspace. */
  async function colleagueOf(scope: Scope, name: string): Promise<Scope> {
    const person = await addPerson(opened, name);
    const { workspaceId } = scope;
    await opened.db.insert(membership).values({ workspaceId, userId: person.userId, role: "editor" });
    return { ...person, workspaceId };
  }

  it.each([
    ["an empty text", ""],
    ["a text that is no JSON", '{"screens": [,]'],
    ["key order, repeated keys and number forms", '{"b":1.0,"a":1e400,"b":-0,"10":1,"2":2}'],
    ["a zero sign, a lone surrogate and the escape sign itself", "a\u0000b\ud800c\udc00d\ufffe0000e😀"],
    ["line ends, a byte-order mark and no-break spaces", "\ufeff{\r\n\u00a0}\r"],
  ])("gives back %s as they were", async (_, text) => {
    const { ada, flowId } = await adaWithFlow();
    valueIn(await saveDraft(ada, { flowId, text, layout: {}, base: 1 }));
    expect(valueIn(await openDraft(ada, flowId)).text).toBe(text);
  });

  it("counts saves and tells when and by whom the last one was", async () => {
    const { ada, flowId } = await adaWithFlow();
    const first = valueIn(await saveDraft(ada, { flowId, text: "1", layout: {}, base: 1 }));
    const second = valueIn(await saveDraft(ada, { flowId, text: "2", layout: {}, base: first.number }));
    expect([first.number, second.number]).toEqual([2, 3]);
    expect(valueIn(await openDraft(ada, flowId))).toEqual({
      flowId,
      name: "Booking",
      text: "2",
      layout: {},
      rules: null,
      number: 3,
      savedAt: second.savedAt,
      savedBy: "Ada",
    });
  });

  it("refuses edits that began before somebody else's save, and says whose it is", async () => {
    const { ada, flowId } = await adaWithFlow();
    const bob = await colleagueOf(ada, "Bob");
    const bobs = valueIn(await saveDraft(bob, { flowId, text: "Bob's", layout: {}, base: 1 }));
    expect(await saveDraft(ada, { flowId, text: "Ada's", layout: {}, base: 1 })).toEqual({
      ok: false,
      failure: { reason: "conflict", number: 2, savedAt: bobs.savedAt, savedBy: "Bob" },
    });
    expect(valueIn(await openDraft(ada, flowId)).text).toBe("Bob's");
  });

  it("takes the same save again, whose first answer was lost", async () => {
    const { ada, flowId } = await adaWithFlow();
    const draft = { flowId, text: "once", layout: { A: { x: 1, y: 2 } }, base: 1 };
    const first = valueIn(await saveDraft(ada, draft));
    expect(valueIn(await saveDraft(ada, draft))).toEqual(first);
    const moved = await saveDraft(ada, { ...draft, layout: { A: { x: 1, y: 3 } } });
    expect(moved).toMatchObject({ ok: false, failure: { reason: "conflict" } });
  });

  it("lets exactly one of two saves at the same time win", async () => {
    const { ada, flowId } = await adaWithFlow();
    const saves = ["left", "right"].map((text) => saveDraft(ada, { flowId, text, layout: {}, base: 1 }));
    const results = await Promise.all(saves);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(valueIn(await openDraft(ada, flowId)).text).toBe(results[0]?.ok ? "left" : "right");
  });

  it("keeps the text it overwrites as a revision", async () => {
    const { ada, flowId } = await adaWithFlow();
    const bob = await colleagueOf(ada, "Bob");
    await saveDraft(bob, { flowId, text: "Bob's", layout: {}, base: 1 });
    const forced = { flowId, text: "Ada's", layout: {}, base: 1, overwrite: "theirs" } as const;
    expect(valueIn(await saveDraft(ada, forced)).number).toBe(3);
    expect(valueIn(await openDraft(ada, flowId)).text).toBe("Ada's");
    const [kept] = valueIn(await listRevisions(ada, flowId));
    expect(kept).toMatchObject({ kind: "before-overwrite", name: "Saved by Bob, before it was replaced" });
    expect(valueIn(await loadRevision(ada, { flowId, id: kept?.id ?? "" })).text).toBe("Bob's");
  });

  it("refuses a text over 10 MB and keeps what was there", async () => {
    const { ada, flowId } = await adaWithFlow();
    const text = "x".repeat(textBytesMax + 1);
    const refusal = { ok: false, failure: { reason: "too-large", bytesMax: textBytesMax } };
    expect(await saveDraft(ada, { flowId, text, layout: {}, base: 1 })).toEqual(refusal);
    expect(await createRevision(ada, { flowId, name: "Large", text })).toEqual(refusal);
    expect(valueIn(await openDraft(ada, flowId)).text).toBe("start");
  });

  it("answers not found for a deleted Flow and for one of another workspace", async () => {
    const { ada, flowId } = await adaWithFlow();
    const eve = await addPerson(opened, "Eve");
    const draft = { flowId, text: "Eve's", layout: {}, base: 1 };
    expect(await saveDraft(eve, draft)).toEqual(notFound);
    expect(await saveDraft(eve, { ...draft, overwrite: "theirs" })).toEqual(notFound);
    expect(await createRevision(eve, { flowId, name: "Eve", text: "" })).toEqual(notFound);
    await deleteFlow(ada, flowId);
    expect(await saveDraft(ada, draft)).toEqual(notFound);
    expect(await saveDraft(ada, { ...draft, overwrite: "theirs" })).toEqual(notFound);
  });

  it("numbers revisions within their Flow and lists the newest first", async () => {
    const { ada, flowId } = await adaWithFlow();
    const names = ["First", "Second", "Third"];
    await Promise.all(names.map((name) => createRevision(ada, { flowId, name, text: name })));
    const revisions = valueIn(await listRevisions(ada, flowId));
    expect(revisions.map((revision) => revision.number)).toEqual([3, 2, 1]);
    expect(revisions.map((revision) => revision.name).sort()).toEqual(names);
    expect(revisions.every((revision) => revision.kind === "named")).toBe(true);
  });

  it("restores a revision and keeps what the draft said before", async () => {
    const { ada, flowId } = await adaWithFlow("old");
    const kept = valueIn(await createRevision(ada, { flowId, name: "Good", text: "good" }));
    const restored = valueIn(await restoreRevision(ada, { flowId, id: kept.id }));
    expect(restored).toMatchObject({ text: "good", number: 2, savedBy: "Ada" });
    const [newest] = valueIn(await listRevisions(ada, flowId));
    expect(newest).toMatchObject({ kind: "before-restore", name: "Before revision 1 was restored" });
    expect(valueIn(await loadRevision(ada, { flowId, id: newest?.id ?? "" })).text).toBe("old");
  });

  it("gives no revision of one Flow under another, and none to another workspace", async () => {
    const { ada, flowId } = await adaWithFlow();
    const other = await flowNamed(ada, "Other");
    const eve = await addPerson(opened, "Eve");
    const { id } = valueIn(await createRevision(ada, { flowId, name: "Mine", text: "mine" }));
    expect(await loadRevision(ada, { flowId: other, id })).toEqual(notFound);
    expect(await restoreRevision(ada, { flowId: other, id })).toEqual(notFound);
    expect(await loadRevision(eve, { flowId, id })).toEqual(notFound);
    expect(await restoreRevision(eve, { flowId, id })).toEqual(notFound);
    expect(await listRevisions(eve, flowId)).toEqual({ ok: true, value: [] });
  });
});

describe("what may be saved", () => {
  it("leaves out places on the map that are none, and keeps the others", () => {
    const layout = {
      GOOD: { x: 1, y: -2.5, z: 3 },
      NUMBER: { x: "1", y: 2 },
      ENDLESS: { x: Number.POSITIVE_INFINITY, y: 2 },
      NOTHING: null,
      "A\u0000B": { x: 1, y: 1 },
    };
    const parsed = draftToSaveSchema.parse({ flowId: "f", text: "", layout, base: 1 });
    expect(parsed.layout).toEqual({ GOOD: { x: 1, y: -2.5 } });
  });
});
