import { describe, expect, it } from "vitest";
import { createFlow } from "@/lib/meta/flows/create-flow";
import { readPreview } from "@/lib/meta/flows/flow-preview";
import { migrateFlows } from "@/lib/meta/flows/migrate-flows";
import { deleteFlow, deprecateFlow, publishFlow } from "@/lib/meta/flows/publish-flow";
import { readFlow } from "@/lib/meta/flows/read-flow";
import { updateFlow } from "@/lib/meta/flows/update-flow";
import { uploadFlowJson } from "@/lib/meta/flows/upload-flow-json";
import { createSandboxAccount } from "../../accounts/create-sandbox-account";
import { setFlowEditable, setFlowStatus } from "../../flows/set-flow-status";
import { previewFlow } from "../../preview-flow";
import { testHouse } from "../../test-house";
import { type Connected, testFlow } from "../../test-sandbox";

const { house, connect } = testHouse();

async function made(
  { graph, account }: Connected,
  name = "Booking",
  flowJson: string | undefined = testFlow(),
) {
  const flow = await createFlow(graph, account.wabaId, {
    name,
    categories: ["OTHER"],
    ...(flowJson ? { flowJson } : {}),
  });
  return flow.ok ? flow.value.id : JSON.stringify(flow.failure);
}

async function published(connected: Connected, name = "Booking") {
  const id = await made(connected, name);
  expect(await publishFlow(connected.graph, id)).toMatchObject({ ok: true });
  return id;
}

describe("making Flows", () => {
  it("refuses a name that is taken, also by a retired one, until that is deleted", async () => {
    const connected = await connect();
    const { graph, account } = connected;
    const again = { name: "Booking", categories: ["OTHER"] as const };
    const draft = await made(connected);
    expect(await createFlow(graph, account.wabaId, { ...again })).toMatchObject({
      failure: { reason: "name-taken" },
    });
    const other = await made(connected, "Other");
    expect(await updateFlow(graph, other, { name: "Booking" })).toMatchObject({
      failure: { reason: "name-taken" },
    });
    expect(await deleteFlow(graph, draft)).toMatchObject({ ok: true });
    expect(await deleteFlow(graph, draft)).toMatchObject({ failure: { reason: "object-missing" } });
    const retired = await published(connected);
    await deprecateFlow(graph, retired);
    expect(await createFlow(graph, account.wabaId, { ...again })).toMatchObject({
      failure: { reason: "name-taken" },
    });
  });

  it("creates and publishes in one call, and keeps a draft where there are mistakes", async () => {
    const { graph, account } = await connect();
    const wanted = { categories: ["SURVEY"] as const, publish: true };
    const fine = await createFlow(graph, account.wabaId, { ...wanted, name: "Fine", flowJson: testFlow() });
    expect(await readFlow(graph, fine.ok ? fine.value.id : "")).toMatchObject({
      value: { status: "PUBLISHED" },
    });
    const flowJson = testFlow().replace('"TextBody"', '"TextBoody"');
    const wrong = await createFlow(graph, account.wabaId, { ...wanted, name: "Wrong", flowJson });
    expect(wrong.ok && wrong.value.problems.length).toBeGreaterThan(0);
    expect(await readFlow(graph, wrong.ok ? wrong.value.id : "")).toMatchObject({
      value: { status: "DRAFT" },
    });
  });

  it("clones a Flow with its text", async () => {
    const connected = await connect();
    const { graph, account } = connected;
    const cloneFlowId = await published(connected);
    const clone = await createFlow(graph, account.wabaId, {
      name: "Clone",
      categories: ["OTHER"],
      cloneFlowId,
    });
    expect(await readFlow(graph, clone.ok ? clone.value.id : "")).toMatchObject({
      value: { status: "DRAFT", jsonVersion: "7.3" },
    });
    const nowhere = { name: "Nothing", categories: ["OTHER"] as const, cloneFlowId: "1000000000000001" };
    expect(await createFlow(graph, account.wabaId, { ...nowhere })).toMatchObject({
      failure: { reason: "flow-missing" },
    });
  });

  it.each([
    ["http://example.com/flow", "endpoint-address"],
    ["https://10.0.0.1/flow", "endpoint-address"],
  ])("refuses %s as the address for live data", async (endpointUri, reason) => {
    const connected = await connect();
    const id = await made(connected);
    expect(await updateFlow(connected.graph, id, { endpointUri })).toMatchObject({ failure: { reason } });
    expect(await updateFlow(connected.graph, id, { endpointUri: "https://example.com/flow" })).toMatchObject({
      ok: true,
    });
  });

  it.each([
    [testFlow().replace('"7.3"', '"9.9"'), "flow-version"],
    [testFlow({ hasEndpoint: true }).replace('"3.0"', '"1.7"'), "data-version"],
  ])("refuses versions that do not exist", async (text, reason) => {
    const connected = await connect();
    const id = await made(connected);
    expect(await uploadFlowJson(connected.graph, id, text)).toMatchObject({ failure: { reason } });
  });
});

