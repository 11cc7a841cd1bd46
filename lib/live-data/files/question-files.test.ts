import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { OpenDatabase } from "@/db/current";
import { listCalls } from "@/db/endpoint-calls";
import { listEndpointFiles } from "@/db/endpoint-files";
import { addDeployment } from "@/db/endpoints";
import { testDatabases } from "@/db/test-databases";
import { freshState, startTestMeta, type TestMeta } from "@/lib/accounts/test-meta";
import type { Exchange } from "@/lib/endpoint/exchange";
import type { JsonObject } from "@/lib/flow/json";
import { invariant } from "@/lib/invariant";
import { requestOutside } from "@/lib/outbound/request-outside";
import { failure, success } from "@/lib/result";
import { setFault } from "@/lib/sandbox/faults/faults";
import { phoneFilesAddress } from "@/lib/sandbox/files/file-address";
import { keepEndpointFile } from "@/lib/sandbox/phone/phone-files";
import { sendText } from "@/lib/sandbox/phone/say";
import { type Connected, startTestSandbox, type TestSandbox } from "@/lib/sandbox/test-sandbox";
import { openCall } from "../calls/read-calls";
import { sweepCalls } from "../calls/sweep-calls";
import { pinFlow, pinQuestion } from "../serving/test-pin-flow";
import { liveDataIn, type TestLiveData } from "../test-live-data";
import { fetchWaitingFiles } from "./fetch-waiting-files";
import type { FilesRoom } from "./files-room";
import { openQuestionFile } from "./open-question-file";

const dayMs = 24 * 60 * 60 * 1000;
const png = Buffer.concat([Buffer.from("89504e470d0a1a0a", "hex"), Buffer.alloc(600_000, 7)]);

