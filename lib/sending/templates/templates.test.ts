import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { sandboxTemplate } from "@/db/schema/sandbox-template";
import { testDatabases } from "@/db/test-databases";
import { valueIn } from "@/lib/drafts/test-flow";
import { invariant } from "@/lib/invariant";
import { deleteTemplate } from "@/lib/meta/templates/templates";
import { setFault } from "@/lib/sandbox/faults/faults";
import { reviewTemplate } from "@/lib/sandbox/templates/review-template";
import { startTestSandbox, type TestSandbox } from "@/lib/sandbox/test-sandbox";
import { arrived, sendAll } from "../lists/test-lists";
import { type Sender, senderIn, testPhone } from "../test-sending";
import { createTemplate, type WantedTemplate } from "./create-template";
import { listFlowTemplates } from "./list-templates";
import { refreshTemplates } from "./refresh-templates";
import { queueTemplateList, sendTemplate } from "./send-template";

describe("templates that open a Flow", () => {
  let opened: OpenDatabase;
  let house: TestSandbox;
  let sender: Sender;
  beforeAll(async () => {
    const [embedded] = testDatabases;
    invariant(embedded, "there is an embedded database");
    opened = await embedded.open();
    house = await startTestSandbox(opened);
    sender = await senderIn(opened, house);
  });
  afterAll(async () => {
    await house.close();
    await opened.close();
  });

  const wantedTemplate = (change: Partial<WantedTemplate>): WantedTemplate => ({
    ...{ flowId: sender.flowId, accountId: sender.accountId },
    ...{
      name: "invite",
      language: "en_US",
      category: "UTILITY",
      header: "For {{1}}",
      headerSamples: ["Ana"],
    },
    ...{ body: "On {{1}} at {{2}}", bodySamples: ["Monday", "9:00"], footer: "Salon" },
    ...{ buttonText: "Pick a time", icon: "REVIEW", opensWith: { by: "navigate", screen: "WELCOME" } },
    ...change,
  });
  const create = async (change: Partial<WantedTemplate> = {}) =>
    createTemplate(sender.room, sender.scope, wantedTemplate(change));
  const named = async (name: string) => {
    const found = (await listFlowTemplates(sender.scope, sender.flowId)).find((one) => one.name === name);
    invariant(found, "the template is kept");
    return found;
  };

  it("are followed through their review, by webhook and by looking again", async () => {
    await setFault(sender.area, { kind: "template-later", times: 2 });
    expect(await create({ name: "by_webhook" })).toMatchObject({ ok: true, value: { status: "PENDING" } });
    expect(await create({ name: "by_look" })).toMatchObject({ ok: true });
    const made = await opened.db
      .select({ id: sandboxTemplate.id, name: sandboxTemplate.name })
      .from(sandboxTemplate);
    house.pass(60_000);
    for (const { id, name } of made) {
      const event =
        name === "by_look"
          ? ({ event: "REJECTED", reason: "SCAM" } as const)
          : ({ event: "APPROVED" } as const);
      valueIn(await reviewTemplate(sender.area, id, event));
    }
    await setFault(sender.area, { kind: "webhook-lost", times: 1 });
    await sender.hear();
    valueIn(await refreshTemplates(sender.room, sender.scope, sender.accountId));
    expect(await named("by_webhook")).toMatchObject({ status: "APPROVED", reason: null });
    expect(await named("by_look")).toMatchObject({ status: "REJECTED", reason: "SCAM" });
  });

  it("are sent with their values and data, to one person and to a list", async () => {
    valueIn(await create());
    const { id: templateId, status, parts } = await named("invite");
    expect([status, parts.bodyVariables, parts.button.index]).toEqual(["APPROVED", ["1", "2"], 0]);
    const filled = { ...sender.from, templateId, headerValues: { 1: "Ana" }, data: { greeting: "Hi Ana" } };
    const one = { ...filled, bodyValues: { 1: "Monday", 2: "9:00" }, to: testPhone, flowToken: "" };
    const { sendId } = valueIn(await sendTemplate(sender.room, sender.scope, one));
    expect(await sender.send(sendId)).toMatchObject({
      state: "sent",
      content: { body: "On Monday at 9:00" },
    });
    expect((await sender.chat())[0]?.content).toMatchObject({
      kind: "template",
      header: { text: "For Ana" },
      body: "On Monday at 9:00",
      opening: { by: "navigate", screen: "WELCOME", data: { greeting: "Hi Ana" } },
    });
    const people = "Phone,Day\n+16505550001,Monday\n+16505550002,Friday";
    const many = { ...filled, bodyValues: { 1: "{{Day}}", 2: "9:00" }, name: "Spring", people };
    valueIn(await queueTemplateList(sender.room, sender.scope, many));
    await sendAll(sender, house.pass);
    expect(await arrived(sender)).toMatchObject(
      new Map([
        [testPhone, 1],
        ["16505550001", 1],
        ["16505550002", 1],
      ]),
    );
    expect((await sender.chat("16505550002"))[0]?.content).toMatchObject({ body: "On Friday at 9:00" });
    expect(await sendTemplate(sender.room, sender.scope, { ...one, bodyValues: { 1: "Monday" } })).toEqual({
      ok: false,
      failure: { reason: "value-missing", variable: "2" },
    });
  });

  it("are forgotten when they are deleted, and unusable until they are approved", async () => {
    await setFault(sender.area, { kind: "template-rejected", detail: "SCAM", times: 1 });
    valueIn(await create({ name: "doomed" }));
    const { id: templateId, status } = await named("doomed");
    expect(status).toBe("REJECTED");
    const wanted = { ...sender.from, templateId, to: testPhone, flowToken: "", data: {} };
    const values = { headerValues: { 1: "a" }, bodyValues: { 1: "a", 2: "b" } };
    expect(await sendTemplate(sender.room, sender.scope, { ...wanted, ...values })).toMatchObject({
      failure: { reason: "template-unusable" },
    });
    valueIn(await deleteTemplate(sender.graph, sender.wabaId, { name: "doomed" }));
    house.pass(1_000);
    valueIn(await refreshTemplates(sender.room, sender.scope, sender.accountId));
    const names = (await listFlowTemplates(sender.scope, sender.flowId)).map(({ name }) => name);
    expect(names).not.toContain("doomed");
  });

  it.each<[Partial<WantedTemplate>, string]>([
    [{ body: "On {{2}}" }, "variables"],
    [{ body: "On {{day}}" }, "variables"],
    [{ bodySamples: ["Monday"] }, "samples"],
    [{ opensWith: { by: "navigate", screen: "DONE" } }, "screen-unknown"],
    [{ opensWith: { by: "data_exchange" } }, "no-endpoint"],
  ])("are refused before they are sent in: %j", async (change, reason) => {
    expect(await create({ name: "refused", ...change })).toMatchObject({ ok: false, failure: { reason } });
  });
});