describe("mistakes in an upload", () => {
  it("are stored with the Flow and told by pointer, line and column", async () => {
    const connected = await connect();
    const id = await made(connected);
    const text = testFlow().replace('"TextBody",\n', '"TextBoody",\n');
    const line = text.split("\n").findIndex((row) => row.includes("TextBoody")) + 1;
    const column = (text.split("\n")[line - 1]?.indexOf('"TextBoody"') ?? 0) + 1;
    const found = await uploadFlowJson(connected.graph, id, text);
    const [problem] = found.ok ? found.value : [];
    expect(problem).toMatchObject({
      code: "INVALID_PROPERTY_VALUE",
      type: "FLOW_JSON_ERROR",
      places: [
        {
          pointer: "/screens/0/layout/children/0/type",
          lineStart: line,
          lineEnd: line,
          columnStart: column,
          columnEnd: column + '"TextBoody"'.length - 1,
        },
      ],
    });
    expect(await readFlow(connected.graph, id)).toMatchObject({ value: { problems: [problem] } });
    expect(await publishFlow(connected.graph, id)).toMatchObject({ failure: { reason: "publish-problems" } });
  });

  it("are told for a text that is no JSON at all", async () => {
    const connected = await connect();
    const id = await made(connected);
    const found = await uploadFlowJson(connected.graph, id, '{"version": ');
    expect(found).toMatchObject({
      ok: true,
      value: [{ code: "INVALID_FLOW_JSON", places: [{ lineStart: 1 }] }],
    });
  });
});

describe("what may be done in which state", () => {
  it("follows the table of spec/platform.md, B.1", async () => {
    const connected = await connect();
    const { graph, area } = connected;
    const draft = await made(connected, "Draft");
    expect(await deprecateFlow(graph, draft)).toMatchObject({ failure: { reason: "not-published" } });
    const live = await published(connected, "Live");
    expect(await publishFlow(graph, live)).toMatchObject({ failure: { reason: "publish-state" } });
    expect(await deleteFlow(graph, live)).toMatchObject({ failure: { reason: "not-deletable" } });
    expect(await updateFlow(graph, live, { categories: ["SURVEY"] })).toMatchObject({ ok: true });
    expect(await readFlow(graph, live)).toMatchObject({ value: { status: "DRAFT", categories: ["SURVEY"] } });
    expect(await deleteFlow(graph, live)).toMatchObject({ failure: { reason: "not-deletable" } });
    expect(await publishFlow(graph, live)).toMatchObject({ ok: true });
    expect(await setFlowStatus(area, live, "BLOCKED")).toMatchObject({ ok: true });
    expect(await uploadFlowJson(graph, live, testFlow())).toMatchObject({
      failure: { reason: "not-editable" },
    });
    expect(await setFlowStatus(area, live, "THROTTLED")).toMatchObject({ ok: true });
    expect(await readFlow(graph, live)).toMatchObject({ value: { health: { canSend: "LIMITED" } } });
    expect(await deprecateFlow(graph, live)).toMatchObject({ ok: true });
    expect(await updateFlow(graph, live, { name: "New" })).toMatchObject({
      failure: { reason: "not-editable" },
    });
    expect(await publishFlow(graph, live)).toMatchObject({ failure: { reason: "publish-state" } });
    expect(await setFlowStatus(area, live, "PUBLISHED")).toMatchObject({ ok: false });
  });

  it("keeps old Flows from being changed where that is set", async () => {
    const connected = await connect();
    const id = await published(connected);
    await setFlowEditable(connected.area, id, false);
    expect(await uploadFlowJson(connected.graph, id, testFlow())).toMatchObject({
      failure: { reason: "not-editable" },
    });
    expect(await readFlow(connected.graph, id)).toMatchObject({ value: { status: "PUBLISHED" } });
  });
});

describe("links to a preview", () => {
  it("stay the same for thirty days, unless a new one is asked for, which ends the old one", async () => {
    const connected = await connect();
    const { graph } = connected;
    const flowId = await made(connected);
    const url = async (renew = false) => {
      const got = await readPreview(graph, flowId, { renew });
      return got.ok ? got.value.url : "";
    };
    const see = (address: string) =>
      previewFlow(house().sandbox, { flowId, token: new URL(address).searchParams.get("token") ?? "" });
    const first = await url();
    expect(await url()).toBe(first);
    expect(await see(first)).toEqual({ name: "Booking", text: testFlow() });
    const second = await url(true);
    expect(second).not.toBe(first);
    expect(await see(first)).toBeUndefined();
    house().pass(31 * 24 * 60 * 60 * 1000);
    expect(await see(second)).toBeUndefined();
    expect(await url()).not.toBe(second);
  });
});

describe("copies in another account", () => {
  it("are live where the source is, and names that are taken are told", async () => {
    const connected = await connect();
    const { graph, account, area } = connected;
    const live = await published(connected, "Live");
    await made(connected, "Draft");
    const other = await createSandboxAccount(area, { name: "Other" });
    await createFlow(graph, other.wabaId, { name: "Draft", categories: ["OTHER"] });
    const names = ["Live", "Draft", "Nobody"];
    const migration = await migrateFlows(graph, other.wabaId, { wabaId: account.wabaId, names });
    expect(migration).toMatchObject({
      value: {
        migrated: [{ name: "Live", sourceId: live }],
        failed: [
          { name: "Draft", reason: "migrate-name-taken" },
          { name: "Nobody", reason: "migrate-missing" },
        ],
      },
    });
    const copy = migration.ok ? migration.value.migrated[0]?.id : undefined;
    expect(await readFlow(graph, copy ?? "")).toMatchObject({
      value: { status: "PUBLISHED", account: { id: other.wabaId } },
    });
  });
});