describe.each(testDatabases)("a photo that comes with a question, on $name", ({ open }) => {
  let opened: OpenDatabase;
  let meta: TestMeta;
  let phones: TestSandbox;
  let connected: Connected;
  let test: TestLiveData;
  let room: FilesRoom;
  let now = new Date("2026-11-20T12:00:00Z");
  let isDown = false;
  let seen: Exchange | undefined;

  beforeAll(async () => {
    opened = await open();
    meta = await startTestMeta();
    Object.assign(meta.state, freshState());
    phones = await startTestSandbox(opened);
    connected = await phones.connect();
    const decide = async (exchange: Exchange) => {
      seen = exchange;
      const data = { day: "Monday" };
      return { reply: success({ kind: "screen" as const, screen: "SLOTS", data }), steps: [] };
    };
    test = await liveDataIn(opened, meta, {
      text: pinFlow,
      change: { now: () => now, deciders: { url: () => decide } },
    });
    const deployed = { kind: "url" as const, content: {}, revisionId: null, note: "", createdAt: now };
    await addDeployment(test.scope, test.endpointId, deployed);
    const settings = { allowsLocal: false, ownOrigins: [phones.origin] };
    room = {
      ...{ db: opened.db, now: () => now, keys: test.room.keys },
      request: async (request) =>
        isDown ? failure({ reason: "timed-out" }) : requestOutside(settings, request),
      places: [phoneFilesAddress(phones.sandbox)],
    };
  });
  beforeEach(() => {
    now = new Date(now.getTime() + 60_000);
  });
  afterAll(async () => {
    await phones.close();
    await meta.graph.close();
    await opened.close();
  });

  /** As it stands in a question after somebody picked it on a simulated phone. */
  async function picked(name = "pool.png"): Promise<JsonObject> {
    const { area, account } = connected;
    const key = { numberId: account.phoneNumberId, waId: "16505551234" };
    const said = await sendText(area, { ...key, text: "Hi" });
    invariant(said.ok, "the phone has a message");
    const file = { name, mimeType: "image/png", content: png };
    const kept = await keepEndpointFile(area, said.value.messageId, file);
    invariant(kept.ok, "the file is kept");
    return kept.value;
  }

  async function asked(data: JsonObject) {
    const answer = await test.ask({ ...pinQuestion, data });
    expect(answer.status).toBe(200);
    await test.live.files.flush();
    return newest();
  }

  async function newest() {
    await test.live.calls.flush();
    const none = { outcome: undefined, code: undefined, screen: undefined, flowToken: undefined };
    const filter = { ...none, words: [], showsPings: true, showsTests: true };
    const [row] = await listCalls(opened.db, test.endpointId, { filter, countMax: 1 });
    const call = await openCall(test.scope, test.flowId, row?.position ?? 0);
    invariant(call.ok, "the call is in the log");
    return call.value;
  }

  const opening = (fileId: string | undefined, scope = test.scope) =>
    openQuestionFile(room, scope, { flowId: test.flowId, fileId: fileId ?? "" });

  it("reaches who decides as it came, and is fetched, opened and kept after the answer, once", async () => {
    const photo = await picked();
    const call = await asked({ photo: [photo, photo], city: "Lagos" });
    expect(seen?.data).toEqual({ photo: [photo, photo], city: "Lagos" });
    expect(call.files).toMatchObject([
      { field: "photo", name: "pool.png", state: "waiting" },
      { state: "waiting" },
    ]);
    // What opens the file, and the way to it, stand in no log.
    expect(JSON.stringify(call)).not.toContain(String(photo.cdn_url));
    expect(call.details.data).toMatchObject({ photo: [{ encryption_metadata: "•••", cdn_url: "•••" }, {}] });
    await fetchWaitingFiles(room);
    const then = (await newest()).files;
    expect(then[0]).toMatchObject({ state: "kept", type: "image/png", bytes: png.length });
    const file = await opening(then[0]?.id);
    expect(file.ok && png.equals(file.value.content) && file.value.name).toBe("pool.png");
    expect(await opening(then[0]?.id, { ...test.scope, workspaceId: "another" })).toMatchObject({
      failure: { reason: "not-found" },
    });
  });

  it("is refused for good when it was changed on its way, lies elsewhere, or is larger than phones send", async () => {
    await setFault(connected.area, { kind: "file-corrupted", times: 1 });
    const corrupted = await picked("broken.png");
    const metadata = (await picked("other.png")).encryption_metadata ?? {};
    const elsewhere = { ...(await picked("far.png")), cdn_url: "https://example.com/a.enc" };
    const house = { ...(await picked("near.png")), cdn_url: `${phones.origin}/api/flows` };
    const swapped = { ...(await picked("swapped.png")), encryption_metadata: metadata };
    await asked({ photos: [corrupted, elsewhere, house, swapped] });
    await fetchWaitingFiles(room);
    const files = (await newest()).files;
    expect(files.map(({ name, state, why }) => [name, state, why])).toEqual([
      ["broken.png", "lost", "mac"],
      ["far.png", "lost", "wrong-place"],
      ["near.png", "lost", "wrong-place"],
      ["swapped.png", "lost", "encrypted-hash"],
    ]);
    expect(await opening(files[0]?.id)).toMatchObject({ failure: { reason: "gone" } });
    const large = {
      ...room,
      request: async () => success({ status: 200, headers: {}, body: png, isCut: true }),
    };
    await asked({ photo: [await picked("large.png")] });
    await fetchWaitingFiles(large);
    expect((await newest()).files).toMatchObject([{ state: "lost", why: "too-large" }]);
  });

  it("is asked for again while its server is down, also when somebody opens it, until it is there", async () => {
    isDown = true;
    await asked({ photo: [await picked()] });
    const due = await fetchWaitingFiles(room);
    expect(due && due > now).toBe(true);
    const [file] = (await newest()).files;
    expect(file).toMatchObject({ state: "waiting", why: "unreachable" });
    expect(await opening(file?.id)).toEqual({ ok: false, failure: { reason: "later" } });
    isDown = false;
    expect(await opening(file?.id)).toMatchObject({ ok: true });
    expect((await newest()).files).toMatchObject([{ state: "kept", why: null }]);
  });

  it("is not taken under a name that nobody may read, nor of one person without end", async () => {
    expect((await asked({ secret_code: [await picked()] })).files).toEqual([]);
    const one = await picked();
    const many = Array.from({ length: 40 }, (_, at) => ({ ...one, file_name: `${at}.png` }));
    expect((await asked({ photos: many })).files).toHaveLength(30);
  });

  it("goes with the calls of its Flow", async () => {
    const { files } = await asked({ photo: [await picked()] });
    const ids = files.map(({ id }) => id);
    await sweepCalls(opened.db, new Date(now.getTime() + 6 * dayMs));
    expect(await listEndpointFiles(test.scope, test.endpointId, ids)).toHaveLength(1);
    await sweepCalls(opened.db, new Date(now.getTime() + 8 * dayMs));
    expect(await listEndpointFiles(test.scope, test.endpointId, ids)).toEqual([]);
  });
});
